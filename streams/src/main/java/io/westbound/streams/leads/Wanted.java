package io.westbound.streams.leads;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a firm looks for, as far as a park can answer it.
 *
 * @param origin where it comes from; null if unknown
 * @param destination where it goes; null if that is open
 * @param industry GB/T 4754 division; empty if unknown
 * @param group industry group of the region's plan; empty if it has none
 * @param words all that was told of it
 */
record Wanted(
        FirmFacts firm,
        Needs needs,
        @Nullable Place origin,
        @Nullable Place destination,
        String industry,
        String group,
        Move move,
        String words) {

    private static final int LEAST_NAME = 4;
    private static final Pattern ZONE = Pattern.compile("园|新城|新区|开发区|高新区|经开区|示范区|保税区|基地");

    /** The words by which an attribute of a park names whom it matters to. */
    Set<String> audience(Region region) {
        Set<String> audience = new HashSet<>(firm.tags());
        audience.add("*");
        audience.add(group);
        audience.add(industry);
        audience.add(move.name());
        if (region.sharing(origin) != null) {
            audience.add("enclave");
        }
        return audience;
    }

    /** Whether the firm itself names a park. */
    boolean names(ParkProfile park) {
        String place = destination == null ? "" : destination.name();
        boolean zone = place.length() >= LEAST_NAME && ZONE.matcher(place).find();
        return zone && (park.name().contains(place) || place.contains(park.name()));
    }

    /** Whether the firm has chosen a city of the region that the park does not lie in: sister cities do not bid for it. */
    boolean settledAwayFrom(ParkProfile park, Region region) {
        String city = destination == null || !region.provinces().home(destination) ? "" : destination.cityCode();
        return !city.isEmpty() && !park.division().startsWith(city);
    }
}
