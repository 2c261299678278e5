package io.westbound.deploy.digest;

import io.westbound.event.Lead;
import io.westbound.event.LeadStatus;
import io.westbound.event.Place;
import io.westbound.event.Stage;
import io.westbound.event.Trend;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts leads by industry and province of origin. */
public final class Trends {

    private static final Set<Stage> LIVE = EnumSet.of(Stage.PRESSURE, Stage.SEARCH, Stage.COMMIT, Stage.EXECUTING);
    private static final Set<LeadStatus> GONE = EnumSet.of(LeadStatus.MERGED, LeadStatus.INVALID, LeadStatus.CLOSED);

    private Trends() {}

    /** One event an industry and province of which something is live or was reported, the busiest first. */
    public static List<Trend> of(Week week, Collection<Lead> leads) {
        Map<String, Trend> trends = new TreeMap<>();
        for (Lead lead : leads) {
            boolean reported = week.holds(lead.getFirstReported());
            boolean live =
                    LIVE.contains(lead.getStage()) && lead.getFirstReported().isBefore(week.until());
            if (!GONE.contains(lead.getStatus()) && (reported || live)) {
                trends.merge(key(lead), one(week, lead, reported, live), Trends::plus);
            }
        }
        return trends.values().stream()
                .sorted(Comparator.comparingInt(Trend::getReported)
                        .thenComparingInt(Trend::getLive)
                        .reversed()
                        .thenComparing(Trend::getIndustry)
                        .thenComparing(Trend::getProvince))
                .toList();
    }

    private static String key(Lead lead) {
        return lead.getIndustry() + "/" + province(lead.getOrigin());
    }

    private static String province(@Nullable Place origin) {
        return origin == null || origin.getCode().length() < 2
                ? ""
                : origin.getCode().substring(0, 2);
    }

    private static Trend one(Week week, Lead lead, boolean reported, boolean live) {
        Place origin = lead.getOrigin();
        boolean foreign = lead.getScore().getParts().stream()
                .anyMatch(part -> part.getRule().equals("fit.foreign"));
        return Trend.newBuilder()
                .setWeek(week.name())
                .setUntil(week.until())
                .setIndustry(lead.getIndustry())
                .setProvince(province(origin))
                .setProvinceName(origin == null ? "" : origin.getProvince())
                .setReported(reported ? 1 : 0)
                .setLive(live ? 1 : 0)
                .setUndecided(live && lead.getDestination() == null ? 1 : 0)
                .setForeign(live && foreign ? 1 : 0)
                .build();
    }

    private static Trend plus(Trend one, Trend other) {
        return Trend.newBuilder(one)
                .setReported(one.getReported() + other.getReported())
                .setLive(one.getLive() + other.getLive())
                .setUndecided(one.getUndecided() + other.getUndecided())
                .setForeign(one.getForeign() + other.getForeign())
                .build();
    }
}
