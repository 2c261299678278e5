package io.westbound.deploy.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.westbound.event.Project;
import io.westbound.schemas.Topics;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ProjectFeedTest {

    private static final String NASTY = "线路板 <b>&\"'\u0007\ud800 ]]>二期";

    private final ProjectFeed feed = new ProjectFeed(List.of(
            project("p1", NASTY, "open", "2026-03-02T01:00:00Z"),
            project("p2", "纺织园", "signed", "2026-03-03T01:00:00Z"),
            project("p3", "装备园", "negotiating", "2026-03-04T01:00:00Z")));

    @Test
    void theJsonShowsWhatStillLooksForAnInvestor() throws Exception {
        JsonNode json = new ObjectMapper().readTree(feed.json());
        assertThat(json.at("/projects")).hasSize(2);
        assertThat(json.at("/projects/0/id").asText()).isEqualTo("p3");
        assertThat(json.at("/projects/1/title").asText()).isEqualTo(NASTY);
        assertThat(json.at("/projects/1/investmentCny").isNull()).isTrue();
    }

    @Test
    void theRssIsWellFormedWhateverATitleHolds() throws Exception {
        Document rss = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(feed.rss("http://h/projects.rss?a=1&b=2"))));
        assertThat(rss.getDocumentElement().getAttribute("version")).isEqualTo("2.0");
        assertThat(text(rss, "title", 0)).isEqualTo("招商项目库");
        assertThat(text(rss, "title", 1)).isEqualTo("装备园");
        assertThat(text(rss, "title", 2)).isEqualTo("线路板 <b>&\"' ]]>二期");
        assertThat(text(rss, "link", 0)).isEqualTo("http://h/projects.rss?a=1&b=2");
        assertThat(text(rss, "pubDate", 0)).isEqualTo("Wed, 4 Mar 2026 01:00:00 GMT");
        assertThat(rss.getElementsByTagName("item").getLength()).isEqualTo(2);
        assertThat(text(rss, "guid", 1)).isEqualTo("p1");
    }

    @Test
    void anEmptyLibraryIsAFeedToo() throws Exception {
        ProjectFeed empty = new ProjectFeed(List.of());
        assertThat(new ObjectMapper().readTree(empty.json()).at("/projects")).isEmpty();
        assertThat(empty.rss("http://h/")).contains("<channel>").doesNotContain("<item>");
    }

    private static String text(Document rss, String tag, int index) {
        return rss.getElementsByTagName(tag).item(index).getTextContent();
    }

    private static Project project(String id, String title, String status, String updated) {
        assertThat(Topics.PROJECTS.name()).isNotEmpty();
        return Project.newBuilder()
                .setProjectId(id)
                .setTitle(title)
                .setIndustries(List.of("C39"))
                .setStatus(status)
                .setUpdatedAt(Instant.parse(updated))
                .build();
    }
}
