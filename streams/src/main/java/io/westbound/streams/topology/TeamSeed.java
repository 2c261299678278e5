package io.westbound.streams.topology;

import io.westbound.event.Level;
import io.westbound.event.Team;
import io.westbound.streams.leads.Region;
import java.util.List;

/** The teams of a region's files as events. */
public final class TeamSeed {

    private TeamSeed() {}

    /** One event a team, in the order of the file. */
    public static List<Team> of(Region region) {
        return region.teams().stream()
                .map(team -> Team.newBuilder()
                        .setTeamId(team.id())
                        .setName(team.name())
                        .setTerritory(team.territory())
                        .setIndustries(team.industries())
                        .setParks(team.parks())
                        .setWatchlist(team.watchlist())
                        .setMinimumLevel(Level.valueOf(team.minimumLevel().name()))
                        .setDesk(team.desk())
                        .build())
                .toList();
    }
}
