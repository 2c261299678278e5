package io.westbound.streams.intent;

import java.util.Set;

/** Tells known words from the same characters where they mean something else. */
final class MeantWords {
    private static final int LEASE = 12;
    private static final int LONGEST_PLACE = 8;
    private static final Set<String> SCOPED = Set.of("STAY", "TERMINATE", "NEGATION", "DENIAL");

    private static final int LONGEST_PRODUCT = 8;
    private static final String MANUFACTURE = "C";

    private static final String FINANCE = "FINANCE";
    private static final String IMMOBILE = "IMMOBILE";

    private MeantWords() {}

    /** Whether a known word says what it seems to say. */
    static boolean tells(Reading reading, Hit hit) {
        return !partOfVerb(reading, hit)
                && !goods(reading, hit)
                && !endsLease(reading, hit)
                && !cut(reading, hit)
                && !authority(reading, hit);
    }

    /** 风电塔筒, 轨道交通紧固件: goods for what cannot be moved are made where one likes. */
    private static boolean goods(Reading reading, Hit hit) {
        return hit.is(Tag.SUBJECT)
                && Set.of(IMMOBILE, "MINING").contains(hit.value())
                && (reading.particles().at(reading.text(), hit.end(), Particle.GOODS) > 0
                        || made(reading.scan(), hit.end()));
    }

    /** Whether a product of the factories that GB/T 4754 calls C begins here. */
    private static boolean made(Scan scan, int at) {
        return scan.any(
                Tag.PRODUCT,
                at,
                at + LONGEST_PRODUCT,
                product -> product.begin() == at && product.value().startsWith(MANUFACTURE));
    }

    /** 终止某地厂房租赁, 租赁合同提前终止: what ends is a lease, not a plan. */
    private static boolean endsLease(Reading reading, Hit hit) {
        if (!hit.is(Tag.CUE) || !hit.value().equals("TERMINATE")) {
            return false;
        }
        Span clause = Span.clause(reading.text(), hit.begin());
        int begin = Math.max(clause.begin(), hit.begin() - LEASE);
        int end = Math.max(hit.end(), Math.min(hit.end() + LEASE, clause.end()));
        return reading.text().slice(begin, end).indexOf('租') >= 0;
    }

    /**
     * 不再续租 says that a lease ends, 不动产 is a thing, 使用权回购 takes land back, 笔电厂 makes computers: neither a
     * negation nor a stay, a matter of finance or a power plant is meant by their parts.
     */
    private static boolean partOfVerb(Reading reading, Hit hit) {
        boolean scoped = hit.is(Tag.CUE) && SCOPED.contains(hit.value());
        boolean immobile = hit.is(Tag.SUBJECT) && hit.value().equals(IMMOBILE);
        boolean part = scoped || immobile || hit.is(Tag.SUBJECT) && hit.value().equals(FINANCE);
        return part
                && (!immobile && within(reading, Tag.TRIGGER, hit)
                        || (scoped || immobile) && within(reading, Tag.OBJECT, hit));
    }

    private static boolean within(Reading reading, Tag tag, Hit hit) {
        return reading.scan()
                .any(tag, hit.begin() - 6, hit.end() + 6, word -> word.length() > hit.length() && word.overlaps(hit));
    }

    /** 办事处 of 街道办事处: the end of what an authority is called. */
    private static boolean authority(Reading reading, Hit hit) {
        return hit.is(Tag.OBJECT)
                && reading.scan()
                        .any(
                                Tag.SUBJECT,
                                hit.begin() - LONGEST_PLACE,
                                hit.end(),
                                office -> office.value().equals("COUNTER")
                                        && office.end() == hit.end()
                                        && office.begin() < hit.begin());
    }

    /** 城建 of 在增城建立: the end of a place and the beginning of what is done there. */
    private static boolean cut(Reading reading, Hit hit) {
        return hit.is(Tag.SUBJECT)
                && reading.scan()
                        .any(
                                Tag.PLACE,
                                hit.begin() - LONGEST_PLACE,
                                hit.end(),
                                place -> place.begin() < hit.begin() && place.end() > hit.begin());
    }
}
