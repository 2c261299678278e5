package io.westbound.streams.leads;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A park of the region.
 *
 * @param division GB/T 2260 code
 * @param level state, province, city, county
 * @param type high-tech, economic, bonded, transfer-dedicated, enclave, industrial …
 * @param niche words of the niche
 * @param industries GB/T 4754 divisions of the niche
 * @param spareLandMu spare land in mu; null if not told
 * @param spareWorkshopM2 spare workshop space in square metres; null if not told
 */
public record ParkProfile(
        String id,
        String name,
        String division,
        String level,
        String type,
        List<String> niche,
        List<String> industries,
        @Nullable Double spareLandMu,
        @Nullable Double spareWorkshopM2) {
    public ParkProfile {
        niche = List.copyOf(niche);
        industries = List.copyOf(industries);
    }
}
