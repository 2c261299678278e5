package io.westbound.ingest.visit;

import io.westbound.ingest.fetch.UrlHost;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Visits waiting by host, after the work bench of BUbiNG (Boldi, Marino, Santini, Vigna 2014): a host is at one worker
 * at a time and rests between two requests, and so does every address. Rests are measured from the end of a request on a
 * monotonic clock. Nothing is known of a host that is met for the first time since its partition was assigned, however
 * well it was known before: another process may just have asked it, so it counts as asked at that moment. Thread-safe.
 */
final class Workbench {

    private static final class HostQueue {
        private final Deque<Visit> visits = new ArrayDeque<>();
        private long free = Long.MIN_VALUE;
        private boolean busy;
        private long ticket;
        private @Nullable Assignment assignment;

        /** True for the first visit since its partition was assigned. */
        boolean meets(Assignment now) {
            boolean first = assignment != now && !now.over();
            assignment = first ? now : assignment;
            return first;
        }
    }

    private record Turn(long at, long ticket, HostQueue queue) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, HostQueue> hosts = new HashMap<>();
    private final Map<InetAddress, Long> addresses = new HashMap<>();
    private final Set<InetAddress> busyAddresses = new HashSet<>();
    private final PriorityQueue<Turn> turns =
            new PriorityQueue<>(Comparator.comparingLong(Turn::at).thenComparingLong(Turn::ticket));
    private final LongSupplier nanos;
    private @Nullable Thread leader;
    private long tickets;
    private int size;

    /**
     * A bench.
     *
     * @param nanos monotonic clock, nanoseconds
     */
    Workbench(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Puts a visit in, at the end of its host's queue. A host that is met for the first time rests for
     * {@code firstRest} first.
     */
    void add(Visit visit, long firstRest) {
        locked(() -> enqueue(visit, firstRest, false));
    }

    /** Puts a visit back as the next one of its host. */
    void putBack(Visit visit, long firstRest) {
        locked(() -> enqueue(visit, firstRest, true));
    }

    private void enqueue(Visit visit, long firstRest, boolean first) {
        String host = UrlHost.of(visit.next());
        HostQueue queue = hosts.computeIfAbsent(host, h -> new HostQueue());
        if (queue.free == Long.MIN_VALUE || visit.onOwnHost() && queue.meets(visit.assignment())) {
            queue.free = Math.max(queue.free, nanos.getAsLong() + firstRest);
        }
        if (first) {
            queue.visits.addFirst(visit);
        } else {
            queue.visits.addLast(visit);
        }
        size++;
        schedule(queue);
    }

    private void schedule(HostQueue queue) {
        if (!queue.busy && !queue.visits.isEmpty()) {
            queue.ticket = ++tickets;
            Turn turn = new Turn(queue.free, queue.ticket, queue);
            turns.add(turn);
            if (turns.peek() == turn) {
                leader = null;
                changed.signal();
            }
        }
    }

    /** Waits for a host whose rest is over and takes its next visit; null if there is none in time. */
    @Nullable
    Visit take(long waitNanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long end = nanos.getAsLong() + waitNanos;
            while (true) {
                Turn turn = turns.peek();
                long now = nanos.getAsLong();
                if (turn != null && turn.ticket != turn.queue.ticket) {
                    turns.poll();
                } else if (turn != null && turn.at <= now) {
                    turns.poll();
                    turn.queue.busy = true;
                    turn.queue.ticket = 0;
                    size--;
                    return turn.queue.visits.removeFirst();
                } else if (now >= end) {
                    return null;
                } else {
                    await(turn, now, end);
                }
            }
        } finally {
            if (leader == null && !turns.isEmpty()) {
                changed.signal();
            }
            lock.unlock();
        }
    }

    /** One thread waits for the next turn, the others for a signal: not all wake for every turn. */
    private void await(@Nullable Turn turn, long now, long end) throws InterruptedException {
        if (turn == null || leader != null) {
            changed.awaitNanos(Math.max(1, end - now));
            return;
        }
        Thread self = Thread.currentThread();
        leader = self;
        try {
            changed.awaitNanos(Math.max(1, Math.min(end, turn.at) - now));
        } finally {
            if (leader == self) {
                leader = null;
            }
        }
    }

