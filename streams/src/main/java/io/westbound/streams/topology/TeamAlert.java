package io.westbound.streams.topology;

import io.westbound.event.Alert;
import io.westbound.schemas.Topics;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * An alert on its way to one team's topic, where only the alert is written.
 *
 * @param team the team
 * @param alert the alert
 */
record TeamAlert(String team, Alert alert) {

    /** One for each team that the alert is routed to. */
    static List<TeamAlert> each(Alert alert) {
        return alert.getTeams().stream().map(team -> new TeamAlert(team, alert)).toList();
    }

    /** Writes the alert; nothing reads it back. */
    static Serde<TeamAlert> serde() {
        Serializer<Alert> alerts = Topics.ALERTS.serde().serializer();
        return Serdes.serdeFrom((topic, value) -> alerts.serialize(topic, value.alert()), (topic, bytes) -> {
            throw new SerializationException("a team's alerts are read as alerts");
        });
    }
}
