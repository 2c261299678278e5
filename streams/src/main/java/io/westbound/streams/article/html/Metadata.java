package io.westbound.streams.article.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of itself to machines: {@code meta} elements, the canonical link, JSON-LD. Immutable. */
final class Metadata {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
    private static final int LONGEST_JSON = 500_000;

    private final Map<String, String> meta = new HashMap<>();
    private final JsonNode article;
    private final @Nullable String canonical;

    private Metadata(Iterable<Element> elements) {
        String link = null;
        JsonNode found = JSON.missingNode();
        for (Element element : elements) {
            switch (element.normalName()) {
                case "meta" -> readMeta(element);
                case "link" ->
                    link = link == null && isCanonical(element)
                            ? element.attr("href").strip()
                            : link;
                case "script" -> found = better(found, element);
                default -> {}
            }
        }
        canonical = link == null || link.isEmpty() ? meta.get("og:url") : link;
        article = found;
    }

    /**
     * Reads a page's head and the data in its body.
     *
     * @param asides see {@link PageBlocks#asides}
     */
    static Metadata of(Document page, List<Element> asides) {
        List<Element> elements = new ArrayList<>();
        for (Element element : page.head().children()) {
            elements.add(element);
        }
        elements.addAll(asides);
        return new Metadata(elements);
    }

    private void readMeta(Element element) {
        String name = element.hasAttr("property") ? element.attr("property") : element.attr("name");
        name = name.isEmpty() ? element.attr("itemprop") : name;
        if (!name.isEmpty() && !element.attr("content").isBlank()) {
            meta.putIfAbsent(
                    name.toLowerCase(Locale.ROOT), element.attr("content").strip());
        }
    }

    private static boolean isCanonical(Element link) {
        return link.attr("rel").equalsIgnoreCase("canonical");
    }

    @Nullable
    String canonical() {
        return canonical;
    }

    /** The first of {@code names} that the head gives, else null. */
    @Nullable
    String meta(String... names) {
        for (String name : names) {
            String value = meta.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** A text of the JSON-LD article, or of the {@code name} of an object there; null when absent. */
    @Nullable
    String article(String field) {
        JsonNode value = article.path(field);
        if (value.isArray()) {
            value = value.path(0);
        }
        String text = value.isObject() ? value.path("name").asText("") : value.asText("");
        return text.isBlank() ? null : text.strip();
    }

    private static JsonNode better(JsonNode best, Element script) {
        if (!script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
            return best;
        }
        JsonNode found = find(parse(script.data()));
        return best.isMissingNode() || (isArticle(found) && !isArticle(best)) ? found : best;
    }

    /** Pages often carry broken JSON-LD; it is evidence only, so a broken one counts as none. */
    private static JsonNode parse(String data) {
        try {
            return data.length() > LONGEST_JSON ? JSON.missingNode() : JSON.readTree(data);
        } catch (JsonProcessingException broken) {
            return JSON.missingNode();
        }
    }

    private static JsonNode find(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        JsonNode dated = JSON.missingNode();
        for (int seen = 0; !open.isEmpty() && seen < 200; seen++) {
            JsonNode node = open.poll();
            if (isArticle(node)) {
                return node;
            }
            if (node.has("datePublished") && dated.isMissingNode()) {
                dated = node;
            }
            if (node.isArray()) {
                node.forEach(open::add);
            } else {
                open.add(node.path("@graph"));
                open.add(node.path("mainEntity"));
            }
        }
        return dated;
    }

    private static boolean isArticle(JsonNode node) {
        JsonNode type = node.path("@type");
        String name = type.isArray() ? type.path(0).asText("") : type.asText("");
        return name.endsWith("Article") || name.endsWith("Posting") || name.equals("Report");
    }
}
