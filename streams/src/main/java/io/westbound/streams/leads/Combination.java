package io.westbound.streams.leads;

import static io.westbound.streams.leads.CombinationRow.Condition.NO_DESTINATION;
import static io.westbound.streams.leads.CombinationRow.Condition.THEN_EXPANSION;
import static io.westbound.streams.leads.CombinationRow.Condition.THEN_INLAND;
import static io.westbound.streams.leads.CombinationRow.Condition.WATCHED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Finds the combinations of the region's table in the evidence of a case. */
final class Combination {

    private final List<Evidence> live;
    private final FirmFacts firm;
    private final Region region;
    private final Instant now;

    private Combination(List<Evidence> live, FirmFacts firm, Region region, Instant now) {
        this.live = live;
        this.firm = firm;
        this.region = region;
        this.now = now;
    }

    /** The rows that the live stories of a case show, in the order of the table. */
    static List<CombinationRow> in(Outlook outlook, FirmFacts firm, Region region, Instant now) {
        List<Evidence> live = outlook.live().stream()
                .flatMap(story -> story.items().stream())
                .filter(each -> each.stage().live())
                .sorted(Evidence.IN_TIME)
                .toList();
        Combination finder = new Combination(live, firm, region, now);
        return region.combinations().stream().filter(finder::holds).toList();
    }

    private boolean holds(CombinationRow row) {
        if (row.conditions().contains(WATCHED) && !firm.tags().contains("watched")) {
            return false;
        }
        if (row.conditions().contains(NO_DESTINATION) && live.stream().anyMatch(each -> each.destination() != null)) {
            return false;
        }
        return live.stream()
                .filter(each -> row.first().contains(each.kind()))
                .anyMatch(first -> row.then().isEmpty() ? young(first, row) : followed(first, row));
    }

    private boolean young(Evidence first, CombinationRow row) {
        return row.days() == 0 || first.at().isAfter(now.minus(Duration.ofDays(row.days())));
    }

    private boolean followed(Evidence first, CombinationRow row) {
        return live.stream()
                .filter(second ->
                        row.then().contains(CombinationRow.ANY) || row.then().contains(second.kind()))
                .filter(second -> !second.articleId().equals(first.articleId()))
                .filter(second -> second.at().isAfter(first.at())
                        && !second.at().isAfter(first.at().plus(Duration.ofDays(row.days()))))
                .anyMatch(second -> suits(second, row));
    }

    private boolean suits(Evidence second, CombinationRow row) {
        Place to = second.destination();
        boolean inland =
                to != null && !to.code().isEmpty() && !region.provinces().coastal(to);
        return (!row.conditions().contains(THEN_EXPANSION) || second.move() == Move.EXPANSION)
                && (!row.conditions().contains(THEN_INLAND) || inland);
    }
}
