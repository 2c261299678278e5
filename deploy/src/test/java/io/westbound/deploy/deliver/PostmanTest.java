package io.westbound.deploy.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.westbound.deploy.config.Channel;
import io.westbound.deploy.config.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostmanTest {

    private FakeMessenger messenger;

    @BeforeEach
    void start() throws Exception {
        messenger = new FakeMessenger();
    }

    @AfterEach
    void stop() {
        messenger.close();
    }

    @ParameterizedTest
    @CsvSource({
        "200, TAKEN, 0",
        "302, REFUSED, 0",
        "400, REFUSED, 0",
        "403, REFUSED, 0",
        "404, REFUSED, 0",
        "408, LATER, 7",
        "429, LATER, 7",
        "500, LATER, 7",
        "503, LATER, 7"
    })
    void aStatusSaysWhetherToTryAgain(int status, Verdict.End end, int rest) throws Exception {
        messenger.status = status;
        Verdict verdict = carry(messenger.url());
        assertThat(verdict.end()).isEqualTo(end);
        assertThat(verdict.rest()).isEqualTo(Duration.ofSeconds(rest));
    }

    @Test
    void aMessengerThatDoesNotAnswerIsTriedAgain() throws Exception {
        messenger.silent = true;
        assertThat(carry(messenger.url()).end()).isEqualTo(Verdict.End.LATER);
    }

    @Test
    void aMessengerThatIsNotThereIsTriedAgain() throws Exception {
        String url = messenger.url();
        messenger.close();
        Verdict verdict = carry(url);
        assertThat(verdict.end()).isEqualTo(Verdict.End.LATER);
        assertThat(verdict.says()).isNotBlank();
    }

    @Test
    void noSecretIsRepeated() throws Exception {
        messenger.answer =
                "{\"errcode\":93000,\"errmsg\":\"bad token-4711 at %s signed sign-secret\"}".formatted(messenger.url());
        Verdict verdict = carry(messenger.url());
        assertThat(verdict.end()).isEqualTo(Verdict.End.REFUSED);
        assertThat(verdict.says())
                .startsWith("errcode 93000 bad")
                .doesNotContain("token-4711", "robot-key-0815", "sign-secret");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 1",
        "2, 0, 2",
        "5, 0, 16",
        "9, 0, 256",
        "10, 0, 300",
        "400, 0, 300",
        "1, 60, 60",
        "10, 3600, 3600"
    })
    void waitsDoubleUpToFiveMinutesOrAsTheRobotWants(int failures, int wanted, int seconds) {
        assertThat(Backoff.after(failures, Duration.ofSeconds(wanted))).isEqualTo(Duration.ofSeconds(seconds));
    }

    private static Verdict carry(String url) throws InterruptedException {
        Channel channel =
                new Channel("group", Channel.Kind.WECOM, List.of("head"), Secret.of(url), Secret.of("sign-secret"));
        return new Postman(channel, Robot.of(channel), Duration.ofSeconds(2), Clock.systemUTC())
                .carry(JsonNodeFactory.instance.objectNode(), Map.of());
    }
}
