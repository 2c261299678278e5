package io.westbound.ingest;

import io.westbound.ingest.source.HolidayCalendar;
import io.westbound.ingest.source.Source;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Shows for every source whether it keeps what it promises: how long its list was not read, and how much it yields.
 * Silence shows in the process that keeps the source's frontier and as not-a-number in the others; yields are the share of
 * this process, to be summed over all. Thread-safe.
 */
final class SourceWatch {

    private final IngestMeters meters;
    private final HolidayCalendar calendar;
    private final Clock clock;
    private final Instant started;
    private final Map<String, YieldLedger> yields = new ConcurrentHashMap<>();
    private final Map<String, Watched> watched = new ConcurrentHashMap<>();
    private final Set<String> shown = new HashSet<>();

    SourceWatch(IngestMeters meters, HolidayCalendar calendar, Clock clock) {
        this.meters = meters;
        this.calendar = calendar;
        this.clock = clock;
        this.started = clock.instant();
    }

    /** A source as it was seen last. */
    private record Watched(Source source, @Nullable Instant read) {}

    /** Takes in the sources that are in force; called from one thread. */
    void follow(Set<String> ids, Function<String, @Nullable Source> sources, Function<Source, @Nullable Instant> read) {
        watched.keySet().retainAll(ids);
        for (String id : ids) {
            Source source = sources.apply(id);
            if (source == null || !source.enabled()) {
                watched.remove(id);
                continue;
            }
            watched.put(id, new Watched(source, read.apply(source)));
            ledger(id);
            if (shown.add(id)) {
                show(id);
            }
        }
    }

    /** A document of a source was published. */
    void published(String id) {
        ledger(id).count(clock.instant());
    }

    private void show(String id) {
        meters.source(IngestMeter.SOURCE_SUCCESS, id, () -> success(id));
        meters.source(IngestMeter.SOURCE_SILENCE, id, () -> silence(id));
        meters.source(IngestMeter.SOURCE_YIELD, id, () -> yielded(id));
        meters.source(IngestMeter.SOURCE_EXCESS, id, () -> excess(id));
    }

    private double success(String id) {
        Watched it = watched.get(id);
        return it == null || it.read() == null ? Double.NaN : it.read().getEpochSecond();
    }

    /** Open time since the list was read, or since the start where it never was, in longest intervals. */
    private double silence(String id) {
        Watched it = watched.get(id);
        if (it == null || it.read() == null) {
            return Double.NaN;
        }
        Instant since = it.read().equals(Instant.EPOCH) ? started : it.read();
        double open =
                it.source().cadence().openTime(since, clock.instant(), calendar).toSeconds();
        return open / Math.max(1, it.source().cadence().most().toSeconds());
    }

    private double yielded(String id) {
        Watched it = watched.get(id);
        return it == null
                ? Double.NaN
                : ledger(id).ratio(it.source().expect(), it.source().cadence(), clock.instant());
    }

    private double excess(String id) {
        Watched it = watched.get(id);
        return it == null ? Double.NaN : ledger(id).excess(it.source().expect(), clock.instant());
    }

    private YieldLedger ledger(String id) {
        return yields.computeIfAbsent(id, source -> new YieldLedger(clock.instant(), calendar));
    }
}
