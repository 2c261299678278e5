package io.westbound.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.event.AddressState;
import io.westbound.event.Discovery;
import io.westbound.event.FetchOrder;
import io.westbound.event.FetchOutcome;
import io.westbound.event.FetchPurpose;
import io.westbound.event.FetchReport;
import io.westbound.event.HostState;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the frontier does not order yet: rests, budgets, hours, room. */
class FrontierPolitenessTest extends FrontierRig {

    @Test
    void retryAfterHoldsTheWholeHostBack() {
        source("grade: C");
        FetchOrder list = order();
        report(list, FetchOutcome.PUBLISHED, "", found("http://a.example.com/1.html"));
        pass(Duration.ofSeconds(1));
        FetchOrder document = order();
        report(document, FetchOutcome.DEFERRED, "retry-later", List.of(), now.plus(Duration.ofHours(3)));
        pass(Duration.ofMinutes(179));
        assertThat(orders.isEmpty()).isTrue();
        pass(Duration.ofMinutes(2));
        assertThat(orders.readValuesToList())
                .extracting(FetchOrder::getUrl)
                .containsExactlyInAnyOrder(LIST, "http://a.example.com/1.html");
    }

    @Test
    void theBudgetEndsTheDay() {
        source("grade: C", "politeness: {budgetPerDay: 10}");
        report(order(), FetchOutcome.PUBLISHED, "", many(30));
        assertThat(today(1)).isEqualTo(9);
        pass(Duration.ofHours(15));
        assertThat(orders.isEmpty()).isTrue();
        pass(Duration.ofHours(2));
        assertThat(today(1)).isEqualTo(10);
    }

    @ParameterizedTest(name = "a budget of {0}, each visit of {1} requests")
    @CsvSource({"10, 12, 13", "60, 12, 61", "200, 12, 205", "200, 1, 200", "200, 5, 201"})
    void redirectsCostAHostAtMostItsBudgetAndOneVisit(int budget, int requests, int spent) {
        source("grade: C", "politeness: {budgetPerDay: " + budget + "}");
        report(order(), FetchOutcome.PUBLISHED, "", many(300));
        assertThat(1 + today(requests) * requests).isEqualTo(spent).isLessThan(budget + 12);
    }

    /** Reports every order after all that go with it were given, until none comes; tells how many there were. */
    private int today(int requests) {
        int count = 0;
        pass(Duration.ofSeconds(1));
        while (!orders.isEmpty()) {
            List<FetchOrder> given = orders.readValuesToList();
            count += given.size();
            given.forEach(order -> report(order, report -> report.setRequests(requests)));
            pass(Duration.ofSeconds(1));
        }
        return count;
    }

    private static List<Discovery> many(int documents) {
        return found(IntStream.range(0, documents)
                .mapToObj(i -> "http://a.example.com/" + i + ".html")
                .toArray(String[]::new));
    }

    @Test
    void failuresDoubleTheWaitAndADocumentIsGivenUp() {
        source("grade: C");
        report(order(), FetchOutcome.PUBLISHED, "", found("http://a.example.com/1.html"));
        pass(Duration.ofSeconds(1));
        int tries = 0;
        for (FetchOrder order = order(); order != null; order = next()) {
            if (order.getPurpose() == FetchPurpose.DOCUMENT) {
                assertThat(order.getAttempt()).isEqualTo(++tries);
                report(order, FetchOutcome.FAILED, "status-500", List.of());
            } else {
                report(order, FetchOutcome.UNCHANGED, "", List.of());
            }
            if (tries == 8) {
                break;
            }
        }
        pass(Duration.ofDays(5));
        assertThat(orders.readValuesToList()).noneMatch(order -> order.getPurpose() == FetchPurpose.DOCUMENT);
    }

    @Test
    void outsideOfItsHoursASourceRests() {
        source("grade: C", "cadence: {every: 30m, hours: '09:00-10:00', holidays: false}");
        assertThat(orders.isEmpty()).isTrue();
        pass(Duration.ofMinutes(61));
        assertThat(order().getUrl()).isEqualTo(LIST);
    }

