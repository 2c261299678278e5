package io.westbound.deploy.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A disclosure service in the manner of cninfo: a POST form asks for a page of announcements, the answer is JSON, the
 * documents lie under {@code finalpage}.
 */
final class DisclosureApi implements SampleSite {

    static final String QUERY_PATH = "/new/hisAnnouncement/query";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEFAULT_MARK = "搬迁";
    private static final int DEFAULT_SIZE = 30;

    private final List<SampleArticle> articles;

    /** @param articles this site's own articles, newest first */
    DisclosureApi(List<SampleArticle> articles) {
        this.articles = List.copyOf(articles);
    }

    @Override
    public String name() {
        return "disclosure";
    }

    @Override
    public Map<String, PressPage> pages(List<SampleArticle> own) {
        PageMaker maker = new PageMaker(
                name(), StandardCharsets.UTF_8, "text/html;charset=UTF-8", "<p>", "yyyy-MM-dd HH:mm", this::path);
        Map<String, PressPage> pages = new HashMap<>();
        own.forEach(article -> pages.put(path(article), maker.page(article, own)));
        return pages;
    }

    /**
     * Answers one query.
     *
     * @param form {@code pageNum} from 1, {@code pageSize}, {@code searchkey}, {@code isHLtitle}; all optional
     * @return the JSON answer
     * @throws NumberFormatException when a number is not one
     */
    String answer(Map<String, String> form) {
        String key = form.getOrDefault("searchkey", "");
        List<SampleArticle> found = articles.stream()
                .filter(article -> article.title().contains(key))
                .toList();
        int size = Math.max(1, Integer.parseInt(form.getOrDefault("pageSize", Integer.toString(DEFAULT_SIZE))));
        int from = size * (Math.max(1, Integer.parseInt(form.getOrDefault("pageNum", "1"))) - 1);
        String mark = "true".equals(form.get("isHLtitle")) ? (key.isEmpty() ? DEFAULT_MARK : key) : null;
        List<Map<String, Object>> page = found.stream()
                .skip(from)
                .limit(size)
                .map(article -> entry(article, mark))
                .toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("totalAnnouncement", found.size());
        answer.put("totalRecordNum", found.size());
        answer.put("announcements", page);
        answer.put("hasMore", from + page.size() < found.size());
        return json(answer);
    }

    private Map<String, Object> entry(SampleArticle article, @Nullable String mark) {
        Filing filing = Objects.requireNonNull(article.filing(), article.id() + " has no filing header");
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("secCode", filing.code());
        entry.put("secName", filing.shortName());
        entry.put("announcementId", Integer.toString(article.number()));
        entry.put("announcementTitle", marked(article.title(), mark));
        entry.put(
                "announcementTime",
                article.day().atStartOfDay(PressPage.CHINA).toInstant().toEpochMilli());
        entry.put("adjunctUrl", path(article).substring(1));
        entry.put("adjunctType", "HTML");
        return entry;
    }

    private static String marked(String title, @Nullable String mark) {
        return mark == null ? title : title.replace(mark, "<em>" + mark + "</em>");
    }

    @Override
    public String path(SampleArticle article) {
        return "/finalpage/" + article.day() + "/" + article.number() + ".html";
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
