package io.westbound.streams.intent;

/** Tells places from other names that only contain one: streets, schools, brands, trade fairs. */
final class PlaceMasks {
    private static final int LONGEST_TAIL = 8;
    private static final int LONGEST_FAIR = 10;

    private PlaceMasks() {}

    /** Whether the place in this range is only a part of another name. */
    static boolean hide(Text text, Scan scan, int begin, int end) {
        for (Hit tail : scan.in(Tag.TAIL, end - 1, end + LONGEST_TAIL)) {
            // 西路 of 长江西路 begins within 江西
            if (tail.begin() <= end && tail.end() > end && tail.value().equals("other")) {
                return true;
            }
        }
        int length = text.folded().length();
        for (Hit mask : scan.in(Tag.MASK, Math.max(0, begin - 12), Math.min(length, end + 12))) {
            if (mask.begin() <= begin && mask.end() >= end) {
                return true;
            }
        }
        return fair(text, scan, end);
    }

    /** 上海电子展: a fair or a congress is held at a place, and what is shown or said there goes nowhere. */
    private static boolean fair(Text text, Scan scan, int end) {
        for (Hit tail : scan.in(Tag.TAIL, end, end + LONGEST_FAIR)) {
            if (tail.value().equals("fair")
                    && Edges.plainHan(text, end, tail.begin())
                    && scan.in(Tag.TRIGGER, end, tail.begin()).isEmpty()
                    && scan.in(Tag.OBJECT, end, tail.begin()).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
