package io.westbound.streams.leads;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Pieces of evidence that say more together than each alone.
 *
 * @param name stable id
 * @param weight as a piece of evidence in the noisy-or
 * @param least level that the combination calls for if the firm suits at all
 * @param says for a reader
 */
record Combination(String name, double weight, Level least, Phrase says) {

    private static final Set<String> EXPROPRIATION =
            Set.of("POLICY_RELOCATION_NOTICE", "COMPENSATION_AGREEMENT", "LEASE_SPACE_LIMIT");
    private static final Set<String> PUSH = Set.of(
            "COST_PRESSURE",
            "LABOUR_SHORTAGE",
            "LEASE_SPACE_LIMIT",
            "ENV_POLICY_PRESSURE",
            "POLICY_RELOCATION_NOTICE",
            "TRADE_CLIENT_PRESSURE",
            "PLANT_SHUTDOWN");
    private static final Set<String> STOP = Set.of("ENV_POLICY_PRESSURE", "COST_PRESSURE", "PLANT_SHUTDOWN");

    /** The combinations that the live stories of a case show, in a fixed order. */
    static List<Combination> in(Outlook outlook, FirmFacts firm, Region region, Instant now) {
        List<Evidence> live = outlook.live().stream()
                .flatMap(story -> story.items().stream())
                .filter(each -> each.stage().live())
                .sorted(Evidence.IN_TIME)
                .toList();
        List<Combination> found = new ArrayList<>();
        if (live.stream().anyMatch(is(EXPROPRIATION).and(recent(now, 365)))
                && live.stream().allMatch(each -> each.destination() == null)) {
            found.add(new Combination("expropriated-without-destination", 0.5, Level.HOT, PHRASES[0]));
        }
        if (follows(live, is(STOP), each -> each.move() == Move.EXPANSION, 180)) {
            found.add(new Combination("stop-then-expansion", 0.5, Level.WARM, PHRASES[1]));
        }
        if (follows(live, is(Set.of("PLANT_SHUTDOWN")), inlandSubsidiary(region.provinces()), 365)) {
            found.add(new Combination("split-move", 0.6, Level.WARM, PHRASES[2]));
        }
        if (follows(live, is(Set.of("SITE_SCOUTING")), is(Set.of("SITE_SCOUTING")), 90)) {
            found.add(new Combination("two-visits", 0.5, Level.WARM, PHRASES[3]));
        }
        if (firm.tags().contains("watched") && live.stream().anyMatch(is(PUSH))) {
            found.add(new Combination(
                    "watched-and-pushed", region.policy().get(Policy.Key.WATCHED_BONUS), Level.WARM, PHRASES[4]));
        }
        return found;
    }

    private static final Phrase[] PHRASES = {
        new Phrase("须搬迁而去向未定", "must leave, no destination named"),
        new Phrase("环保或成本受限后半年内扩产", "expansion within half a year of a stop or cost pressure"),
        new Phrase("沿海裁撤、内陆设子公司: 工厂迁出, 总部留守", "lay-off at the coast and a subsidiary inland: a split move"),
        new Phrase("九十日内两次考察", "two site visits within ninety days"),
        new Phrase("重点跟踪企业出现迁移压力", "a watched firm under pressure")
    };

    private static Predicate<Evidence> is(Set<String> kinds) {
        return each -> kinds.contains(each.kind());
    }

    private static Predicate<Evidence> recent(Instant now, int days) {
        return each -> each.at().isAfter(now.minus(Duration.ofDays(days)));
    }

    private static Predicate<Evidence> inlandSubsidiary(Provinces provinces) {
        return each -> each.kind().equals("SUBSIDIARY_SETUP")
                && each.destination() != null
                && !each.destination().code().isEmpty()
                && !provinces.coastal(each.destination());
    }

    private static boolean follows(
            List<Evidence> live, Predicate<Evidence> first, Predicate<Evidence> second, int days) {
        for (Evidence one : live) {
            for (Evidence two : live) {
                if (first.test(one)
                        && second.test(two)
                        && !one.articleId().equals(two.articleId())
                        && two.at().isAfter(one.at())
                        && !two.at().isAfter(one.at().plus(Duration.ofDays(days)))) {
                    return true;
                }
            }
        }
        return false;
    }
}
