package io.westbound.ingest.frontier;

import io.westbound.event.AddressState;
import io.westbound.event.FetchOrder;
import io.westbound.event.FetchOutcome;
import io.westbound.event.FetchPurpose;
import io.westbound.event.FetchReport;
import io.westbound.event.HostState;
import io.westbound.ingest.source.Source;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is fetched next: takes reports and new addresses in, gives orders out. Time and sources are passed in.
 * Used by one task; what a call does is undone with the task's transaction.
 */
final class Frontier {

    private final FrontierStores stores;
    private final FrontierSettings settings;
    private final Revisits revisits;
    private final Function<String, @Nullable Source> sources;
    private final BiConsumer<String, FetchOrder> orders;
    private final Intake intake;

    /**
     * A frontier.
     *
     * @param orders takes host and order
     */
    Frontier(
            FrontierStores stores,
            FrontierSettings settings,
            Revisits revisits,
            Function<String, @Nullable Source> sources,
            BiConsumer<String, FetchOrder> orders) {
        this.stores = stores;
        this.settings = settings;
        this.revisits = revisits;
        this.sources = sources;
        this.orders = orders;
        this.intake = new Intake(stores, settings.waiting(), sources);
    }

    /** Sees to it that the first pages of the sources in force are on file, for the hosts that are ours. */
    void schedule(Iterable<Source> inForce, Predicate<String> ours, Instant now) {
        for (Source source : inForce) {
            for (String url : source.urls()) {
                String host = AddressKeys.host(url);
                if (source.enabled() && ours.test(host)) {
                    first(source, url, host, now);
                }
            }
        }
    }

    private void first(Source source, String url, String host, Instant now) {
        String key = AddressKeys.list(source.id(), 0, url);
        AddressState state = stores.address(key);
        boolean changed = state != null && !state.getFileHash().equals(source.fileHash());
        if (state != null && !changed && state.getDue() != null) {
            return;
        }
        if (state != null && !state.getOrderId().isEmpty()) {
            return;
        }
        // Under a changed scope an unchanged list may hold other documents, so validators are void.
        AddressState fresh = AddressState.newBuilder()
                .setSourceId(source.id())
                .setUrl(url)
                .setPurpose(FetchPurpose.LIST)
                .setFileHash(source.fileHash())
                .setFirstSeen(state == null ? now : state.getFirstSeen())
                .setFetched(state == null ? null : state.getFetched())
                .setIntervalMs(source.cadence().every().toMillis())
                .setDue(now)
                .build();
        stores.put(key, host, state == null ? null : state.getDue(), fresh);
    }

    /** Orders what is due. */
    void order(Instant now) {
        Set<String> full = new HashSet<>();
        for (FrontierStores.Due due : stores.due(now)) {
            if (!full.contains(due.host()) && !order(due, now)) {
                full.add(due.host());
            }
        }
    }

    /** False if the host takes no more orders for now. */
    private boolean order(FrontierStores.Due due, Instant now) {
        AddressState state = stores.address(due.address());
        Instant at = state == null ? null : state.getDue();
        if (state == null || at == null || at.toEpochMilli() != due.at()) {
            stores.forget(due);
            return true;
        }
        Source source = sources.apply(state.getSourceId());
        if (source == null || !source.enabled()) {
            AddressState idle =
                    Revisits.forgotten(AddressState.newBuilder(state), state).build();
            stores.put(due.address(), due.host(), at, idle);
            stores.put(due.host(), Intake.left(stores.host(due.host()), state, idle));
            return true;
        }
        HostState host = stores.host(due.host());
        Instant later = revisits.notBefore(source, host, now);
        if (later.isAfter(now)) {
            stores.put(
                    due.address(),
                    due.host(),
                    at,
                    AddressState.newBuilder(state).setDue(later).build());
            return true;
        }
        boolean again = !state.getOrderId().isEmpty();
        if (!again && !revisits.room(source, host, now)) {
            return false;
        }
        give(due, state, host, again, now);
        return true;
    }

