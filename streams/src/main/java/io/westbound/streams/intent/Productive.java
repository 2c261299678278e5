package io.westbound.streams.intent;

import java.util.Set;

/** What a firm moves or places: plants, capacity and functions such as research, not shops or offices. */
final class Productive {
    /** Classes of {@code lexicon/objects.tsv}. */
    private static final Set<String> CLASSES = Set.of("PLANT", "LINE", "CAPACITY", "RND", "WAREHOUSE", "HQ", "SERVICE");

    private Productive() {}

    static boolean is(Hit object) {
        return CLASSES.contains(object.value());
    }

    /** Whether a productive object lies in a range. */
    static boolean in(Scan scan, int from, int to) {
        return scan.any(Tag.OBJECT, from, to, Productive::is);
    }

    /** Whether a class such as {@code o:PLANT} is that of a productive object. */
    static boolean is(String key) {
        return key.startsWith("o:") && CLASSES.contains(key.substring(2));
    }
}
