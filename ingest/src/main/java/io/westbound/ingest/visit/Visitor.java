package io.westbound.ingest.visit;

import io.westbound.event.FetchOutcome;
import io.westbound.ingest.fetch.FetchGate;
import io.westbound.ingest.fetch.HttpAnswer;
import io.westbound.ingest.fetch.HttpAsk;
import io.westbound.ingest.fetch.RetryAfter;
import io.westbound.ingest.fetch.RobotsGate;
import io.westbound.ingest.fetch.RobotsRules;
import io.westbound.ingest.fetch.UrlHost;
import io.westbound.ingest.fetch.UrlResolver;
import io.westbound.ingest.source.Source;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes a visit one step further, with at most one request: the robots.txt, a redirect hop, or the document. Every hop
 * passes the gate and the robots rules again. Thread-safe; a step may block for as long as one request may take.
 */
final class Visitor {

    private static final long SOURCE_WAIT = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int SOURCE_MISSES = 50;
    private static final long LEASE_WAIT = TimeUnit.MILLISECONDS.toNanos(100);
    /** Too many requests, and service unavailable: RFC 6585, 4, and RFC 9110, 15.6.4. */
    private static final Set<Integer> REST_ASKED = Set.of(429, 503);

    private final VisitTools tools;
    private final VisitSettings settings;
    private final Consumer<Done> ends;
    private final Map<String, Instant> resting = new ConcurrentHashMap<>();

    Visitor(VisitTools tools, VisitSettings settings, Consumer<Done> ends) {
        this.tools = tools;
        this.settings = settings;
        this.ends = ends;
    }

    /** The rest of a host that has just been asked for a source. */
    Duration rest(@Nullable Source source) {
        Duration own = source == null ? null : source.politeness().delay();
        return own == null ? settings.delay() : own;
    }

