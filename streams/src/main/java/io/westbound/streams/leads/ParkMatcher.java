package io.westbound.streams.leads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds parks for a firm: the niche decides, capacity filters, the level and a partner city help, and a park that has
 * leads like this already stands back, so that sister cities do not all chase the same industry.
 */
final class ParkMatcher {

    private static final double NICHE_INDUSTRY = 0.6;
    private static final double NICHE_WORD = 0.3;
    private static final double PARTNER = 0.15;
    private static final double DEDICATED = 0.1;
    private static final double STATE_LEVEL = 0.1;
    private static final double CROWDED = 0.5;

    private final Region region;
    private final List<ParkProfile> parks;
    private final Map<String, Integer> load;

    /**
     * @param parks the register in force
     * @param load open leads by {@code park/division}
     */
    ParkMatcher(Region region, List<ParkProfile> parks, Map<String, Integer> load) {
        this.region = region;
        this.parks = parks;
        this.load = load;
    }

    /** Parks that suit, best first, at most as many as the policy shows. */
    List<ParkFit> match(Needs needs, @Nullable Place origin, String industry, String words) {
        if (industry.isEmpty()) {
            return List.of();
        }
        List<ParkFit> fits = new ArrayList<>();
        for (ParkProfile park : parks) {
            ParkFit fit = fit(park, needs, origin, industry, words);
            if (fit != null) {
                fits.add(fit);
            }
        }
        fits.sort(Comparator.comparingDouble(ParkFit::fit).reversed().thenComparing(ParkFit::parkId));
        return fits.subList(0, Math.min(fits.size(), region.policy().count(Policy.Key.PARKS_SHOWN)));
    }

    private @Nullable ParkFit fit(
            ParkProfile park, Needs needs, @Nullable Place origin, String industry, String words) {
        boolean niche = park.industries().contains(industry);
        String word = park.niche().stream().filter(words::contains).findFirst().orElse("");
        boolean small = park.spareLandMu() != null && needs.landMu() > park.spareLandMu()
                || park.spareWorkshopM2() != null && needs.workshopM2() > park.spareWorkshopM2();
        if (small || !niche && word.isEmpty()) {
            return null;
        }
        boolean partner = partner(park, origin);
        double fit = (niche ? NICHE_INDUSTRY : 0)
                + (word.isEmpty() ? 0 : NICHE_WORD)
                + (partner ? PARTNER : 0)
                + (park.type().equals("transfer-dedicated") ? DEDICATED : 0)
                + (park.level().equals("state") ? STATE_LEVEL : 0);
        boolean crowded = load.getOrDefault(park.id() + "/" + industry, 0)
                >= region.policy().count(Policy.Key.PARK_LOAD_CAP);
        return new ParkFit(
                park.id(), park.name(), Math.min(1, crowded ? fit * CROWDED : fit), why(park, partner, crowded));
    }

    private boolean partner(ParkProfile park, @Nullable Place origin) {
        return origin != null
                && region.pairs().getOrDefault(origin.cityCode(), List.of()).stream()
                        .anyMatch(park.division()::startsWith);
    }

    private static Phrase why(ParkProfile park, boolean partner, boolean crowded) {
        Phrase why = new Phrase("主导产业: " + String.join("、", park.niche()), "niche: " + String.join(", ", park.niche()));
        if (partner) {
            why = why.plus(new Phrase("; 与原址结对协作", "; partner city of the origin"));
        }
        return crowded ? why.plus(new Phrase("; 同类线索已多, 顺延", "; has many such leads already")) : why;
    }
}
