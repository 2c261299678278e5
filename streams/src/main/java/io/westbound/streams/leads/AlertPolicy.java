package io.westbound.streams.leads;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what teams are told when a lead has changed or time has passed: one alert a lead, then revisions of it.
 *
 * <p>Levels rise at once and fall with hysteresis; a change of content waits for the cool-down, a change of level, claim
 * or status does not; what ends a lead takes its alert back with the reason.
 */
public final class AlertPolicy {

    private static final Phrase REOPENED = new Phrase("新证据使线索重新成立", "new evidence reopens the lead");

    private final Region region;
    private final Collection<TeamProfile> teams;
    private final Reasons reasons;

    /**
     * @param region tables
     * @param teams profiles in force
     */
    public AlertPolicy(Region region, Collection<TeamProfile> teams) {
        this.region = region;
        this.teams = List.copyOf(teams);
        this.reasons = new Reasons(this.teams, region);
    }

    /**
     * What to tell, in order, and the state after it.
     *
     * @param again when to look again although nothing happens; null: never
     */
    public record Verdict(
            List<Tell> tells, AlertState state, @Nullable Instant again) {
        public Verdict {
            tells = List.copyOf(tells);
        }
    }

    /** Decides on a lead. */
    public Verdict decide(AlertState state, Lead lead, Instant now) {
        List<Tell> tells = new ArrayList<>();
        AlertState next = state;
        Level level = level(state, lead);
        Change change = state.revision() == 0 ? first(lead, level) : later(state, lead, level);
        Instant pending = null;
        if (change != null) {
            pending = change.urgent() ? null : coolDown(state, now);
            if (pending == null) {
                Tell tell = tell(next, lead, change, level);
                tells.add(tell);
                next = next.after(alertId(lead, now), tell, gist(lead), now);
            }
        }
        boolean reopened = state.retracted() && !next.retracted();
        for (Clock clock : reopened ? List.<Clock>of() : lead.clocks()) { // they begin anew, from now
            String step = clock.step() + " " + clock.due();
            if (next.revision() > 0
                    && !next.retracted()
                    && !clock.due().isAfter(now)
                    && !next.overdue().contains(step)) {
                Tell tell = tell(next, lead, new Change(Tell.Kind.OVERDUE, true, overdue(clock)), next.level());
                tells.add(tell);
                next = next.after(alertId(lead, now), tell, next.gist(), now).overdue(step);
            }
        }
        return new Verdict(tells, next, Due.of(lead, next, pending, region.policy(), now));
    }

    /** Tells that a project of the library suits a lead, once for each project. */
    public Verdict match(AlertState state, Lead lead, ProjectFit project, Instant now) {
        if (state.projects().contains(project.projectId())) {
            return new Verdict(List.of(), state, null);
        }
        Change change = new Change(Tell.Kind.PROJECT_MATCH, true, project.why());
        Tell tell = tell(state, lead, change, level(state, lead));
        AlertState next = state.after(alertId(lead, now), tell, gist(lead), now).matched(project.projectId());
        return new Verdict(List.of(tell), next, null);
    }

    /** Takes back the alert of a lead that became part of another. */
    public Verdict absorbed(AlertState state, String into, Instant now) {
        Phrase reason = new Phrase("并入线索" + into, "merged into " + into);
        Tell tell =
                new Tell(Tell.Kind.RETRACTED, state.revision() + 1, Level.NONE, state.level(), reason, state.teams());
        return new Verdict(List.of(tell), state.after(state.alertId(), tell, state.gist(), now), null);
    }

    /** Takes back the alert of a lead of which all evidence was withdrawn. */
    public Verdict withdrawn(AlertState state, Instant now) {
        Phrase reason = new Phrase("证据已撤回", "the evidence was withdrawn");
        Tell tell =
                new Tell(Tell.Kind.RETRACTED, state.revision() + 1, Level.NONE, state.level(), reason, state.teams());
        return new Verdict(List.of(tell), state.after(state.alertId(), tell, state.gist(), now), null);
    }

    /** A change worth telling. */
    private record Change(Tell.Kind kind, boolean urgent, Phrase reason) {}