    private static FetchOrder.Builder order(AddressState state, HostState host, String orderId, Instant now) {
        return FetchOrder.newBuilder()
                .setOrderId(orderId)
                .setSourceId(state.getSourceId())
                .setUrl(state.getUrl())
                .setPurpose(state.getPurpose())
                .setDue(now)
                .setEtag(state.getEtag())
                .setLastModified(state.getLastModified())
                .setContentHash(state.getContentHash())
                .setDepth(state.getDepth())
                .setAttempt(state.getFailures() + 1)
                .setDiscovery(state.getDiscovery())
                .setRestMs(host.getRestMs())
                .setAddress(host.getAddress())
                .setAddressAt(host.getAddressAt());
    }

    private static String orderId(String key, Instant now) {
        return Long.toString(now.toEpochMilli(), 36) + "-" + Integer.toHexString(key.hashCode());
    }

    private void give(FrontierStores.Due due, AddressState state, HostState host, boolean again, Instant now) {
        String orderId = orderId(due.address(), now);
        orders.accept(due.host(), order(state, host, orderId, now).build());
        stores.put(
                due.address(),
                due.host(),
                state.getDue(),
                AddressState.newBuilder(state)
                        .setOrderId(orderId)
                        .setDue(now.plus(settings.reissue()))
                        .build());
        long today = Revisits.day(now);
        stores.put(
                due.host(),
                HostState.newBuilder(host)
                        .setOutstanding(host.getOutstanding() + (again ? 0 : 1))
                        .setRouted(host.getAddress())
                        .setDay(today)
                        .setOrdered((host.getDay() == today ? host.getOrdered() : 0) + 1)
                        .build());
    }

    /** Takes in a document found on another host's list. */
    void candidate(String host, FetchOrder candidate, Instant now) {
        intake.candidate(host, candidate, now);
    }

    /** An order that redirects led to another process's address goes on there; it stays under way. */
    private void passOn(String host, String key, AddressState state, FetchReport report, Instant now) {
        String orderId = orderId(key + report.getTarget(), now);
        HostState hostState = stores.host(host);
        orders.accept(
                host,
                order(state, hostState, orderId, now)
                        .setAddress(report.getAddress())
                        .setAddressAt(report.getAt())
                        .setTarget(report.getTarget())
                        .setHops(report.getHops())
                        .setSpent(report.getRequests())
                        .build());
        stores.put(
                key,
                host,
                state.getDue(),
                AddressState.newBuilder(state)
                        .setOrderId(orderId)
                        .setDue(now.plus(settings.reissue()))
                        .build());
    }

    /** Takes a report in. One that answers no order under way is a duplicate and changes nothing. */
    void report(String host, FetchReport report, Instant now) {
        String key = AddressKeys.of(report.getPurpose(), report.getSourceId(), report.getDepth(), report.getUrl());
        AddressState state = stores.address(key);
        if (state == null || !state.getOrderId().equals(report.getOrderId())) {
            return;
        }
        Source source = sources.apply(state.getSourceId());
        if (Revisits.elsewhere(report) && !report.getTarget().isEmpty() && source != null) {
            passOn(host, key, state, report, now);
            return;
        }
        HostState hostState = revisits.after(stores.host(host), report, now);
        AddressState next = revisits.after(state, source, hostState, report, now);
        stores.put(host, Intake.left(hostState, state, next));
        stores.put(key, host, state.getDue(), next);
        if (source != null
                && report.getOutcome() == FetchOutcome.PUBLISHED
                && report.getPurpose() == FetchPurpose.LIST
                && !intake.found(host, report, source, state.getFetched() == null, now)) {
            // A list that was not taken in whole is read again even if it does not change.
            stores.put(
                    key,
                    host,
                    next.getDue(),
                    AddressState.newBuilder(next)
                            .setContentHash("")
                            .setEtag("")
                            .setLastModified("")
                            .build());
        }
    }
}
