package io.westbound.streams.topology;

import io.westbound.schemas.Topics;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;

/** Sends an alert to the topic of its team, which must exist. */
record TeamTopic(Names names) implements TopicNameExtractor<String, TeamAlert> {

    @Override
    public String extract(String alertId, TeamAlert alert, RecordContext context) {
        return names.own(Topics.alertsOf(alert.team())).name();
    }
}
