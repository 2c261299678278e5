package io.westbound.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.event.Discovery;
import io.westbound.event.FetchOrder;
import io.westbound.event.FetchOutcome;
import io.westbound.event.FetchPurpose;
import io.westbound.event.SourceEntry;
import io.westbound.ingest.source.HolidayCalendar;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The frontier from sources and reports to orders. */
class FrontierTopologyTest extends FrontierRig {

    @Test
    void theGraphIsTheGoldenOne() throws Exception {
        Properties properties = FrontierApp.properties(Map.of("bootstrap.servers", "none:1"), state);
        String graph = FrontierTopology.build(properties, FrontierSettings.standard(), HolidayCalendar.bundled(), 4)
                .describe()
                .toString();
        Path golden = Path.of("src/test/resources/frontier/topology.txt");
        if (Boolean.getBoolean("topology.write")) {
            Files.writeString(golden, graph, StandardCharsets.UTF_8);
        }
        assertThat(graph).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }

    @Test
    void aSourceIsOrderedAtOnceAndItsDocumentsOnceOnly() {
        source("grade: C");
        FetchOrder list = order();
        assertThat(list.getUrl()).isEqualTo(LIST);
        assertThat(list.getPurpose()).isEqualTo(FetchPurpose.LIST);

        report(list, FetchOutcome.PUBLISHED, "", found("http://a.example.com/1.html", "http://b.example.com/2.html"));
        pass(Duration.ofSeconds(1));
        assertThat(orders.readKeyValuesToList())
                .extracting(order -> order.key, order -> order.value.getUrl())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("a.example.com", "http://a.example.com/1.html"),
                        org.assertj.core.groups.Tuple.tuple("b.example.com", "http://b.example.com/2.html"));

