package io.westbound.ingest.discover;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.westbound.ingest.source.JsonMapping;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Reads the answer of a JSON API, JSONP as well, by the paths of its source. */
final class JsonApi {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern PART = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern INDEX = Pattern.compile("\\[(\\d{1,6})]");

    private JsonApi() {}

    static void read(Found found, String text, int depth) throws Discoverer.Unreadable {
        JsonMapping mapping = Objects.requireNonNull(found.source().json(), "kind json has a mapping");
        JsonNode items = at(parse(text), mapping.items());
        if (!items.isArray()) {
            throw new Discoverer.Unreadable("no-items");
        }
        for (JsonNode item : items) {
            found.document(
                    found.base(),
                    address(item, mapping.url()),
                    plain(at(item, mapping.title(), mapping.title())),
                    Dates.of(at(item, mapping.published(), mapping.published()).asText()),
                    plain(at(item, mapping.filerName(), mapping.filerName())),
                    at(item, mapping.filerCode(), mapping.filerCode()).asText().replaceAll("\\D", ""));
        }
    }

    private static JsonNode parse(String text) throws Discoverer.Unreadable {
        String body = text.strip();
        int open = body.indexOf('(');
        boolean padded = open > 0 && !body.startsWith("{") && !body.startsWith("[") && body.lastIndexOf(')') > open;
        try {
            return JSON.readTree(padded ? body.substring(open + 1, body.lastIndexOf(')')) : body);
        } catch (JsonProcessingException e) {
            throw new Discoverer.Unreadable("not-json");
        }
    }

    private static String address(JsonNode item, String mapping) {
        if (!mapping.contains("{")) {
            return at(item, mapping).asText();
        }
        Matcher matcher = PART.matcher(mapping);
        return matcher.replaceAll((MatchResult part) ->
                Matcher.quoteReplacement(at(item, part.group(1)).asText()));
    }

    private static JsonNode at(JsonNode node, String path, String ifAny) {
        return ifAny.isEmpty() ? JSON.missingNode() : at(node, path);
    }

    private static JsonNode at(JsonNode node, String path) {
        JsonNode here = node;
        for (String step : path.isEmpty() ? new String[0] : path.split("\\.", -1)) {
            int bracket = step.indexOf('[');
            here = bracket == 0 ? here : here.path(bracket < 0 ? step : step.substring(0, bracket));
            Matcher index = INDEX.matcher(step);
            while (index.find()) {
                here = here.path(Integer.parseInt(index.group(1)));
            }
        }
        return here;
    }

    /** Search APIs mark the hit with tags. */
    private static String plain(JsonNode node) {
        return Jsoup.parse(node.asText()).text();
    }
}
