package io.westbound.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.westbound.event.FollowUp;
import io.westbound.event.FollowUpKind;
import java.time.Instant;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {

    @Test
    void topicNamesAreUnique() {
        assertThat(Topics.all()).extracting(Topic::name).doesNotHaveDuplicates();
    }

    @Test
    void aTeamHasItsOwnTopic() {
        assertThat(Topics.alertsOf("kunshan").name()).isEqualTo("alerts.kunshan");
        assertThat(Topics.alertsOf("kunshan").config()).isEqualTo(Topics.ALERTS.config());
    }

    @Test
    void compactedTopicsHaveNoRetention() {
        assertThat(Topics.LEADS.config())
                .containsEntry("cleanup.policy", "compact")
                .doesNotContainKey("retention.ms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Kunshan", "alerts.昆山", "a b", ".hidden", "a/b"})
    void anIllegalNameIsRefused(String name) {
        assertThatThrownBy(() -> Topics.ALERTS.named(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + name + "'");
    }

    @Test
    void anEventComesBackAsItWasWritten() {
        Serde<FollowUp> serde = Topics.FOLLOW_UPS.serde();
        FollowUp written = followUp();
        byte[] bytes = serde.serializer().serialize("follow-ups", written);
        assertThat(bytes).startsWith(0xC3, 0x01);
        assertThat(serde.deserializer().deserialize("follow-ups", bytes)).isEqualTo(written);
    }

    @Test
    void aTombstoneStaysOne() {
        assertThat(Topics.LEADS.serde().serializer().serialize("leads", null)).isNull();
        assertThat(Topics.LEADS.serde().deserializer().deserialize("leads", null))
                .isNull();
    }

    @Test
    void bytesThatAreNoEventAreRefusedWithTheirTopic() {
        byte[] poison = {(byte) 0xC3, 1, 2, 3, 4, 5, 6, 7, 8, 9, (byte) 0xFF};
        assertThatThrownBy(() -> Topics.FOLLOW_UPS.serde().deserializer().deserialize("follow-ups", poison))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("follow-ups");
    }

    @Test
    void anEventOfAnotherTypeIsRefused() {
        byte[] bytes = Topics.FOLLOW_UPS.serde().serializer().serialize("follow-ups", followUp());
        assertThatThrownBy(() -> Topics.TEAMS.serde().deserializer().deserialize("teams", bytes))
                .isInstanceOf(SerializationException.class);
    }

    private static FollowUp followUp() {
        return FollowUp.newBuilder()
                .setFollowUpId("f1")
                .setLeadId("cn:600001")
                .setKind(FollowUpKind.CLAIM)
                .setTeam("kunshan")
                .setAt(Instant.ofEpochMilli(1_790_000_000_000L))
                .build();
    }
}
