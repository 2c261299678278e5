package io.westbound.streams.leads;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From where to where.
 *
 * @param origin null if not told
 * @param destination null if not told: the best leads
 */
record Route(@Nullable Place origin, @Nullable Place destination, Scope scope, Direction direction) {

    /** Most precise origin; destination of the furthest stage, the newest among equals. */
    static Route of(List<Evidence> speaking, Region region) {
        Evidence from = speaking.stream()
                .filter(each -> each.origin() != null)
                .max(Comparator.<Evidence>comparingInt(each -> precision(each.origin()))
                        .thenComparing(Evidence.STRONGEST.reversed()))
                .orElse(null);
        Evidence to = speaking.stream()
                .filter(each -> each.destination() != null)
                .max(Comparator.comparing(Evidence::stage).thenComparing(Evidence.IN_TIME))
                .orElse(null);
        Place origin = from == null ? null : from.origin();
        Place destination = to == null ? null : to.destination();
        Scope told = to == null ? Scope.UNKNOWN : to.scope();
        return new Route(
                origin,
                destination,
                scope(origin, destination, told),
                Direction.of(origin, destination, region.provinces()));
    }

    /** The same route from where the firm sits, if the evidence names no origin. */
    Route from(@Nullable Place seat) {
        return new Route(origin == null ? seat : origin, destination, scope, direction);
    }

    private static int precision(@Nullable Place place) {
        return place == null ? 0 : place.code().length();
    }

    private static Scope scope(@Nullable Place origin, @Nullable Place destination, Scope told) {
        if (destination == null) {
            return Scope.UNKNOWN;
        }
        if (destination.abroad()) {
            return Scope.OVERSEAS;
        }
        boolean known = origin != null
                && !origin.code().isEmpty()
                && !destination.code().isEmpty();
        if (origin == null || !known) {
            return told;
        }
        if (!origin.provinceCode().equals(destination.provinceCode())) {
            return Scope.INTER_PROVINCE;
        }
        boolean cities = !origin.cityCode().isEmpty() && !destination.cityCode().isEmpty();
        if (!cities) {
            return told == Scope.SAME_CITY ? told : Scope.SAME_PROVINCE;
        }
        return origin.cityCode().equals(destination.cityCode()) ? Scope.SAME_CITY : Scope.SAME_PROVINCE;
    }
}
