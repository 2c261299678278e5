package io.westbound.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.westbound.event.FetchOutcome;
import io.westbound.event.FetchPurpose;
import io.westbound.event.FetchReport;
import io.westbound.ingest.source.HolidayCalendar;
import io.westbound.ingest.source.Source;
import io.westbound.ingest.source.SourceReader;
import io.westbound.schemas.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the meters tell of a crawl, on a clock that the test turns. */
class SourceWatchTest {

    /** A Monday, 08:00 in China. */
    private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");

    private static final String YAML = """
            id: s
            name: {zh: 甲}
            url: http://a.example.com/
            cadence: {every: 30m, most: 2h}
            expect: {min: 4, max: 40, per: day}
            """;

    static {
        // The serdes tell Avro which classes to trust.
        Topics.FETCH_REPORTS.serde();
    }

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Turned clock = new Turned(START);
    private final IngestMeters meters = new IngestMeters(registry);
    private final SourceWatch watch = new SourceWatch(meters, HolidayCalendar.bundled(), clock);
    private final MeteredVisits visits = new MeteredVisits(meters, watch);

    private static final class Turned extends Clock {
        private Instant now;

        Turned(Instant now) {
            this.now = now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private void follow(@Nullable Instant read) {
        Source source = Objects.requireNonNull(SourceReader.read("s.yml", YAML).source());
        watch.follow(Set.of("s"), id -> source, any -> read);
    }

    private double gauge(String name) {
        return registry.get(name).tag("source", "s").gauge().value();
    }

    private void ended(FetchOutcome outcome, FetchPurpose purpose, String reason) {
        visits.ended(FetchReport.newBuilder()
                .setOrderId("o")
                .setSourceId("s")
                .setUrl("http://a.example.com/1.html")
                .setPurpose(purpose)
                .setOutcome(outcome)
                .setReason(reason)
                .setAt(clock.instant())
                .setTrapped(3)
                .build());
    }

    @Test
    void silenceGrowsFromTheLastListThatWasRead() {
        follow(START);
        assertThat(gauge("westbound.source.success.timestamp")).isEqualTo(START.getEpochSecond());
        clock.pass(Duration.ofHours(3));
        assertThat(gauge("westbound.source.silence")).isEqualTo(1.5);
        follow(clock.instant());
        assertThat(gauge("westbound.source.silence")).isZero();
    }

    @Test
    void aSourceThatWasNeverReadIsSilentSinceTheStart() {
        follow(Instant.EPOCH);
        clock.pass(Duration.ofHours(4));
        assertThat(gauge("westbound.source.silence")).isEqualTo(2);
    }

    @Test
    void aSourceOfAnotherProcessSaysNothing() {
        follow(null);
        assertThat(gauge("westbound.source.silence")).isNaN();
    }

    @Test
    void processesThatShareASourceShowTheirSharesOfItsYield() {
        follow(null);
        clock.pass(Duration.ofDays(1));
        ended(FetchOutcome.PUBLISHED, FetchPurpose.DOCUMENT, "");
        ended(FetchOutcome.PUBLISHED, FetchPurpose.DOCUMENT, "");
        clock.pass(Duration.ofDays(1));
        assertThat(gauge("westbound.source.yield")).isEqualTo(0.5);
        assertThat(gauge("westbound.source.excess")).isEqualTo(0.05);
    }

    @Test
    void theBacklogOfASourceThatIsAddedLaterIsNoExcess() {
        clock.pass(Duration.ofDays(5));
        follow(null);
        for (int i = 0; i < 60; i++) {
            ended(FetchOutcome.PUBLISHED, FetchPurpose.DOCUMENT, "");
        }
        clock.pass(Duration.ofDays(1));
        assertThat(gauge("westbound.source.excess")).isZero();
        assertThat(gauge("westbound.source.yield")).isEqualTo(1);
        for (int i = 0; i < 60; i++) {
            ended(FetchOutcome.PUBLISHED, FetchPurpose.DOCUMENT, "");
        }
        clock.pass(Duration.ofDays(1));
        assertThat(gauge("westbound.source.excess")).isEqualTo(1.5);
    }

    @Test
    void aSourceThatIsTakenBackSaysNothing() {
        follow(START);
        watch.follow(Set.of(), id -> null, any -> null);
        assertThat(gauge("westbound.source.yield")).isNaN();
        assertThat(gauge("westbound.source.excess")).isNaN();
    }

    @Test
    void yieldIsMeasuredByWhatTheSourcePromises() {
        follow(START);
        clock.pass(Duration.ofDays(1));
        ended(FetchOutcome.PUBLISHED, FetchPurpose.DOCUMENT, "");
        ended(FetchOutcome.PUBLISHED, FetchPurpose.RECHECK, "");
        ended(FetchOutcome.PUBLISHED, FetchPurpose.LIST, "");
        clock.pass(Duration.ofDays(1));
        follow(clock.instant());
        assertThat(gauge("westbound.source.yield")).isEqualTo(0.25);
    }

    @Test
    void everyEndIsCountedByOutcomeAndReasonAndByNothingWithoutBound() {
        ended(FetchOutcome.REFUSED, FetchPurpose.DOCUMENT, "robots-disallow");
        ended(FetchOutcome.FAILED, FetchPurpose.LIST, "timeout");
        ended(FetchOutcome.UNCHANGED, FetchPurpose.LIST, "");
        assertThat(registry.get("westbound.ingest.reasons")
                        .tag("reason", "robots-disallow")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("westbound.source.failures").counter().count()).isEqualTo(1);
        assertThat(registry.get("westbound.ingest.trapped").counter().count()).isEqualTo(9);
        assertThat(registry.getMeters())
                .flatExtracting(meter -> meter.getId().getTags())
                .extracting(Tag::getValue)
                .noneMatch(value -> value.contains("example.com"));
    }

    @Test
    void aRequestInsideTheRestIsAViolationAndAnyRestIsTimed() {
        visits.asking(Duration.ofMillis(20));
        assertThat(registry.get("westbound.ingest.politeness.violations")
                        .counter()
                        .count())
                .isZero();
        visits.asking(Duration.ofMillis(-1));
        assertThat(registry.get("westbound.ingest.politeness.violations")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("westbound.ingest.wait").timer().count()).isEqualTo(2);
    }
}