    /** The rest of a host that is met for the first time: another process may have asked it for this very source. */
    Duration firstRest(@Nullable Source source, long toldMillis) {
        return longer(rest(source), Duration.ofMillis(toldMillis));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** One step. The visit ends, or goes back to the bench. */
    void step(Visit visit) {
        String host = UrlHost.of(visit.next());
        long wait = 0;
        try {
            if (visit.readsRobots() && tools.robots().known(visit.target()) != null) {
                // Another visit has read it in the meantime.
                visit.robotsRead();
            }
            if (UrlHost.of(visit.next()).equals(host)) {
                wait = admit(visit, host);
            } else {
                tools.bench().putBack(visit, settings.delay().toNanos());
            }
        } finally {
            tools.bench().release(host, wait);
        }
    }

    private long admit(Visit visit, String host) {
        Tenure tenure = tools.tenure().apply(visit);
        if (tenure == Tenure.LOST) {
            return 0;
        }
        if (tenure == Tenure.DOUBTFUL) {
            tools.bench().putBack(visit, 0);
            return LEASE_WAIT;
        }
        Source source = tools.sources().apply(visit.order().getSourceId());
        if (source == null && visit.missSource() < SOURCE_MISSES) {
            tools.bench().putBack(visit, 0);
            return SOURCE_WAIT;
        }
        if (source == null || !source.enabled()) {
            return end(visit, FetchOutcome.REFUSED, source == null ? "source-removed" : "source-disabled");
        }
        if (!visit.placed()) {
            return place(visit, source);
        }
        if (visit.requests() >= settings.maxRequests()) {
            return end(visit, FetchOutcome.REFUSED, "redirects");
        }
        Instant until = resting.get(host);
        if (until != null && until.isAfter(tools.clock().instant())) {
            finish(new Done(
                    visit,
                    Reports.deferred(visit.order(), 0, until, tools.clock().instant()),
                    null));
            return 0;
        }
        return gate(visit, source, host);
    }

    /** The source has come in the meantime: only now it is known which address is meant. */
    private long place(Visit visit, Source source) {
        Optional<URI> address =
                RequestPlan.address(visit.order(), source, tools.clock().instant());
        if (address.isEmpty()) {
            return end(visit, FetchOutcome.REFUSED, "no-address");
        }
        visit.place(address.get());
        tools.bench().putBack(visit, 0);
        return 0;
    }

    private long gate(Visit visit, Source source, String host) {
        String refusal = tools.gate().form(visit.next(), source.politeness());
        if (refusal != null) {
            return refuse(visit, source, refusal);
        }
        InetAddress[] addresses = tools.addresses().known(host);
        if (addresses == null) {
            tools.addresses().lookup(host, () -> tools.bench().putBack(visit, 0));
            return 0;
        }
        if (addresses.length == 0) {
            return visit.readsRobots() ? refuse(visit, source, "dns") : end(visit, FetchOutcome.FAILED, "dns");
        }
        FetchGate.Verdict verdict = tools.gate().addresses(addresses, source.politeness());
        InetAddress address = verdict.address();
        if (address == null) {
            return refuse(visit, source, Objects.requireNonNull(verdict.refusal()));
        }
        if (visit.onOwnHost() && !tools.territory().holds(address)) {
            finish(new Done(
                    visit, Reports.elsewhere(visit, address, tools.clock().instant()), null));
            return 0;
        }
        return robots(visit, source, host, address);
    }

    /** A robots.txt that redirects to where nothing may be fetched cannot be read; the visit itself is judged by that. */
    private long refuse(Visit visit, Source source, String reason) {
        URI own = RobotsGate.fileOf(visit.target());
        if (visit.readsRobots() && !visit.next().equals(own)) {
            tools.robots().unreachable(visit.target());
            visit.robotsRead();
            tools.bench().putBack(visit, rest(source).toNanos());
            return 0;
        }
        return end(visit, FetchOutcome.REFUSED, reason);
    }

    private long robots(Visit visit, Source source, String host, InetAddress address) {
        Duration rest = rest(source);
        if (!visit.readsRobots()) {
            RobotsRules rules = tools.robots().known(visit.target());
            if (rules == null) {
                visit.readRobots(RobotsGate.fileOf(visit.target()), settings.maxHops());
            } else if (!rules.allows(visit.target())) {
                return rules.unreachable()
                        ? end(visit, FetchOutcome.FAILED, tools.robots().cause(visit.target()))
                        : end(visit, FetchOutcome.REFUSED, "robots-disallow");
            } else if (rules.crawlDelay().compareTo(settings.maxCrawlDelay()) > 0) {
                return end(visit, FetchOutcome.REFUSED, "crawl-delay");
            } else {
                rest = longer(rest, rules.crawlDelay());
            }
        }
        long wait = tools.bench().claim(address, tools.territory().earliest(address, rest));
        if (wait > 0) {
            tools.bench().putBack(visit, 0);
            return wait;
        }
        HttpAnswer answer = ask(visit, source, host, address, rest);
        if (visit.readsRobots()) {
            robotsAnswered(visit, source, answer);
        } else {
            answered(visit, source, host, answer);
        }
        return 0;
    }

    private HttpAnswer ask(Visit visit, Source source, String host, InetAddress address, Duration rest) {
        tools.listener().asking(tools.bench().rested(host, address));
        visit.asked();
        try {
            HttpAsk ask = visit.readsRobots()
                    ? HttpAsk.get(visit.next(), address)
                    : RequestPlan.ask(visit, source, address, tools.clock().instant());
            return tools.http().fetch(ask);
        } finally {
            tools.bench().asked(host, address, rest.toNanos());
        }
    }

    private void robotsAnswered(Visit visit, Source source, HttpAnswer answer) {
        Optional<URI> location = answer.redirects()
                ? UrlResolver.resolve(visit.next().toString(), String.valueOf(answer.header("location")))
                : Optional.empty();
        if (location.isPresent() && visit.readRobots(location.get(), settings.maxHops())) {
            tools.bench().putBack(visit, rest(source).toNanos());
            return;
        }
        Instant until = REST_ASKED.contains(answer.status())
                ? retryAfter(UrlHost.of(visit.next()), answer, tools.clock().instant())
                : null;
        if (location.isPresent()) {
            tools.robots().redirectedTooOften(visit.target());
        } else if (until == null) {
            tools.robots().answered(visit.target(), answer);
        }
        // The robots.txt was a request like any other, so the rest that it asks for begins with it.
        tools.bench()
                .rest(UrlHost.of(visit.target()), robotsRest(visit.target()).toNanos());
        visit.robotsRead();
        tools.bench().putBack(visit, rest(source).toNanos());
    }

    private void answered(Visit visit, Source source, String host, HttpAnswer answer) {
        Instant now = tools.clock().instant();
        if (answer.redirects()) {
            redirect(visit, source, answer);
        } else if (REST_ASKED.contains(answer.status())) {
            Instant until = retryAfter(host, answer, now);
            finish(new Done(visit, Reports.deferred(visit.order(), answer.status(), until, now), null));
        } else {
            finish(Outcomes.of(visit, source, answer, now));
        }
    }

    /** Ends all that waits for the host along with this visit: a process that takes over must not find it still to do. */
    private @Nullable Instant retryAfter(String host, HttpAnswer answer, Instant now) {
        resting.values().removeIf(end -> end.isBefore(now));
        Instant until = RetryAfter.read(answer.header("retry-after"), now);
        if (until != null) {
            resting.put(host, until);
            for (Visit other : tools.bench().remove(v -> UrlHost.of(v.next()).equals(host))) {
                finish(new Done(other, Reports.deferred(other.order(), 0, until, now), null));
            }
        }
        return until;
    }

    private void redirect(Visit visit, Source source, HttpAnswer answer) {
        Optional<URI> to = UrlResolver.resolve(visit.target().toString(), String.valueOf(answer.header("location")));
        if (to.isEmpty()) {
            end(visit, FetchOutcome.REFUSED, "redirect-target");
        } else if (visit.redirect(to.get(), settings.maxHops())) {
            tools.bench().putBack(visit, rest(source).toNanos());
        } else {
            end(visit, FetchOutcome.REFUSED, "redirects");
        }
    }

    /** Ends a visit that met a fault of ours. */
    void fail(Visit visit) {
        end(visit, FetchOutcome.FAILED, "internal");
    }

    private long end(Visit visit, FetchOutcome outcome, String reason) {
        finish(new Done(
                visit,
                Reports.without(visit.order(), outcome, reason, tools.clock().instant()),
                null));
        return 0;
    }

    private void finish(Done done) {
        Visit visit = done.visit();
        URI home = visit.home();
        long told = visit.order().getRestMs();
        Duration rest = tools.robots().known(home) == null ? Duration.ofMillis(told) : robotsRest(home);
        ends.accept(new Done(visit, Reports.costed(done.report(), visit, rest), done.page()));
    }

    /** The rest that the robots.txt of an address asks for; none where the host is skipped for asking too much. */
    private Duration robotsRest(URI uri) {
        RobotsRules rules = tools.robots().known(uri);
        boolean heeded = rules != null && rules.crawlDelay().compareTo(settings.maxCrawlDelay()) <= 0;
        return rules == null || !heeded ? Duration.ZERO : rules.crawlDelay();
    }
}
