package io.westbound.deploy.node;

import io.westbound.ingest.Ingest;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;

/**
 * Tells when a node has nothing left to do: every source was crawled, no order is out, and the understanding has committed
 * every page. Asked often, it looks at the cluster at most twice a second. Not thread-safe.
 */
public final class Completion implements AutoCloseable {

    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(500);

    private final Node node;
    private final Admin admin;
    private final long deadline;
    private long nextLook = System.nanoTime();
    private int quietLooks;

    /**
     * Watches a node.
     *
     * @param patience how long it may take
     */
    public Completion(Node node, Duration patience) {
        this.node = node;
        this.admin = Admin.create(node.client());
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    /**
     * Whether all work is done, seen twice in a row, since a record may be between two topics at one look.
     *
     * @throws IllegalStateException if it took longer than the patience, with what is still open
     */
    public boolean reached() {
        long now = System.nanoTime();
        if (now - nextLook < 0) {
            return false;
        }
        nextLook = now + LOOK_EVERY;
        quietLooks = quiet() ? quietLooks + 1 : 0;
        if (now - deadline > 0) {
            throw new IllegalStateException("not done in time: " + node.health().report());
        }
        return quietLooks >= 2;
    }

    private boolean quiet() {
        return node.ingest().map(Ingest::idle).orElse(true)
                && new Drain(admin, node.client()).remaining(Node.STREAMS_GROUP) == 0;
    }

    @Override
    public void close() {
        admin.close();
    }
}
