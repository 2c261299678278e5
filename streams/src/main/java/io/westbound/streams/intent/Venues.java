package io.westbound.streams.intent;

import java.util.Set;

/** Tells places where firms only sign, meet or have an office, and those that stand for their government. */
final class Venues {
    /** Where parties meet to sign, beside the place itself. */
    private static final Set<String> SEATS = Set.of("HQ", "OFFICE");

    /** Length of 正式 or 隆重 before the verb. */
    private static final int FORMALLY = 2;

    private Venues() {}

    /** 海外营销中心, 某地分公司: the place only tells which office or branch is meant. */
    static boolean office(Scan scan, int end) {
        boolean branch = scan.any(
                Tag.FORM,
                end,
                end + 4,
                form -> form.begin() == end && form.value().equals("branch"));
        return branch
                || scan.any(
                        Tag.OBJECT,
                        end,
                        end + 8,
                        object -> object.begin() == end && object.value().equals("OFFICE"));
    }

    /** Whether the place is only the name of a government, a zone's committee or a land reserve. */
    static boolean government(Scan scan, Text text, int end) {
        for (Hit subject : scan.in(Tag.SUBJECT, end - 6, end + 10)) {
            if (subject.value().equals("COUNTER") && subject.end() > end && joined(text, end, subject.begin())) {
                return true;
            }
        }
        return false;
    }

    private static boolean joined(Text text, int end, int begin) {
        for (int i = end; i < begin; i++) {
            if (!Character.isLetter(text.at(i)) || Edges.ends(text, i)) {
                return false;
            }
        }
        return true;
    }

    /** 在某地签署, 在某地举行: where the parties met, not where the plant goes; ground is broken where it will stand. */
    static boolean event(Scan scan, int end) {
        int from = end;
        for (Hit seat : scan.in(Tag.OBJECT, end, end + 4)) {
            from = seat.begin() == end && SEATS.contains(seat.value()) ? seat.end() : from;
        }
        int begin = from;
        int reach = from > end ? from + FORMALLY : from;
        return scan.any(
                Tag.TAIL,
                begin,
                begin + 8,
                tail -> tail.begin() <= reach && tail.value().equals("event"));
    }
}
