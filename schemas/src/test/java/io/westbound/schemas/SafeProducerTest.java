package io.westbound.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SafeProducerTest {

    @Test
    void whatKeepsRecordsWinsOverWhatTheUserGives() {
        Map<String, Object> settings = SafeProducer.settings(Map.of(
                "bootstrap.servers",
                "127.0.0.1:9092",
                "acks",
                "1",
                "enable.idempotence",
                "false",
                "max.in.flight.requests.per.connection",
                "5"));

        assertThat(settings)
                .containsEntry("bootstrap.servers", "127.0.0.1:9092")
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .containsEntry("max.in.flight.requests.per.connection", 1);
    }

    @Test
    void theSettingsGivenStayAsTheyAre() {
        Map<String, Object> given = new HashMap<>(Map.of("acks", "1"));

        SafeProducer.settings(given).put("linger.ms", 5);

        assertThat(given).isEqualTo(Map.of("acks", "1"));
    }
}