    /**
     * Claims an address for one request; otherwise tells in how many nanoseconds to ask again.
     *
     * @param earliest when an address that was never asked from here may be asked, nanoseconds
     */
    long claim(InetAddress address, long earliest) {
        lock.lock();
        try {
            long now = nanos.getAsLong();
            if (busyAddresses.contains(address)) {
                return TimeUnit.MILLISECONDS.toNanos(5);
            }
            long free = Math.max(addresses.getOrDefault(address, earliest) - now, earliest - now);
            if (free > 0) {
                return free;
            }
            busyAddresses.add(address);
            return 0;
        } finally {
            lock.unlock();
        }
    }

    /** How long ago host and address were free again: what is left of a rest counts below zero. */
    Duration rested(String host, InetAddress address) {
        lock.lock();
        try {
            long now = nanos.getAsLong();
            HostQueue queue = hosts.get(host);
            long free = queue == null
                    ? addresses.getOrDefault(address, now)
                    : Math.max(queue.free, addresses.getOrDefault(address, queue.free));
            return Duration.ofNanos(now - free);
        } finally {
            lock.unlock();
        }
    }

    /** After a request: host and address rest. */
    void asked(String host, InetAddress address, long rest) {
        locked(() -> {
            long free = nanos.getAsLong() + rest;
            busyAddresses.remove(address);
            addresses.merge(address, free, Math::max);
            HostQueue queue = hosts.get(host);
            if (queue != null) {
                queue.free = Math.max(queue.free, free);
            }
            forget();
        });
    }

    /** Lets a host rest from now on, if it does not rest longer anyway. */
    void rest(String host, long rest) {
        locked(() -> {
            HostQueue queue = hosts.get(host);
            if (queue != null) {
                queue.free = Math.max(queue.free, nanos.getAsLong() + rest);
            }
        });
    }

    /** Ends a turn: the host may be taken again, at the earliest after {@code wait} nanoseconds. */
    void release(String host, long wait) {
        locked(() -> {
            HostQueue queue = hosts.get(host);
            if (queue != null) {
                queue.busy = false;
                queue.free = wait == 0 ? queue.free : Math.max(queue.free, nanos.getAsLong() + wait);
                schedule(queue);
            }
        });
    }

    /** Takes out all visits that wait and match. */
    List<Visit> remove(Predicate<Visit> which) {
        List<Visit> removed = new ArrayList<>();
        locked(() -> {
            for (HostQueue queue : hosts.values()) {
                for (Visit visit : queue.visits) {
                    if (which.test(visit)) {
                        removed.add(visit);
                    }
                }
                queue.visits.removeIf(which);
                if (queue.visits.isEmpty()) {
                    queue.ticket = 0;
                }
            }
            size -= removed.size();
        });
        return removed;
    }

    /**
     * Takes out what belongs to an assignment that is over, and forgets idle hosts that have rested: another process may
     * ask them from now on. One that still rests is kept, should its partition come back sooner.
     */
    void drop(Assignment assignment) {
        remove(visit -> visit.assignment() == assignment);
        long now = nanos.getAsLong();
        locked(() -> hosts.values().removeIf(queue -> queue.visits.isEmpty() && !queue.busy && queue.free <= now));
    }

    /** Visits that wait. */
    int size() {
        lock.lock();
        try {
            return size;
        } finally {
            lock.unlock();
        }
    }

    /** Whoever has rested long ago need not be remembered. */
    private void forget() {
        if (addresses.size() + hosts.size() > 10_000) {
            long past = nanos.getAsLong() - TimeUnit.HOURS.toNanos(1);
            addresses.values().removeIf(free -> free < past);
            hosts.values().removeIf(queue -> queue.visits.isEmpty() && !queue.busy && queue.free < past);
        }
    }

    private void locked(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }
}
