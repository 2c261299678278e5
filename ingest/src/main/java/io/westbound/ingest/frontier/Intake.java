package io.westbound.ingest.frontier;

import io.westbound.event.AddressState;
import io.westbound.event.Discovery;
import io.westbound.event.FetchOrder;
import io.westbound.event.FetchOutcome;
import io.westbound.event.FetchPurpose;
import io.westbound.event.FetchReport;
import io.westbound.event.HostState;
import io.westbound.ingest.source.Source;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what was found: documents that are not known yet, and further pages of a list. A host may have only so many
 * documents waiting, so a list that names new ones without end fills neither the stores nor the day. Used by one task.
 */
final class Intake {

    private enum Taken {
        NEW,
        KNOWN,
        NO_ROOM
    }

    private final FrontierStores stores;
    private final int mostWaiting;
    private final Function<String, @Nullable Source> sources;

    Intake(FrontierStores stores, int mostWaiting, Function<String, @Nullable Source> sources) {
        this.stores = stores;
        this.mostWaiting = mostWaiting;
        this.sources = sources;
    }

    /** Takes in what a list names; false if there was no room for all of it. */
    boolean found(String host, FetchReport report, Source source, boolean firstVisit, Instant now) {
        int documents = 0;
        int unseen = 0;
        boolean room = true;
        for (Discovery discovery : report.getFound()) {
            if (discovery.getPurpose() == FetchPurpose.DOCUMENT) {
                Taken taken = take(host, discovery, report.getSourceId(), now);
                documents++;
                unseen += taken == Taken.KNOWN ? 0 : 1;
                room &= taken != Taken.NO_ROOM;
            }
        }
        boolean onward = firstVisit || source.kind() == Source.Kind.SITEMAP || (documents > 0 && unseen == documents);
        for (Discovery discovery : onward && room ? report.getFound() : List.<Discovery>of()) {
            if (discovery.getPurpose() == FetchPurpose.LIST) {
                further(host, discovery, report, source, now);
            }
        }
        return room;
    }

    /** A document of another host travels to that host's task, and is told from known ones there. */
    private Taken take(String host, Discovery discovery, String sourceId, Instant now) {
        if (AddressKeys.host(discovery.getUrl()).equals(host)) {
            return document(host, discovery, sourceId, now);
        }
        stores.count(FrontierStores.SENT, 1);
        return Taken.NEW;
    }

    /** Takes in a document found on another host's list. */
    void candidate(String host, FetchOrder candidate, Instant now) {
        stores.count(FrontierStores.RECEIVED, 1);
        Discovery discovery = candidate.getDiscovery();
        if (discovery != null) {
            document(host, discovery, candidate.getSourceId(), now);
        }
    }

    private Taken document(String host, Discovery discovery, String sourceId, Instant now) {
        AddressState known = stores.address(discovery.getUrl());
        boolean forgotten = known != null
                && known.getDue() == null
                && known.getOrderId().isEmpty()
                && known.getFetched() == null
                && known.getOutcome() == FetchOutcome.UNKNOWN;
        if (known != null && !forgotten) {
            adopt(host, known, sourceId);
            return Taken.KNOWN;
        }
        HostState state = stores.host(host);
        if (state.getWaiting() >= mostWaiting) {
            return Taken.NO_ROOM;
        }
        AddressState next = AddressState.newBuilder()
                .setSourceId(sourceId)
                .setUrl(discovery.getUrl())
                .setPurpose(FetchPurpose.DOCUMENT)
                .setFirstSeen(now)
                .setDue(now)
                .setDiscovery(discovery)
                .build();
        stores.put(discovery.getUrl(), host, null, next);
        stores.put(
                host,
                HostState.newBuilder(state).setWaiting(state.getWaiting() + 1).build());
        return Taken.NEW;
    }

    /** What is still to be fetched for a source that is gone or has another id now is fetched for the one that names it. */
    private void adopt(String host, AddressState known, String sourceId) {
        Source former = sources.apply(known.getSourceId());
        if (known.getDue() != null && (former == null || !former.enabled())) {
            AddressState adopted =
                    AddressState.newBuilder(known).setSourceId(sourceId).build();
            stores.put(known.getUrl(), host, known.getDue(), adopted);
        }
    }

    private static boolean waits(AddressState state) {
        return state.getPurpose() == FetchPurpose.DOCUMENT && state.getFetched() == null && state.getDue() != null;
    }

    /** The host after one of its addresses changed: one document less waits if that one no longer does. */
    static HostState left(HostState host, AddressState before, AddressState after) {
        return waits(before) && !waits(after)
                ? HostState.newBuilder(host)
                        .setWaiting(Math.max(0, host.getWaiting() - 1))
                        .build()
                : host;
    }

    /** True if an index of sitemaps says that one of them is as it was. */
    private static boolean dated(@Nullable Discovery former, Discovery now) {
        return former != null
                && now.getPublished() != null
                && now.getPublished().equals(former.getPublished());
    }

    private void further(String host, Discovery discovery, FetchReport report, Source source, Instant now) {
        int depth = report.getDepth() + 1;
        String key = AddressKeys.list(source.id(), depth, discovery.getUrl());
        AddressState known = stores.address(key);
        if (known != null && !known.getOrderId().isEmpty()) {
            return;
        }
        boolean same = known != null && known.getFileHash().equals(source.fileHash());
        boolean read = known != null && known.getFetched() != null && known.getFailures() == 0;
        if (known != null && read && same && dated(known.getDiscovery(), discovery)) {
            return;
        }
        AddressState.Builder next = same
                ? AddressState.newBuilder(known)
                : AddressState.newBuilder().setFirstSeen(now);
        stores.put(
                key,
                host,
                known == null ? null : known.getDue(),
                next.setSourceId(source.id())
                        .setUrl(discovery.getUrl())
                        .setPurpose(FetchPurpose.LIST)
                        .setDepth(depth)
                        .setDiscovery(discovery)
                        .setFileHash(source.fileHash())
                        .setDue(now)
                        .build());
    }
}