    @Test
    void theBudgetCountsRobotsAndRedirectsToo() {
        source("grade: C", "politeness: {budgetPerDay: 10}");
        report(order(), report -> report.setRequests(2).setFound(many(30)));
        assertThat(today(1)).isEqualTo(8);
        pass(Duration.ofHours(17));
        assertThat(today(1)).isEqualTo(10);
    }

    @Test
    void theRestThatRobotsAskForTravelsWithEveryOrder() {
        source("grade: C");
        FetchOrder list = order();
        assertThat(list.getRestMs()).isZero();
        report(list, report -> report.setRestMs(7000).setFound(found("http://a.example.com/1.html")));
        pass(Duration.ofSeconds(1));
        assertThat(order().getRestMs()).isEqualTo(7000);
    }

    @Test
    void aListWithoutEndFillsOnlyItsRoomAndIsReadAgain() {
        source("grade: C", "politeness: {budgetPerDay: 10}");
        report(order(), report -> report.setFound(many(6000)));
        int fetched = today(1);
        try (var known = driver.<String, AddressState>getKeyValueStore(FrontierStores.ADDRESSES)
                .all()) {
            int documents = 0;
            while (known.hasNext()) {
                documents += known.next().value.getPurpose() == FetchPurpose.DOCUMENT ? 1 : 0;
            }
            assertThat(documents).isEqualTo(5000);
        }
        assertThat(fetched).isEqualTo(9);
        pass(Duration.ofHours(17));
        assertThat(orders.readValuesToList())
                .filteredOn(order -> order.getPurpose() == FetchPurpose.LIST)
                .first()
                .satisfies(list -> assertThat(list.getContentHash()).isEmpty());
    }

    @Test
    void anAddressOfAnotherProcessIsOrderedThereOnceNothingIsUnderWay() {
        source("grade: C");
        report(order(), report -> report.setFound(many(2)));
        pass(Duration.ofSeconds(1));
        List<FetchOrder> under = orders.readValuesToList();
        assertThat(under).hasSize(2).extracting(FetchOrder::getAddress).containsOnly("");

        report(under.get(0), report -> elsewhere(report, ""));
        pass(Duration.ofSeconds(5));
        assertThat(orders.isEmpty()).as("the other one is still under way").isTrue();
        report(under.get(1), report -> elsewhere(report, ""));
        pass(Duration.ofSeconds(1));
        assertThat(orders.readValuesToList()).hasSize(2).allSatisfy(order -> {
            assertThat(order.getAddress()).isEqualTo("203.0.113.7");
            assertThat(order.getAddressAt()).isNotNull();
            assertThat(order.getAttempt()).isEqualTo(1);
            report(order, report -> {});
        });
        pass(Duration.ofMinutes(31));
        assertThat(order().getAddress()).isEqualTo("203.0.113.7");
    }

    @Test
    void aRedirectToAnotherProcessesAddressGoesOnThereAtOnceAndIsCountedInWhole() {
        source("grade: C", "politeness: {budgetPerDay: 10}");
        report(order(), report -> report.setFound(many(1)));
        pass(Duration.ofSeconds(1));
        report(
                order(),
                report -> elsewhere(report, "http://b.example.com/x").setHops(2).setRequests(4));
        FetchOrder passed = order();
        assertThat(passed.getUrl()).isEqualTo("http://a.example.com/0.html");
        assertThat(passed.getTarget()).isEqualTo("http://b.example.com/x");
        assertThat(passed.getHops()).isEqualTo(2);
        assertThat(passed.getSpent()).isEqualTo(4);
        assertThat(passed.getAddress()).isEqualTo("203.0.113.7");
        pass(Duration.ofMinutes(1));
        assertThat(orders.isEmpty()).isTrue();
        report(passed, report -> report.setRequests(6));
        HostState host =
                driver.<String, HostState>getKeyValueStore(FrontierStores.HOSTS).get("a.example.com");
        assertThat(host.getOutstanding()).isZero();
        assertThat(host.getOrdered()).isEqualTo(1 + 6);
        assertThat(host.getAddress()).isEmpty();
    }

    private FetchReport.Builder elsewhere(FetchReport.Builder report, String target) {
        return report.setOutcome(FetchOutcome.DEFERRED)
                .setReason("elsewhere")
                .setAddress("203.0.113.7")
                .setTarget(target)
                .setRequests(0);
    }
}
