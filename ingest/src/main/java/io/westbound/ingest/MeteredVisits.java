package io.westbound.ingest;

import io.westbound.event.FetchOutcome;
import io.westbound.event.FetchPurpose;
import io.westbound.event.FetchReport;
import io.westbound.ingest.visit.VisitListener;
import java.time.Duration;

/** Counts visits. Thread-safe. */
final class MeteredVisits implements VisitListener {

    private final IngestMeters meters;
    private final SourceWatch watch;

    MeteredVisits(IngestMeters meters, SourceWatch watch) {
        this.meters = meters;
        this.watch = watch;
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
        meters.trapped(report.getTrapped());
        if (report.getOutcome() == FetchOutcome.PUBLISHED && report.getPurpose() == FetchPurpose.DOCUMENT) {
            watch.published(report.getSourceId());
        }
    }

    @Override
    public void asking(Duration rested) {
        meters.rested(rested.isNegative() ? Duration.ZERO : rested);
        if (rested.isNegative()) {
            meters.violated();
        }
    }
}
