package io.westbound.deploy.stage;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.common.utils.Timer;

/** A clock that runs as the machine's does and can be put forward. Thread-safe. */
final class StageClock implements Time {

    private final AtomicLong ahead = new AtomicLong();

    StageClock(Instant start) {
        ahead.set(start.toEpochMilli() - SYSTEM.milliseconds());
    }

    /** Puts the clock forward to a time; a time that has gone by leaves it as it is. */
    void until(Instant time) {
        ahead.accumulateAndGet(time.toEpochMilli() - SYSTEM.milliseconds(), Math::max);
    }

    @Override
    public long milliseconds() {
        return SYSTEM.milliseconds() + ahead.get();
    }

    @Override
    public long nanoseconds() {
        return SYSTEM.nanoseconds() + TimeUnit.MILLISECONDS.toNanos(ahead.get());
    }

    @Override
    public void sleep(long ms) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(ms));
    }

    @Override
    public void waitObject(Object object, Supplier<Boolean> condition, long deadlineMs) throws InterruptedException {
        SYSTEM.waitObject(object, condition, deadlineMs - ahead.get());
    }

    @Override
    public Timer timer(long timeoutMs) {
        return SYSTEM.timer(timeoutMs);
    }
}
