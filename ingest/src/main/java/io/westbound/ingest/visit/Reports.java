package io.westbound.ingest.visit;

import io.westbound.event.FetchOrder;
import io.westbound.event.FetchOutcome;
import io.westbound.event.FetchReport;
import io.westbound.event.Page;
import io.westbound.ingest.discover.Discoverer;
import io.westbound.ingest.fetch.HttpAnswer;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes reports. Pure. */
final class Reports {

    private Reports() {}

    /** A visit that ended without an answer that counts. */
    static FetchReport without(FetchOrder order, FetchOutcome outcome, String reason, Instant at) {
        return base(order, outcome, reason, at).build();
    }

    /** A visit whose host asks for a rest. */
    static FetchReport deferred(FetchOrder order, int status, @Nullable Instant until, Instant at) {
        return base(order, FetchOutcome.DEFERRED, "retry-later", at)
                .setStatus(status)
                .setRetryAfter(until)
                .build();
    }

    /** A visit to an address that is another process's to ask. */
    static FetchReport elsewhere(Visit visit, InetAddress address, Instant at) {
        return base(visit.order(), FetchOutcome.DEFERRED, "elsewhere", at)
                .setAddress(address.getHostAddress())
                .setTarget(visit.atHome() ? "" : visit.target().toString())
                .setHops(visit.hops())
                .build();
    }

    /** A visit with an answer. */
    static FetchReport answered(FetchOrder order, FetchOutcome outcome, String reason, HttpAnswer answer, Instant at) {
        return answer(order, outcome, reason, answer, at).build();
    }

    /** A document that was published. */
    static FetchReport published(FetchOrder order, Page page, HttpAnswer answer, Instant at) {
        return answer(order, FetchOutcome.PUBLISHED, "", answer, at)
                .setPageId(page.getPageId())
                .setContentHash(page.getContentHash())
                .build();
    }

    /** A list that was read. */
    static FetchReport listed(
            FetchOrder order,
            FetchOutcome outcome,
            String hash,
            Discoverer.Findings found,
            HttpAnswer answer,
            Instant at) {
        return answer(order, outcome, "", answer, at)
                .setContentHash(hash)
                .setFound(found.addresses())
                .setTrapped(found.trapped())
                .build();
    }

    /**
     * A report with what the visit cost its host, and the rest that the host asks for. Validators of another address than
     * the order's are left out, for next time that may be a third one.
     */
    static FetchReport costed(FetchReport report, Visit visit, Duration rest) {
        return FetchReport.newBuilder(visit.atHome() ? report : unvalidated(report))
                .setRequests(visit.requests())
                .setRestMs(rest.toMillis())
                .build();
    }

    /** A report after which the address is asked for without a condition. */
    static FetchReport unvalidated(FetchReport report) {
        return FetchReport.newBuilder(report).setEtag("").setLastModified("").build();
    }

    private static FetchReport.Builder answer(
            FetchOrder order, FetchOutcome outcome, String reason, HttpAnswer answer, Instant at) {
        boolean validators = outcome == FetchOutcome.PUBLISHED || outcome == FetchOutcome.UNCHANGED;
        String etag = answer.header("etag");
        String modified = answer.header("last-modified");
        return base(order, outcome, reason, at)
                .setStatus(answer.status())
                .setEtag(!validators ? "" : etag != null ? etag : answer.status() == 304 ? order.getEtag() : "")
                .setLastModified(
                        !validators
                                ? ""
                                : modified != null ? modified : answer.status() == 304 ? order.getLastModified() : "")
                .setContentHash(order.getContentHash())
                .setBytes(answer.received())
                .setDurationMs(answer.millis());
    }

    private static FetchReport.Builder base(FetchOrder order, FetchOutcome outcome, String reason, Instant at) {
        return FetchReport.newBuilder()
                .setOrderId(order.getOrderId())
                .setSourceId(order.getSourceId())
                .setUrl(order.getUrl())
                .setPurpose(order.getPurpose())
                .setOutcome(outcome)
                .setReason(reason)
                .setAt(at)
                .setDepth(order.getDepth())
                .setAttempt(order.getAttempt());
    }
}
