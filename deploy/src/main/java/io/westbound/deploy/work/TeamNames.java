package io.westbound.deploy.work;

import io.westbound.schemas.Topics;
import java.util.Map;
import java.util.TreeMap;

/** The teams of a cluster as people call them. */
public final class TeamNames {

    private TeamNames() {}

    /** Names by id, sorted by id. */
    public static Map<String, String> of(Map<String, Object> client) {
        Map<String, String> names = new TreeMap<>();
        Snapshot.latest(client, Topics.TEAMS).forEach((id, team) -> names.put(id, team.getName()));
        return names;
    }
}
