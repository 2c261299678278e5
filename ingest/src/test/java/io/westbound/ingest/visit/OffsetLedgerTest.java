package io.westbound.ingest.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

class OffsetLedgerTest {

    @Test
    void commitsTheOldestUnderWayAndRemembersThoseBeyond() {
        OffsetLedger ledger = new OffsetLedger(10, "");
        for (long offset = 10; offset < 15; offset++) {
            assertThat(ledger.read(offset)).isTrue();
        }
        ledger.done(10);
        ledger.done(12);
        ledger.done(14);
        OffsetAndMetadata commit = ledger.commit();
        assertThat(commit.offset()).isEqualTo(11);

        OffsetLedger next = new OffsetLedger(commit.offset(), commit.metadata());
        assertThat(next.read(11)).isTrue();
        assertThat(next.read(12)).isFalse();
        assertThat(next.read(13)).isTrue();
        assertThat(next.read(14)).isFalse();
        next.done(11);
        next.done(13);
        assertThat(next.commit().offset()).isEqualTo(15);
    }

    @Test
    void offsetsMayHaveGaps() {
        OffsetLedger ledger = new OffsetLedger(0, "");
        ledger.read(3);
        ledger.read(9);
        ledger.done(3);
        assertThat(ledger.commit().offset()).isEqualTo(9);
        ledger.done(9);
        assertThat(ledger.commit().offset()).isEqualTo(10);
    }

    @Test
    void theMetadataFitsWhateverHappens() {
        OffsetLedger ledger = new OffsetLedger(0, "");
        long offset = 0;
        while (!ledger.full()) {
            ledger.read(offset);
            if (offset > 0) {
                ledger.done(offset);
            }
            offset++;
        }
        assertThat(ledger.commit().metadata().length()).isLessThanOrEqualTo(4096);
    }

    /** Killed, restarted, and killed again before all was read: what lies before an order done in the first life is kept. */
    @Test
    void neverCommitsBeyondWhatWasRead() {
        OffsetLedger first = new OffsetLedger(0, "");
        for (long offset = 0; offset < 6; offset++) {
            first.read(offset);
        }
        first.done(5);
        OffsetAndMetadata commit = first.commit();

        OffsetLedger second = new OffsetLedger(commit.offset(), commit.metadata());
        second.read(0);
        second.done(0);
        OffsetAndMetadata again = second.commit();
        assertThat(again.offset()).isEqualTo(1);

        OffsetLedger third = new OffsetLedger(again.offset(), again.metadata());
        assertThat(third.read(1)).isTrue();
        assertThat(third.read(5)).isFalse();
    }

    /** Kill it at random: what was committed as done is never read again, and nothing else is left out. */
    @Test
    void overAnyNumberOfRestartsEveryOrderIsDone() {
        Random random = new Random(3);
        Set<Long> done = new HashSet<>();
        Set<Long> committed = new HashSet<>();
        OffsetAndMetadata commit = new OffsetAndMetadata(0, "");
        for (int life = 0; life < 50; life++) {
            OffsetLedger ledger = new OffsetLedger(commit.offset(), commit.metadata());
            List<Long> underWay = new ArrayList<>();
            for (long offset = commit.offset(); offset < 500; offset++) {
                if (ledger.read(offset)) {
                    assertThat(committed).doesNotContain(offset);
                    underWay.add(offset);
                }
            }
            for (int i = 0; i < 15 && !underWay.isEmpty(); i++) {
                long offset = underWay.remove(random.nextInt(Math.min(40, underWay.size())));
                ledger.done(offset);
                done.add(offset);
                if (random.nextInt(4) == 0) {
                    commit = ledger.commit();
                    committed.addAll(done);
                }
            }
            done.retainAll(committed);
        }
        assertThat(committed).hasSize(500);
    }
}
