package io.westbound.ingest.frontier;

import io.westbound.event.AddressState;
import io.westbound.event.FetchOutcome;
import io.westbound.event.FetchPurpose;
import io.westbound.event.FetchReport;
import io.westbound.event.Grade;
import io.westbound.event.HostState;
import io.westbound.ingest.source.Cadence;
import io.westbound.ingest.source.HolidayCalendar;
import io.westbound.ingest.source.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides when an address is fetched again. Pure: state and report in, state out. */
final class Revisits {

    /** Reasons that speak against the host, not against the address. */
    private static final Set<String> HOST_TROUBLE = Set.of(
            "timeout", "deadline", "connect", "dns", "io", "tls", "protocol", "broken-off", "robots-unreachable");

    /** Reasons that speak against the source as the fetcher knew it. */
    private static final Set<String> SOURCE_GONE = Set.of("source-removed", "source-disabled");

    private static final int HOST_PATIENCE = 3;
    private static final Duration HOST_REST = Duration.ofMinutes(1);
    private static final Duration HOST_MOST = Duration.ofHours(24);

    private final FrontierSettings settings;
    private final HolidayCalendar calendar;

    Revisits(FrontierSettings settings, HolidayCalendar calendar) {
        this.settings = settings;
        this.calendar = calendar;
    }

    /** The day in China that a budget counts. */
    static long day(Instant now) {
        return now.atZone(Cadence.ZONE).toLocalDate().toEpochDay();
    }

    /** The first moment at which hours, back-off and budget let a host be asked for a source; {@code now} if at once. */
    Instant notBefore(Source source, HostState host, Instant now) {
        Instant backOff = host.getBackOffUntil();
        if (backOff != null && backOff.isAfter(now)) {
            return backOff;
        }
        if (host.getDay() == day(now) && host.getOrdered() >= budget(source)) {
            return LocalDate.ofEpochDay(host.getDay() + 1)
                    .atStartOfDay(Cadence.ZONE)
                    .toInstant();
        }
        return source.cadence().open(now, calendar);
    }

    /**
     * True if a host may take one more order. Each order under way may yet turn out to need the most requests of a visit,
     * so fewer are given as the budget ends: a day costs a host at most its budget and one visit's redirects.
     */
    boolean room(Source source, HostState host, Instant now) {
        int under = host.getOutstanding();
        if (under > 0 && !host.getRouted().equals(host.getAddress())) {
            // What was given to the process of the former address must have ended, or two ask the host at a time.
            return false;
        }
        int ordered = host.getDay() == day(now) ? host.getOrdered() : 0;
        return under == 0
                || (under < settings.window() && ordered + under * (settings.mostRequests() - 1) < budget(source));
    }

    private int budget(Source source) {
        Integer own = source.politeness().budgetPerDay();
        boolean loopback = source.politeness().allowLoopback();
        return own != null ? own : loopback ? settings.loopbackBudgetPerDay() : settings.budgetPerDay();
    }

    /** True for an order that came to a process which may not ask the host's address. */
    static boolean elsewhere(FetchReport report) {
        return report.getOutcome() == FetchOutcome.DEFERRED
                && !report.getAddress().isEmpty();
    }

    /** The host after a report. */
    HostState after(HostState host, FetchReport report, Instant now) {
        long today = day(now);
        int ordered = host.getDay() == today ? host.getOrdered() : 0;
        // One request was counted with the order.
        HostState.Builder next = HostState.newBuilder(host)
                .setOutstanding(Math.max(0, host.getOutstanding() - 1))
                .setDay(today)
                .setOrdered(Math.max(0, ordered + report.getRequests() - 1))
                .setRestMs(report.getRestMs());
        if (elsewhere(report)) {
            return next.setAddress(report.getAddress())
                    .setAddressAt(report.getAt())
                    .build();
        }
        boolean deferred = report.getOutcome() == FetchOutcome.DEFERRED;
        boolean trouble = report.getOutcome() == FetchOutcome.FAILED
                && (HOST_TROUBLE.contains(report.getReason()) || report.getStatus() >= 500);
        Instant told = report.getRetryAfter();
        if (deferred && told != null) {
            return next.setBackOffUntil(told).build();
        }
        if (!deferred && !trouble) {
            return next.setFailures(0).build();
        }
        int failures = host.getFailures() + 1;
        int over = deferred ? failures : failures - HOST_PATIENCE;
        next.setFailures(failures);
        return over <= 0
                ? next.build()
                : next.setBackOffUntil(now.plus(doubled(HOST_REST, over, HOST_MOST)))
                        .build();
    }