    private Level level(AlertState state, Lead lead) {
        if (lead.ending() != null || lead.held()) {
            return Level.NONE;
        }
        Level steady = region.policy().steady(state.level(), lead.score().priority());
        return steady.compareTo(lead.level()) < 0 ? lead.level() : steady;
    }

    private @Nullable Change first(Lead lead, Level level) {
        boolean wanted = level != Level.NONE || watchedBy(lead);
        if (!wanted || !lead.open() || lead.ending() != null || lead.held()) {
            return null;
        }
        boolean follows = lead.stories().stream()
                .flatMap(story -> story.items().stream())
                .allMatch(each -> each.kind().equals(Cascade.KIND));
        return new Change(follows ? Tell.Kind.SUPPLIER_FOLLOW : Tell.Kind.NEW, true, Phrase.NONE);
    }

    private boolean watchedBy(Lead lead) {
        return lead.score().priority() > 0
                && lead.stage().live()
                && teams.stream()
                        .anyMatch(team -> team.watchlist().contains(lead.firm().id())
                                || team.watchlist().contains(lead.firm().name()));
    }

    private @Nullable Change later(AlertState state, Lead lead, Level level) {
        boolean handled = !Gist.handling(state.gist()).equals(Gist.handling(gist(lead)));
        if (lead.status() == Status.DORMANT || lead.status().won()) {
            return handled ? new Change(Tell.Kind.UPDATED, true, reasons.handled(lead)) : null;
        }
        boolean woken = Gist.handling(state.gist()).startsWith(Status.DORMANT.name()) && lead.claim() == null;
        if (lead.status().sleeps() || level == Level.NONE && !watchedBy(lead)) {
            return state.retracted() ? null : new Change(Tell.Kind.RETRACTED, true, reasons.ended(lead));
        }
        if (state.retracted()) {
            return new Change(Tell.Kind.UPDATED, true, REOPENED);
        }
        if (level.compareTo(state.level()) < 0) {
            return new Change(Tell.Kind.DOWNGRADED, true, reasons.lowered(lead));
        }
        if (level != state.level() || handled) {
            Phrase why = woken ? reasons.woken(lead) : handled ? reasons.handled(lead) : reasons.raised(level);
            return new Change(Tell.Kind.UPDATED, true, why);
        }
        return state.gist().equals(gist(lead)) ? null : new Change(Tell.Kind.UPDATED, false, reasons.news(lead));
    }

    private Tell tell(AlertState state, Lead lead, Change change, Level level) {
        List<String> routed = Router.route(lead, teams, region);
        Level told = change.kind() == Tell.Kind.RETRACTED ? Level.NONE : level;
        return new Tell(
                change.kind(),
                state.revision() + 1,
                told,
                state.level(),
                change.reason(),
                Lists.union(routed, state.teams()));
    }

    private @Nullable Instant coolDown(AlertState state, Instant now) {
        Instant last = state.lastAt();
        if (last == null) {
            return null;
        }
        Duration wait = Duration.ofHours(region.policy().count(Policy.Key.COOL_DOWN_HOURS));
        boolean astray = last.isAfter(now); // the clock was ahead when it was told, and is put right now
        return !astray && last.plus(wait).isAfter(now) ? last.plus(wait) : null;
    }

    private String gist(Lead lead) {
        return Gist.of(lead, region.policy().count(Policy.Key.SOURCES_TOLD));
    }

    /** A lead that was taken back for good and arises anew gets a new alert, whose revisions begin anew. */
    private static String alertId(Lead lead, Instant now) {
        return "alert:" + lead.id() + ":" + Long.toString(now.toEpochMilli(), Character.MAX_RADIX);
    }

    private static Phrase overdue(Clock clock) {
        return switch (clock.step()) {
            case "respond" -> new Phrase("逾期未响应", "no response in time");
            case "assess" -> new Phrase("逾期未研判", "not assessed in time");
            case "feed-back" -> new Phrase("逾期未反馈", "no feedback in time");
            case "nurture" -> new Phrase("沉睡线索待回访", "a sleeping lead is due for a call");
            default -> new Phrase("逾期未报告", "no report in time");
        };
    }
}
