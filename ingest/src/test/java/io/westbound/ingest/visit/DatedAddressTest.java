package io.westbound.ingest.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.event.FetchOrder;
import io.westbound.event.FetchPurpose;
import io.westbound.ingest.source.Source;
import io.westbound.ingest.source.SourceReader;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day of an edition in an address is the day in China, whatever the clock's zone. */
class DatedAddressTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T15:59:59Z, https://paper.example.cn/html/2026-11/20/node_2.htm",
        "2026-11-20T16:00:00Z, https://paper.example.cn/html/2026-11/21/node_2.htm",
        "2026-12-31T16:00:00Z, https://paper.example.cn/html/2027-01/01/node_2.htm",
    })
    void marksBecomeTheDayInChina(Instant now, String expected) {
        String url = "https://paper.example.cn/html/{yyyy}-{MM}/{dd}/node_2.htm";
        assertThat(RequestPlan.address(order(url), source("list", url), now)).hasToString("Optional[" + expected + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.example.cn/q?d={yyyy}{MM}{dd}&p={page}, https://api.example.cn/q?d=20261120&p=1",
        "https://api.example.cn/q?a={from}&b={to}, https://api.example.cn/q?a=2026-11-17&b=2026-11-20",
    })
    void marksOfAnApiStandBesideThem(String url, String expected) {
        Instant now = Instant.parse("2026-11-20T04:00:00Z");
        assertThat(RequestPlan.address(order(url), source("json", url), now)).hasToString("Optional[" + expected + "]");
    }

    @Test
    void theWindowOfAnApiMayReachIntoTomorrow() {
        String url = "https://api.example.cn/q?d={from}~{to}";
        String yaml = "id: paper\nname: {zh: 甲}\nkind: json\nurl: '" + url
                + "'\njson: {items: rows, url: href, windowDays: 1, aheadDays: 1}\n";
        Source source = Objects.requireNonNull(SourceReader.read("a.yml", yaml).source());
        assertThat(RequestPlan.address(order(url), source, Instant.parse("2026-12-31T10:00:00Z")))
                .hasToString("Optional[https://api.example.cn/q?d=2026-12-30~2027-01-01]");
    }

    private static FetchOrder order(String url) {
        return FetchOrder.newBuilder()
                .setOrderId("1")
                .setSourceId("paper")
                .setUrl(url)
                .setPurpose(FetchPurpose.LIST)
                .setDue(Instant.EPOCH)
                .build();
    }

    private static Source source(String kind, String url) {
        String yaml = "id: paper\nname: {zh: 样例报}\nkind: " + kind + "\nurl: '" + url + "'\n"
                + (kind.equals("json") ? "json: {items: rows, url: href}\n" : "");
        return Objects.requireNonNull(SourceReader.read("paper.yml", yaml).source());
    }
}
