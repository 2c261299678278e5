package io.westbound.streams.leads;

import java.util.Locale;

/**
 * Is the place still open? A number by direction and stage from the region's table. A move inside one city is closed,
 * unless it is inside the region: that concerns the retention desk.
 */
final class Openness {

    private Openness() {}

    static Part of(Stage stage, Route route, Region region) {
        boolean sameCity = route.scope() == Scope.SAME_CITY;
        String row = sameCity ? "SAME_CITY" : route.direction().name();
        String key = row + "/" + stage;
        double value = region.openness().getOrDefault(key, 0.0);
        return new Part(key.toLowerCase(Locale.ROOT), value, says(row));
    }

    private static Phrase says(String row) {
        return switch (row) {
            case "OPEN" -> new Phrase("去向未定", "no destination named");
            case "INBOUND" -> new Phrase("去向本省", "comes to the region");
            case "OUTBOUND" -> new Phrase("拟迁出本省", "leaves the region");
            case "WITHIN" -> new Phrase("省内迁移", "moves within the region");
            case "ELSEWHERE" -> new Phrase("去向其他内陆省份", "goes to another inland province");
            case "COASTAL" -> new Phrase("仍在沿海", "stays at the coast");
            case "OVERSEAS" -> new Phrase("去向境外, 可争取", "goes abroad, may be won");
            case "SAME_CITY" -> new Phrase("同城迁移", "moves within its city");
            default -> new Phrase("去向不详", "destination unclear");
        };
    }
}