        pass(Duration.ofMinutes(31));
        FetchOrder again = order();
        assertThat(again.getPurpose()).isEqualTo(FetchPurpose.LIST);
        assertThat(again.getContentHash()).isEqualTo("hash");
        report(again, FetchOutcome.PUBLISHED, "", found("http://a.example.com/1.html", "http://a.example.com/3.html"));
        pass(Duration.ofSeconds(1));
        assertThat(order().getUrl()).isEqualTo("http://a.example.com/3.html");
    }

    @Test
    void anOfficialDocumentIsFetchedOnceMoreAfterADay() {
        source("grade: A");
        FetchOrder list = order();
        report(list, FetchOutcome.PUBLISHED, "", found("http://a.example.com/1.html"));
        pass(Duration.ofSeconds(1));
        report(order(), FetchOutcome.PUBLISHED, "", List.of());
        pass(Duration.ofHours(23));
        orders.readValuesToList();
        pass(Duration.ofHours(2));
        FetchOrder recheck = orders.readValuesToList().stream()
                .filter(order -> order.getPurpose() == FetchPurpose.RECHECK)
                .findFirst()
                .orElseThrow();
        assertThat(recheck.getContentHash()).isEqualTo("hash");
        report(recheck, FetchOutcome.UNCHANGED, "", List.of());
        pass(Duration.ofDays(3));
        assertThat(orders.readValuesToList()).noneMatch(order -> order.getPurpose() == FetchPurpose.RECHECK);
    }

    @Test
    void aDuplicateReportChangesNothing() {
        source("grade: C");
        FetchOrder list = order();
        report(list, FetchOutcome.PUBLISHED, "", found("http://a.example.com/1.html"));
        report(list, FetchOutcome.PUBLISHED, "", found("http://a.example.com/9.html"));
        pass(Duration.ofSeconds(1));
        assertThat(orders.readValuesToList())
                .extracting(FetchOrder::getUrl)
                .containsExactly("http://a.example.com/1.html");
    }

    @Test
    void aSourceThatIsTakenBackIsLeftAlone() {
        source("grade: C");
        report(order(), FetchOutcome.PUBLISHED, "", found("http://a.example.com/1.html"));
        sources.pipeInput("s", (SourceEntry) null);
        pass(Duration.ofHours(12));
        assertThat(orders.isEmpty()).isTrue();
    }

    private void take(String id, String... lines) {
        String yaml = "id: " + id + "\nname: {zh: 甲}\nurl: " + LIST + "\n" + String.join("\n", lines) + "\n";
        sources.pipeInput(id, new SourceEntry(id, yaml, "", now));
    }

    @Test
    void aSourceThatComesBackFindsWhatItHadNotFetched() {
        source("grade: C");
        report(
                order(),
                FetchOutcome.PUBLISHED,
                "",
                found("http://a.example.com/1.html", "http://a.example.com/2.html"));
        pass(Duration.ofSeconds(1));
        List<FetchOrder> given = orders.readValuesToList();
        report(given.get(0), FetchOutcome.FAILED, "timeout", List.of());
        sources.pipeInput("s", (SourceEntry) null);
        report(given.get(1), FetchOutcome.REFUSED, "source-removed", List.of());
        pass(Duration.ofHours(1));
        source("grade: C", "tags: [again]");
        report(
                order(),
                FetchOutcome.PUBLISHED,
                "",
                found("http://a.example.com/1.html", "http://a.example.com/2.html"));
        pass(Duration.ofSeconds(1));
        assertThat(orders.readValuesToList())
                .extracting(FetchOrder::getUrl)
                .containsExactlyInAnyOrder("http://a.example.com/1.html", "http://a.example.com/2.html");
    }

    @Test
    void aSourceWithANewIdTakesOverWhatWaits() {
        source("grade: A");
        report(
                order(),
                FetchOutcome.PUBLISHED,
                "",
                found("http://a.example.com/1.html", "http://a.example.com/2.html"));
        pass(Duration.ofSeconds(1));
        List<FetchOrder> given = orders.readValuesToList();
        report(given.get(0), FetchOutcome.PUBLISHED, "", List.of());
        take("t", "grade: A");
        sources.pipeInput("s", (SourceEntry) null);
        pass(Duration.ofSeconds(1));
        FetchOrder list = order();
        assertThat(list.getSourceId()).isEqualTo("t");
        report(list, FetchOutcome.PUBLISHED, "", found("http://a.example.com/1.html", "http://a.example.com/2.html"));
        report(given.get(1), FetchOutcome.REFUSED, "source-removed", List.of());
        pass(Duration.ofSeconds(1));
        FetchOrder second = order();
        assertThat(second.getSourceId()).isEqualTo("t");
        assertThat(second.getUrl()).isEqualTo(given.get(1).getUrl());
        pass(Duration.ofHours(25));
        assertThat(orders.readValuesToList())
                .filteredOn(order -> order.getPurpose() == FetchPurpose.RECHECK)
                .extracting(FetchOrder::getSourceId)
                .containsExactly("t");
    }

    @Test
    void aListThatFailsIsReadAsOftenAsItsSourcePromises() {
        source("grade: C", "cadence: {every: 10m, most: 1h}");
        for (int tries = 1; tries <= 20; tries++) {
            FetchOrder list = order();
            assertThat(list.getAttempt()).isEqualTo(tries);
            report(list, FetchOutcome.FAILED, "not-json", List.of());
            pass(Duration.ofMinutes(61));
        }
    }

    @Test
    void sitemapsOfAnIndexAreReadAgainWhenItSaysThatTheyChanged() {
        Discovery old = map("1.xml", START);
        take("m", "kind: sitemap");
        pass(Duration.ofSeconds(1));
        FetchOrder index = orders.readValuesToList().stream()
                .filter(order -> order.getSourceId().equals("m"))
                .findFirst()
                .orElseThrow();
        report(index, FetchOutcome.PUBLISHED, "", List.of(old, map("2.xml", START), map("3.xml", null)));
        assertThat(maps()).containsExactlyInAnyOrder("1.xml", "2.xml", "3.xml");
        pass(Duration.ofMinutes(31));
        index = orders.readValuesToList().stream()
                .filter(order -> order.getSourceId().equals("m"))
                .findFirst()
                .orElseThrow();
        report(index, FetchOutcome.PUBLISHED, "", List.of(old, map("2.xml", now), map("3.xml", null)));
        assertThat(maps()).containsExactlyInAnyOrder("2.xml", "3.xml");
    }

    private static Discovery map(String name, @Nullable Instant changed) {
        return new Discovery("http://a.example.com/" + name, "", changed, "", "", FetchPurpose.LIST);
    }

    /** Names of the sitemaps that are ordered now; each is reported as read. */
    private List<String> maps() {
        pass(Duration.ofSeconds(1));
        return orders.readValuesToList().stream()
                .filter(order -> order.getDepth() == 1)
                .peek(order -> report(order, FetchOutcome.PUBLISHED, "", List.of()))
                .map(order -> order.getUrl().replaceFirst(".*/", ""))
                .toList();
    }

    @Test
    void aChangedFileVoidsTheValidatorsOfItsLists() {
        source("grade: C");
        report(order(), FetchOutcome.PUBLISHED, "", List.of());
        source("grade: C", "scope: {selector: 'ul a'}");
        pass(Duration.ofSeconds(1));
        FetchOrder list = order();
        assertThat(list.getContentHash()).isEmpty();
        assertThat(list.getEtag()).isEmpty();
    }

    @Test
    void pagingEndsWhereThePageIsKnown() {
        source("grade: C");
        FetchOrder first = order();
        Discovery next = new Discovery("http://a.example.com/list_2.html", "", null, "", "", FetchPurpose.LIST);
        report(
                first,
                FetchOutcome.PUBLISHED,
                "",
                List.of(found("http://a.example.com/1.html").get(0), next));
        pass(Duration.ofSeconds(1));
        List<FetchOrder> given = orders.readValuesToList();
        assertThat(given).extracting(FetchOrder::getDepth).containsExactlyInAnyOrder(0, 1);
        given.forEach(order -> report(order, FetchOutcome.PUBLISHED, "", List.of()));

        pass(Duration.ofMinutes(31));
        report(
                order(),
                FetchOutcome.PUBLISHED,
                "",
                List.of(
                        found("http://a.example.com/1.html").get(0),
                        found("http://a.example.com/2.html").get(0),
                        next));
        pass(Duration.ofSeconds(1));
        assertThat(orders.readValuesToList())
                .extracting(FetchOrder::getUrl)
                .containsExactly("http://a.example.com/2.html");
    }
}
