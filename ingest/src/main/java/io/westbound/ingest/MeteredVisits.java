package io.westbound.ingest;

import io.westbound.event.FetchOutcome;
import io.westbound.event.FetchPurpose;
import io.westbound.event.FetchReport;
import io.westbound.ingest.visit.VisitListener;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts visits. Thread-safe. */
final class MeteredVisits implements VisitListener {

    private final IngestMeters meters;
    private final Map<String, AtomicLong> lastList = new ConcurrentHashMap<>();

    MeteredVisits(IngestMeters meters) {
        this.meters = meters;
    }

    @Override
    public void ended(FetchReport report) {
        meters.fetched(
                report.getSourceId(),
                report.getOutcome(),
                report.getPurpose(),
                report.getReason(),
                report.getBytes(),
                Duration.ofMillis(report.getDurationMs()));
        boolean read = report.getOutcome() == FetchOutcome.PUBLISHED || report.getOutcome() == FetchOutcome.UNCHANGED;
        if (read && report.getPurpose() == FetchPurpose.LIST) {
            lastList.computeIfAbsent(report.getSourceId(), this::gauge)
                    .set(report.getAt().getEpochSecond());
        }
    }

    private AtomicLong gauge(String source) {
        AtomicLong seconds = new AtomicLong();
        meters.source(IngestMeter.SOURCE_SUCCESS, source, seconds::get);
        return seconds;
    }

    @Override
    public void asking(Duration rested) {
        meters.rested(rested.isNegative() ? Duration.ZERO : rested);
        if (rested.isNegative()) {
            meters.violated();
        }
    }
}
