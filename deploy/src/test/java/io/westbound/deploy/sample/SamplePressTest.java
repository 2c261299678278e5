package io.westbound.deploy.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SamplePressTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static SamplePress press;

    @BeforeAll
    static void start() throws IOException {
        press = SamplePress.start(0, InetAddress.getLoopbackAddress(), TODAY);
    }

    @AfterAll
    static void stop() {
        press.close();
    }

    @Test
    void theGovernmentListHasThreePagesAndLeadsToEveryArticle() throws Exception {
        List<String> articles = new ArrayList<>();
        int pages = 0;
        for (String next = "/gov/tzgg/index.html"; next != null; pages++) {
            Document list = document(next);
            list.select("ul.list a").eachAttr("href").forEach(articles::add);
            next = list.select(".page a:containsOwn(下一页)").attr("href");
            next = next.isEmpty() ? null : next;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(articles).doesNotHaveDuplicates().hasSize(count("gov"));
        assertThat(articles)
                .filteredOn(path -> !path.startsWith("/gov/neibu/"))
                .allMatch(path -> path.matches("/gov/tzgg/\\d{6}/t\\d{8}_\\d{7}\\.html"));
    }

    @Test
    void governmentPagesAreGb18030UnderTheNameOfGb2312() throws Exception {
        HttpResponse<byte[]> list = get("/gov/tzgg/index.html");
        String text = GB18030.newDecoder().decode(ByteBuffer.wrap(list.body())).toString();

        assertThat(list.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(text).contains("charset=gb2312").contains("昆山喆隆精密电子有限公司");
        assertThat(new String(list.body(), Charset.forName("GB2312"))).doesNotContain("喆");
        assertThatThrownBy(() -> UTF_8.newDecoder().decode(ByteBuffer.wrap(list.body())))
                .isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void announcementsShowTheDateInTheListAndTheHeaderInTheArticle() throws Exception {
        Document list = document("/gsgg/");
        assertThat(list.select(".bulletin .date").eachText()).allMatch(date -> date.matches("2026-\\d\\d-\\d\\d"));

        Document article = document(list.select(".bulletin a").attr("href"));
        assertThat(article.select(".content .code").text()).matches("证券代码:\\d{6}.+证券简称:.+公告编号:.+");
    }

    @Test
    void theFeedIsRss() throws Exception {
        Document feed = Jsoup.parse(new String(get("/trade/rss.xml").body(), UTF_8), "", Parser.xmlParser());

        assertThat(feed.select("item")).hasSize(count("trade"));
        assertThat(feed.select("item > link").eachText()).allMatch(link -> link.startsWith(press.base() + "/trade/"));
        assertThat(feed.select("pubDate").get(0).text()).endsWith("+0800");
    }

    @Test
    void theApiAnswersPageByPageAndMarksTitles() throws Exception {
        JsonNode first = query("pageNum=1&pageSize=8&isHLtitle=true");
        JsonNode second = query("pageNum=2&pageSize=8&isHLtitle=true");

        assertThat(first.get("totalAnnouncement").asInt()).isEqualTo(count("disclosure"));
        assertThat(first.get("announcements")).hasSize(8);
        assertThat(first.get("hasMore").asBoolean()).isTrue();
        assertThat(second.get("announcements")).hasSize(count("disclosure") - 8);
        assertThat(second.get("hasMore").asBoolean()).isFalse();
        assertThat(first.findValuesAsText("announcementTitle")).anyMatch(title -> title.contains("<em>搬迁</em>"));
        String adjunct = first.get("announcements").get(0).get("adjunctUrl").asText();
        assertThat(document("/" + adjunct).select("#document h2").text()).isNotBlank();
        assertThat(query("searchkey=终止").get("announcements")).hasSize(1);
    }

    @Test
    void everyArticleIsServedWithItsText() throws Exception {
        List<String> paths = new ArrayList<>();
        for (String list : List.of("/gsgg/", "/gsgg/index_2.shtml")) {
            paths.addAll(document(list).select(".bulletin a").eachAttr("href"));
        }

        assertThat(paths).hasSize(count("announcements"));
        for (String path : paths) {
            assertThat(document(path).select(".content p").text()).hasSizeGreaterThan(120);
        }
    }

    @Test
    void tellsTheAddressOfEveryArticleButTheBait() throws Exception {
        assertThat(press.articleUrls())
                .hasSize(SampleArticles.load(TODAY).size() - 1)
                .noneMatch(url -> url.contains("/gov/neibu/"));
        for (String url : press.articleUrls()) {
            assertThat(get(url.substring(press.base().toString().length())).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aKnownPageIsNotSentAgain() throws Exception {
        HttpResponse<byte[]> page = get("/gsgg/");
        String etag = page.headers().firstValue("ETag").orElseThrow();
        String modified = page.headers().firstValue("Last-Modified").orElseThrow();

        assertThat(send(request("/gsgg/").header("If-None-Match", etag)).statusCode())
                .isEqualTo(304);
        assertThat(send(request("/gsgg/").header("If-Modified-Since", modified)).statusCode())
                .isEqualTo(304);
        assertThat(send(request("/gsgg/").header("If-None-Match", "\"other\"")).statusCode())
                .isEqualTo(200);
        assertThat(send(request("/gsgg/").header("If-Modified-Since", "yesterday"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody() throws Exception {
        HttpResponse<byte[]> head = send(request("/gsgg/").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length"))
                .hasValue(get("/gsgg/").body().length);
    }

    @Test
    void robotsForbidTheBaitAndRequestsAreCounted() throws Exception {
        String robots = new String(get("/robots.txt").body(), UTF_8);
        assertThat(robots).contains("Disallow: /gov/neibu/");

        assertThat(press.requestCounts()).containsKey("/robots.txt").doesNotContainKey("/never-asked");
        int before = press.requestCounts().getOrDefault("/missing", 0);
        assertThat(get("/missing").statusCode()).isEqualTo(404);
        assertThat(press.requestCounts()).containsEntry("/missing", before + 1);
    }

    @Test
    void wrongMethodsAndNumbersAreRefused() throws Exception {
        assertThat(get(DisclosureApi.QUERY_PATH).statusCode()).isEqualTo(405);
        assertThat(send(post("pageNum=x")).statusCode()).isEqualTo(400);
        assertThat(send(request("/gsgg/").DELETE()).statusCode()).isEqualTo(405);
    }

    private static int count(String source) {
        return (int) SampleArticles.load(TODAY).stream()
                .filter(article -> article.source().equals(source))
                .count();
    }

    private static JsonNode query(String form) throws Exception {
        return new ObjectMapper().readTree(send(post(form)).body());
    }

    private static HttpRequest.Builder post(String form) {
        return request(DisclosureApi.QUERY_PATH)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    private static Document document(String path) throws Exception {
        HttpResponse<byte[]> response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(new String(response.body(), path.startsWith("/gov/") ? GB18030 : UTF_8));
    }

    private static HttpResponse<byte[]> get(String path) throws Exception {
        return send(request(path));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(press.base() + path));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }
}
