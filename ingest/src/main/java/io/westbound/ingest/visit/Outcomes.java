package io.westbound.ingest.visit;

import io.westbound.event.Discovery;
import io.westbound.event.FetchOrder;
import io.westbound.event.FetchOutcome;
import io.westbound.event.FetchPurpose;
import io.westbound.event.FetchReport;
import io.westbound.event.Page;
import io.westbound.ingest.discover.Discoverer;
import io.westbound.ingest.fetch.HttpAnswer;
import io.westbound.ingest.fetch.Sniffed;
import io.westbound.ingest.publish.Hashes;
import io.westbound.ingest.publish.PageMaker;
import io.westbound.ingest.source.JsonMapping;
import io.westbound.ingest.source.Source;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides how a visit ended that got a final answer. Pure. */
final class Outcomes {

    private static final Set<String> REFUSALS = Set.of("inflate-ratio", "content-encoding", "headers");

    private Outcomes() {}

    /** The end of a visit, for an answer that neither redirects nor asks for a rest. */
    static Done of(Visit visit, Source source, HttpAnswer answer, Instant at) {
        FetchOrder order = visit.order();
        // A line that broke is tried again; a server that never sends what it announced is read as far as it goes.
        boolean halfIsAll = answer.trouble().equals(HttpAnswer.BROKEN_OFF) && order.getAttempt() > 1;
        if (!answer.trouble().isEmpty() && !halfIsAll) {
            FetchOutcome outcome = REFUSALS.contains(answer.trouble()) ? FetchOutcome.REFUSED : FetchOutcome.FAILED;
            return new Done(visit, Reports.answered(order, outcome, answer.trouble(), answer, at), null);
        }
        if (answer.status() == 304 && visit.validated()) {
            return new Done(visit, Reports.answered(order, FetchOutcome.UNCHANGED, "", answer, at), null);
        }
        if (answer.status() < 200 || answer.status() > 299) {
            String reason = "status-" + answer.status();
            return new Done(visit, Reports.answered(order, FetchOutcome.FAILED, reason, answer, at), null);
        }
        if (answer.body().length == 0) {
            return new Done(visit, Reports.answered(order, FetchOutcome.FAILED, "empty", answer, at), null);
        }
        return order.getPurpose() == FetchPurpose.LIST
                ? list(visit, source, answer, at)
                : document(visit, source, answer, at);
    }

    private static Done document(Visit visit, Source source, HttpAnswer answer, Instant at) {
        FetchOrder order = visit.order();
        Page page = PageMaker.page(order, source, visit.target(), answer, at);
        if (page.getContentHash().equals(order.getContentHash())) {
            return new Done(visit, Reports.answered(order, FetchOutcome.UNCHANGED, "", answer, at), null);
        }
        return new Done(visit, Reports.published(order, page, answer, at), page);
    }

    /**
     * A list is unchanged if it names the same documents: clocks and counters on the page do not matter. An index of
     * sitemaps that does not say when they changed is never unchanged, for they may be while it is not.
     */
    private static Done list(Visit visit, Source source, HttpAnswer answer, Instant at) {
        FetchOrder order = visit.order();
        try {
            Discoverer.Findings findings = found(visit, source, answer);
            List<Discovery> found = findings.addresses();
            boolean silent = source.kind() == Source.Kind.SITEMAP
                    && found.stream().anyMatch(d -> d.getPurpose() == FetchPurpose.LIST && d.getPublished() == null);
            String hash = silent
                    ? ""
                    : Hashes.of(found.stream().map(Outcomes::identity).collect(Collectors.joining("\n")));
            boolean same = !silent && hash.equals(order.getContentHash());
            FetchOutcome outcome = same ? FetchOutcome.UNCHANGED : FetchOutcome.PUBLISHED;
            Discoverer.Findings told = new Discoverer.Findings(same ? List.of() : found, findings.trapped());
            FetchReport report = Reports.listed(order, outcome, hash, told, answer, at);
            return new Done(visit, silent ? Reports.unvalidated(report) : report, null);
        } catch (Discoverer.Unreadable e) {
            String reason = String.valueOf(e.getMessage());
            return new Done(visit, Reports.answered(order, FetchOutcome.FAILED, reason, answer, at), null);
        }
    }

    private static String identity(Discovery found) {
        boolean dated = found.getPurpose() == FetchPurpose.LIST && found.getPublished() != null;
        return found.getPurpose() + found.getUrl() + (dated ? " " + found.getPublished() : "");
    }

    private static Discoverer.Findings found(Visit visit, Source source, HttpAnswer answer)
            throws Discoverer.Unreadable {
        String type = PageMaker.mediaType(answer.header("content-type"), answer.body());
        Sniffed sniffed = PageMaker.sniff(source, type, answer.header("content-type"), answer.body());
        Charset charset = sniffed == null ? StandardCharsets.UTF_8 : sniffed.charset();
        FetchOrder order = visit.order();
        Discoverer.Findings findings =
                Discoverer.read(source, visit.target().toString(), order.getDepth(), answer.body(), charset);
        List<Discovery> found = new ArrayList<>(findings.addresses());
        JsonMapping json = source.json();
        if (json != null && !found.isEmpty() && order.getDepth() + 1 < json.maxPages()) {
            found.add(new Discovery(order.getUrl(), "", null, "", "", FetchPurpose.LIST));
        }
        return new Discoverer.Findings(found, findings.trapped());
    }
}