    /** The address after a report. */
    AddressState after(AddressState state, @Nullable Source source, HostState host, FetchReport report, Instant now) {
        AddressState.Builder next = AddressState.newBuilder(state)
                .setOrderId("")
                .setOutcome(report.getOutcome())
                .setReason(report.getReason());
        if (source == null) {
            return forgotten(next, state).build();
        }
        if (SOURCE_GONE.contains(report.getReason())) {
            // In the meantime it is back, or another source has taken the address over.
            return source.enabled()
                    ? next.setOutcome(FetchOutcome.UNKNOWN).setDue(now).build()
                    : forgotten(next, state).build();
        }
        return switch (report.getOutcome()) {
            case PUBLISHED, UNCHANGED ->
                fetched(next, state, source, report, now).build();
            case DEFERRED ->
                next.setDue(elsewhere(report) ? now : later(host.getBackOffUntil(), now))
                        .build();
            case FAILED -> failed(next, state, source, report, now).build();
            default ->
                next.setDue(firstList(state) ? now.plus(most(source)) : null).build();
        };
    }

    /** An address that no source wants any more, as if it had never been met unless it was fetched. */
    static AddressState.Builder forgotten(AddressState.Builder next, AddressState state) {
        return state.getFetched() == null
                ? next.setDue(null)
                        .setOutcome(FetchOutcome.UNKNOWN)
                        .setReason("")
                        .setFailures(0)
                : next.setDue(null);
    }

    private AddressState.Builder fetched(
            AddressState.Builder next, AddressState state, Source source, FetchReport report, Instant now) {
        next.setFetched(now)
                .setFailures(0)
                .setEtag(report.getEtag())
                .setLastModified(report.getLastModified())
                .setContentHash(report.getContentHash());
        if (state.getPurpose() == FetchPurpose.LIST) {
            boolean brought = report.getOutcome() == FetchOutcome.PUBLISHED;
            Duration former = Duration.ofMillis(state.getIntervalMs());
            Duration interval = source.cadence().next(former, brought);
            return next.setIntervalMs(interval.toMillis()).setDue(firstList(state) ? now.plus(interval) : null);
        }
        boolean official = source.grade() == Grade.A || source.grade() == Grade.B;
        if (official && source.politeness().recheck() && state.getPurpose() == FetchPurpose.DOCUMENT) {
            return next.setPurpose(FetchPurpose.RECHECK).setDue(now.plus(settings.recheck()));
        }
        return next.setDue(null).setDiscovery(null).setEtag("").setLastModified("");
    }

    private AddressState.Builder failed(
            AddressState.Builder next, AddressState state, Source source, FetchReport report, Instant now) {
        int failures = state.getFailures() + 1;
        next.setFailures(failures);
        boolean lasting = report.getStatus() >= 400 && report.getStatus() < 500;
        Duration retry = doubled(settings.firstRetry(), failures, settings.mostRetry());
        if (firstList(state)) {
            // However often it failed, a list is looked at as often as its source promises at the least.
            Duration wait = lasting || retry.compareTo(most(source)) > 0 ? most(source) : retry;
            return next.setDue(now.plus(wait));
        }
        return next.setDue(lasting || failures >= settings.tries() ? null : now.plus(retry));
    }

    private static boolean firstList(AddressState state) {
        return state.getPurpose() == FetchPurpose.LIST && state.getDepth() == 0;
    }

    private static Duration most(Source source) {
        return source.cadence().most();
    }

    private static Instant later(@Nullable Instant backOff, Instant now) {
        return backOff == null || backOff.isBefore(now) ? now.plus(HOST_REST) : backOff;
    }

    private static Duration doubled(Duration first, int times, Duration most) {
        Duration wait = first.multipliedBy(1L << Math.min(times - 1, 20));
        return wait.compareTo(most) > 0 ? most : wait;
    }
}
