package io.westbound.ingest.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.event.FetchOrder;
import io.westbound.schemas.Topics;
import java.net.URI;
import java.time.Instant;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a host may be asked, on a clock that the test moves. */
class WorkbenchTest {

    private static final long REST = 50;

    static {
        // The serdes tell Avro which classes to trust.
        Topics.FETCH_ORDERS.serde();
    }

    private final long[] now = {1_000};
    private final Workbench bench = new Workbench(() -> now[0]);

    private static Assignment assignment() {
        return new Assignment(new TopicPartition("orders", 0), new OffsetLedger(0, ""));
    }

    private static Visit visit(Assignment assignment) {
        String url = "http://a.test/1";
        FetchOrder order = FetchOrder.newBuilder()
                .setOrderId("o")
                .setSourceId("s")
                .setUrl(url)
                .setDue(Instant.EPOCH)
                .build();
        return new Visit(order, "a.test", URI.create(url), assignment, 0);
    }

    private @Nullable Visit takenAfter(long nanos) throws InterruptedException {
        now[0] += nanos;
        return bench.take(0);
    }

    @Test
    void aHostThatIsMetForTheFirstTimeRestsFirst() throws Exception {
        bench.add(visit(assignment()), REST);
        assertThat(takenAfter(REST - 1)).isNull();
        assertThat(takenAfter(1)).isNotNull();
    }

    @Test
    void aHostThatIsKnownDoesNotRestForEachVisit() throws Exception {
        Assignment ours = assignment();
        bench.add(visit(ours), REST);
        bench.add(visit(ours), REST);
        assertThat(takenAfter(REST)).isNotNull();
        bench.release("a.test", 0);
        assertThat(takenAfter(0)).isNotNull();
    }

    /** The one that had the partition meanwhile may have asked the host at its very end. */
    @Test
    void aHostWhosePartitionComesBackRestsAsIfItWereNew() throws Exception {
        Assignment first = assignment();
        bench.add(visit(first), REST);
        // It still rests, so it is not forgotten.
        first.end();
        bench.drop(first);
        now[0] += 10 * REST;
        bench.add(visit(assignment()), REST);
        assertThat(takenAfter(REST - 1)).isNull();
        assertThat(takenAfter(1)).isNotNull();
    }

    /** A request that was under way when the partition went keeps the host on the bench. */
    @Test
    void soDoesOneThatWasBusyWhenItsPartitionWent() throws Exception {
        Assignment first = assignment();
        bench.add(visit(first), REST);
        Visit underWay = takenAfter(REST);
        assertThat(underWay).isNotNull();
        first.end();
        bench.drop(first);
        bench.putBack(underWay, REST);
        bench.release("a.test", 0);
        assertThat(takenAfter(0)).isSameAs(underWay);
        bench.release("a.test", 0);
        now[0] += 10 * REST;
        bench.add(visit(assignment()), REST);
        assertThat(takenAfter(REST - 1)).isNull();
        assertThat(takenAfter(1)).isNotNull();
    }
}
