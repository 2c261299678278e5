package io.westbound.streams.leads;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What teams have been told of a lead so far.
 *
 * @param alertId stable through all revisions; empty while none was raised
 * @param revision of the last alert; 0 while none was raised
 * @param level that teams were told
 * @param gist what the last alert said, as far as a change is worth telling
 * @param firstAt since when teams are told without a break: the first alert, or the one that took a retraction back;
 *     null while none was raised
 * @param lastAt when the last alert that told of the lead's content was raised; null while none was
 * @param retracted whether the last word was that the alert is taken back
 * @param teams who was told
 * @param overdue steps for which OVERDUE was raised, as {@code step due}
 * @param projects projects that the lead was matched with
 */
public record AlertState(
        String alertId,
        int revision,
        Level level,
        String gist,
        @Nullable Instant firstAt,
        @Nullable Instant lastAt,
        boolean retracted,
        List<String> teams,
        List<String> overdue,
        List<String> projects) {

    /** Nothing was told yet. */
    public static final AlertState NONE =
            new AlertState("", 0, Level.NONE, "", null, null, false, List.of(), List.of(), List.of());

    public AlertState {
        teams = List.copyOf(teams);
        overdue = List.copyOf(overdue);
        projects = List.copyOf(projects);
    }

    /** The same state with a project that the lead was matched with. */
    AlertState matched(String project) {
        return new AlertState(
                alertId,
                revision,
                level,
                gist,
                firstAt,
                lastAt,
                retracted,
                teams,
                overdue,
                Lists.plus(projects, project));
    }

    /** The state after an alert. */
    AlertState after(String id, Tell tell, String newGist, Instant now) {
        boolean reopens = retracted && tell.kind() != Tell.Kind.RETRACTED;
        return new AlertState(
                alertId.isEmpty() ? id : alertId,
                tell.revision(),
                tell.level(),
                newGist,
                firstAt == null || reopens ? now : firstAt,
                tellsOfContent(tell) ? now : lastAt,
                tell.kind() == Tell.Kind.RETRACTED,
                tell.teams(),
                overdue,
                projects);
    }

    private static boolean tellsOfContent(Tell tell) {
        return tell.kind() != Tell.Kind.OVERDUE && tell.kind() != Tell.Kind.PROJECT_MATCH;
    }

    /** The same state with a step that OVERDUE was raised for. */
    AlertState overdue(String step) {
        return new AlertState(
                alertId, revision, level, gist, firstAt, lastAt, retracted, teams, Lists.plus(overdue, step), projects);
    }
}
