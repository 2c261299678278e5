package io.westbound.deploy.work;

import io.westbound.event.Lead;
import io.westbound.event.LeadStatus;
import io.westbound.event.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What other knowledge would have changed.
 *
 * @param fresh leads that only the other knowledge makes
 * @param lost leads that only the live knowledge makes
 * @param rescored leads whose level or priority differs, live and other
 */
public record LeadDiff(List<Lead> fresh, List<Lead> lost, List<Pair> rescored) {

    private static final double WORTH_SHOWING = 0.5;

    /** One lead under both. */
    public record Pair(Lead live, Lead other) {}

    public LeadDiff {
        fresh = List.copyOf(fresh);
        lost = List.copyOf(lost);
        rescored = List.copyOf(rescored);
    }

    /** Compares leads that a team would see: those with a level under either knowledge. */
    public static LeadDiff of(Map<String, Lead> live, Map<String, Lead> other) {
        List<Lead> fresh = new ArrayList<>();
        List<Lead> lost = new ArrayList<>();
        List<Pair> rescored = new ArrayList<>();
        Map<String, Lead> all = new TreeMap<>(live);
        all.putAll(other);
        for (String id : all.keySet()) {
            Lead before = live.get(id);
            Lead after = other.get(id);
            boolean was = shown(before);
            boolean is = shown(after);
            if (after != null && is && !was) {
                fresh.add(after);
            } else if (before != null && was && !is) {
                lost.add(before);
            } else if (before != null && after != null && was && differ(before, after)) {
                rescored.add(new Pair(before, after));
            }
        }
        return new LeadDiff(fresh, lost, rescored);
    }

    private static boolean shown(@Nullable Lead lead) {
        return lead != null && lead.getLevel() != Level.NONE && lead.getStatus() != LeadStatus.MERGED;
    }

    private static boolean differ(Lead before, Lead after) {
        double change = before.getScore().getPriority() - after.getScore().getPriority();
        return before.getLevel() != after.getLevel()
                || before.getStage() != after.getStage()
                || Math.abs(change) >= WORTH_SHOWING;
    }

    /** The difference as text, a line a lead. */
    public String text() {
        StringBuilder text = new StringBuilder();
        fresh.forEach(lead -> text.append("新增 + ").append(LeadTable.line(lead)).append('\n'));
        lost.forEach(lead -> text.append("消失 - ").append(LeadTable.line(lead)).append('\n'));
        rescored.forEach(pair -> text.append(String.format(
                Locale.ROOT,
                "变动 ~ %.1f %s → %s%n",
                pair.live().getScore().getPriority(),
                pair.live().getLevel(),
                LeadTable.line(pair.other()))));
        return text.append(String.format(
                        Locale.ROOT,
                        "新增 %d，消失 %d，变动 %d / %d new, %d lost, %d rescored%n",
                        fresh.size(),
                        lost.size(),
                        rescored.size(),
                        fresh.size(),
                        lost.size(),
                        rescored.size()))
                .toString();
    }
}
