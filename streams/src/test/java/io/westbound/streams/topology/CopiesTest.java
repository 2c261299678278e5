package io.westbound.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.westbound.event.Alert;
import io.westbound.event.AlertKind;
import io.westbound.event.Grade;
import io.westbound.event.Lead;
import io.westbound.event.Page;
import io.westbound.event.SourceType;
import io.westbound.schemas.Topics;
import io.westbound.streams.StreamsMeters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reprints are one piece of evidence, from the page on: the whole way with the real reader and engine. */
class CopiesTest {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final int COPIES = 1_000;
    private static final Understanding KNOWS =
            Understanding.load(null, "shaanxi", new StreamsMeters(new SimpleMeterRegistry()));
    private static final String STORY = "<p>深圳市长河电子股份有限公司近日发布公告，公司位于深圳市宝安区的厂房被列入城市更新征收范围，"
            + "公司与宝安区人民政府签订了《搬迁补偿协议》，将获得搬迁补偿款3.2亿元。</p>"
            + "<p>公告称，公司生产基地将整体搬迁，新的生产基地选址工作正在进行，公司已赴多地考察。公司主要产品为线路板和连接器，"
            + "现有员工一千二百人，去年实现营业收入十五亿元。</p>"
            + "<p>公司表示，搬迁期间将通过分批搬迁和提前备货保证供应，预计不会对正常生产经营造成重大影响，后续进展将及时披露。</p>";

    @TempDir
    Path state;

    @Test
    void aThousandReprintsOnAThousandSitesOverDaysAreOneAlert() {
        try (Play play = new Play(START, state, KNOWS)) {
            for (int i = 0; i < COPIES; i++) {
                if (i % 100 == 99) {
                    play.until(START.plus(Duration.ofMinutes(i)));
                }
                play.in(Topics.PAGES).pipeInput("host" + i, reprint(i, START.plus(Duration.ofMinutes(i))));
            }
            List<Alert> alerts = play.alerts();
            assertThat(alerts).extracting(Alert::getKind).containsExactly(AlertKind.NEW);
            assertThat(alerts.get(0).getIndependentSources()).isEqualTo(1);
            Map<String, Lead> leads = play.leads();
            assertThat(leads).hasSize(1);
            Lead lead = leads.values().iterator().next();
            assertThat(lead.getEvidenceCount()).isEqualTo(COPIES);
            assertThat(lead.getIndependentSources()).isEqualTo(1);
            assertThat(lead.getEvidence()).allMatch(each -> each.getCluster() == 1);
            assertThat(play.deadLetters()).isEmpty();
        }
    }

    /** The same story on another site: other furniture around it, another line below it. */
    private static Page reprint(int number, Instant now) {
        String site = "http://site" + number + ".example/";
        String html = "<html><head><title>长河电子签订搬迁补偿协议 - 第" + number + "网</title></head><body>"
                + "<ul><li><a href='/a" + number + "'>栏目" + number + "</a></li></ul>"
                + "<h1>长河电子签订搬迁补偿协议</h1><div class='content'>" + STORY + "<p>（编辑：记者" + number % 7 + "号）</p></div>"
                + "<div>版权所有 第" + number + "网</div></body></html>";
        return Page.newBuilder()
                .setPageId("page" + number)
                .setUrl(site + number)
                .setFinalUrl(site + number)
                .setSourceId("site" + number)
                .setSourceName("第" + number + "网")
                .setSourceType(SourceType.PRESS)
                .setSourceGrade(number % 2 == 0 ? Grade.B : Grade.C)
                .setFetchedAt(now)
                .setStatus(200)
                .setContentType("text/html")
                .setCharset("UTF-8")
                .setBody(ByteBuffer.wrap(html.getBytes(StandardCharsets.UTF_8)))
                .setContentHash("page" + number)
                .build();
    }
}
