package io.westbound.deploy.digest;

import io.westbound.deploy.broker.BrokerException;
import io.westbound.deploy.work.Snapshot;
import io.westbound.event.Digest;
import io.westbound.schemas.Topics;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the digests of each week when it is over, in a thread of its own. A week that was missed while nothing ran is
 * made up for, the last one only. Every node may run one: the same week has the same keys.
 */
public final class WeeklyDigests implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WeeklyDigests.class);
    private static final long LOOK_EVERY_MINUTES = 10;

    private final Map<String, Object> client;
    private final Clock clock;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "weekly-digests");

    private WeeklyDigests(Map<String, Object> client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** Starts to look; the topics must exist. */
    public static WeeklyDigests start(Map<String, Object> client, Clock clock) {
        WeeklyDigests digests = new WeeklyDigests(client, clock);
        digests.thread.setDaemon(true);
        digests.thread.start();
        return digests;
    }

    /** Publishes the last whole week unless that was done. */
    static void publishIfDue(Map<String, Object> client, Clock clock) {
        Week week = Week.ended(clock.instant());
        boolean done = Snapshot.latest(client, Topics.DIGESTS).values().stream()
                .map(Digest::getWeek)
                .anyMatch(week.name()::equals);
        if (!done) {
            Digests digests = Digests.read(client, week);
            digests.publish(client);
            LOG.info(
                    "{}: {} digests and {} trends",
                    week.name(),
                    digests.digests().size(),
                    digests.trends().size());
        }
    }

    private void run() {
        try {
            do {
                look();
            } while (!stop.await(LOOK_EVERY_MINUTES, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            publishIfDue(client, clock);
        } catch (BrokerException e) {
            LOG.warn("the digests wait: {}", e.getMessage());
        }
    }

    @Override
    public void close() throws InterruptedException {
        stop.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }
}
