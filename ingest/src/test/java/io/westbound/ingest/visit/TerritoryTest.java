package io.westbound.ingest.visit;

import static io.westbound.ingest.visit.HostileWeb.redirect;
import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.event.FetchOrder;
import io.westbound.event.FetchReport;
import io.westbound.ingest.fetch.Sites;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** An address is asked by the one process that has its partition of the orders. */
class TerritoryTest extends WebRig {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final InetAddress THERE = other();

    /** Another loopback address, in the other one of two partitions. */
    private static InetAddress other() {
        for (int i = 2; i < 100; i++) {
            InetAddress address = Sites.literal("127.0.0." + i);
            if (Sites.partition(address, 2) != Sites.partition(HERE, 2)) {
                return address;
            }
        }
        throw new IllegalStateException("one partition has them all");
    }

    @Test
    void anAddressOfAnotherProcessIsNotAsked() throws Exception {
        crawl.only(THERE);
        FetchReport report = crawl.order("s", web.url("a.test", "/ok")).end().report();
        assertThat(report.getReason()).isEqualTo("elsewhere");
        assertThat(report.getAddress()).isEqualTo("127.0.0.1");
        assertThat(report.getTarget()).isEmpty();
        assertThat(report.getRequests()).isZero();
        assertThat(web.log()).isEmpty();
    }

    @Test
    void aRedirectToOneIsPassedOnAndGoesOnThere() throws Exception {
        String there = "http://" + THERE.getHostAddress() + ":" + web.port() + "/ok";
        web.on("/go", redirect(there));
        crawl.only(HERE);
        FetchReport report = crawl.order("s", web.url("a.test", "/go")).end().report();
        assertThat(report.getReason()).isEqualTo("elsewhere");
        assertThat(report.getTarget()).isEqualTo(there);
        assertThat(report.getHops()).isEqualTo(1);
        assertThat(report.getRequests()).isEqualTo(2);
        assertThat(web.paths()).containsExactly("/robots.txt", "/go");
    }

    @Test
    void aPassedOnVisitKeepsItsHopsAndRequests() throws Exception {
        web.on("/here", redirect("/there"));
        FetchOrder order = FetchOrder.newBuilder()
                .setOrderId("o")
                .setSourceId("s")
                .setUrl(web.url("a.test", "/go"))
                .setDue(Instant.EPOCH)
                .setTarget(web.url("a.test", "/here"))
                .setHops(5)
                .setSpent(9)
                .build();
        FetchReport report = crawl.order(order).end().report();
        assertThat(report.getReason()).isEqualTo("redirects");
        assertThat(report.getRequests()).isEqualTo(11);
        assertThat(web.paths()).containsExactly("/robots.txt", "/here");
    }

    @Test
    void anAddressThatWasTakenOverRestsFirst() {
        long[] now = {1_000};
        Territory territory = new Territory(() -> now[0]);
        Workbench bench = new Workbench(() -> now[0]);
        Duration rest = Duration.ofNanos(50);
        territory.gain(0);
        assertThat(bench.claim(HERE, territory.earliest(HERE, rest))).isEqualTo(50);
        now[0] += 50;
        assertThat(bench.claim(HERE, territory.earliest(HERE, rest))).isZero();
        territory.lose(0);
        assertThat(territory.holds(HERE)).isFalse();
    }

    @Test
    void whatAnotherProcessFoundCountsUntilOneFindsOutLater() throws Exception {
        try (AddressBook book = new AddressBook(this::lookup, System::nanoTime)) {
            book.tell("a.test", THERE, Duration.ofMinutes(6));
            assertThat(book.known("a.test")).isNull();
            book.tell("a.test", THERE, Duration.ofMinutes(1));
            assertThat(book.known("a.test")).containsExactly(THERE);
            book.tell("a.test", HERE, Duration.ofMinutes(2));
            assertThat(book.known("a.test")).containsExactly(THERE);
            book.tell("a.test", HERE, Duration.ofSeconds(1));
            assertThat(book.known("a.test")).containsExactly(HERE);
        }
    }
}
