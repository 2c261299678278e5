package io.westbound.deploy.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.util.PrimitiveIterator;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceContextTest {

    private static final String GIVEN = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    /** Cases of the recommendation's section 3.2. */
    @ParameterizedTest
    @CsvSource({
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01, true",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00, true",
        "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-what-the-future-holds, true",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more, false",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01, false",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01, false",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01, false",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01, false",
        "00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01, false",
        "'', false"
    })
    void readsWhatTheRecommendationAllows(String header, boolean valid) {
        assertThat(TraceContext.read(header).isPresent()).isEqualTo(valid);
    }

    @Test
    void aChildKeepsTheTraceAndTheFlags() {
        PrimitiveIterator.OfLong numbers = LongStream.of(0, 0xabcL).iterator();
        TraceContext child = TraceContext.read(GIVEN).orElseThrow().child(numbers::nextLong);
        assertThat(child).hasToString("00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000abc-01");
    }

    @Test
    void aBeginningIsValid() {
        PrimitiveIterator.OfLong numbers = LongStream.of(1, 2, -1).iterator();
        String header = TraceContext.begin(numbers::nextLong).toString();
        assertThat(header).isEqualTo("00-00000000000000010000000000000002-ffffffffffffffff-01");
        assertThat(TraceContext.read(header)).isPresent();
    }

    @Test
    void aPageBeginsATraceAndAnArticleOfItGoesOn() {
        ProducerRecord<Object, Object> page = sent(Topics.PAGES.name(), null);
        TraceContext first = context(page);
        TraceContext second = context(sent(Topics.ARTICLES.name(), first.toString()));
        assertThat(second.traceId()).isEqualTo(first.traceId());
        assertThat(second.spanId()).isNotEqualTo(first.spanId());
        assertThat(context(sent("alerts.kunshan", GIVEN)).traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void nothingBeginsInTheMiddleAndOtherTopicsAreLeftAlone() {
        assertThat(sent(Topics.ALERTS.name(), null).headers()).isEmpty();
        assertThat(sent(Topics.FETCH_ORDERS.name(), null).headers()).isEmpty();
        assertThat(sent("some-app-cases-changelog", GIVEN)
                        .headers()
                        .lastHeader(TraceContext.HEADER)
                        .value())
                .isEqualTo(GIVEN.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aHeaderThatIsNotValidBeginsAnewOnAPageOnly() {
        assertThat(context(sent(Topics.PAGES.name(), "nonsense"))).isNotNull();
        assertThat(sent(Topics.SIGNALS.name(), "nonsense").headers()).hasSize(1);
    }

    private static ProducerRecord<Object, Object> sent(String topic, String header) {
        ProducerRecord<Object, Object> record = new ProducerRecord<>(topic, "key", new byte[] {1});
        if (header != null) {
            record.headers().add(TraceContext.HEADER, header.getBytes(StandardCharsets.US_ASCII));
        }
        return new TraceHeaders().onSend(record);
    }

    private static TraceContext context(ProducerRecord<Object, Object> record) {
        assertThat(record.headers().headers(TraceContext.HEADER)).hasSize(1);
        Header header = record.headers().lastHeader(TraceContext.HEADER);
        return TraceContext.read(new String(header.value(), StandardCharsets.US_ASCII))
                .orElseThrow();
    }
}
