package io.westbound.streams.leads;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Chooses the teams that are told of a lead. */
public final class Router {

    private static final Set<Direction> LEAVING = Set.of(Direction.OUTBOUND, Direction.WITHIN);

    private Router() {}

    /** Ids of the teams that a lead concerns, sorted; the head desk where it concerns nobody else, so that none is lost. */
    public static List<String> route(Lead lead, Collection<TeamProfile> teams, Region region) {
        List<String> concerned = ids(
                teams,
                team -> watches(team, lead)
                        || lead.level().compareTo(team.minimumLevel()) >= 0 && concerns(team, lead, region));
        return concerned.isEmpty() ? ids(teams, team -> team.desk().equals("head")) : concerned;
    }

    private static List<String> ids(Collection<TeamProfile> teams, Predicate<TeamProfile> chosen) {
        return teams.stream().filter(chosen).map(TeamProfile::id).sorted().toList();
    }

    private static boolean watches(TeamProfile team, Lead lead) {
        return team.watchlist().contains(lead.firm().id())
                || team.watchlist().contains(lead.firm().name());
    }

    private static boolean concerns(TeamProfile team, Lead lead, Region region) {
        Place origin = origin(lead);
        return switch (team.desk()) {
            case "head" -> true;
            case "retention" ->
                LEAVING.contains(lead.direction())
                        || origin != null && region.provinces().home(origin);
            case "partnership" -> !leaves(lead, region) && region.sharing(origin(lead)) != null && covers(team, lead);
            case "park" ->
                !leaves(lead, region)
                        && lead.parks().stream().anyMatch(park -> team.parks().contains(park.parkId()));
            default -> !leaves(lead, region) && covers(team, lead) && industry(team, lead);
        };
    }

    private static boolean leaves(Lead lead, Region region) {
        Place origin = origin(lead);
        return LEAVING.contains(lead.direction())
                || origin != null && region.provinces().home(origin);
    }

    private static boolean covers(TeamProfile team, Lead lead) {
        Place origin = origin(lead);
        return team.territory().isEmpty()
                || origin != null && team.territory().stream().anyMatch(origin.code()::startsWith);
    }

    private static boolean industry(TeamProfile team, Lead lead) {
        return team.industries().isEmpty()
                || team.industries().contains(lead.industry())
                || team.industries().contains(lead.industryGroup());
    }

    private static @Nullable Place origin(Lead lead) {
        return lead.origin() == null ? lead.firm().seat() : lead.origin();
    }
}
