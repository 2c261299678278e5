package io.westbound.streams.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.westbound.streams.intent.Document;
import io.westbound.streams.intent.Judgement;
import io.westbound.streams.intent.Place;
import io.westbound.streams.intent.Quote;
import io.westbound.streams.intent.RuleNote;
import io.westbound.streams.intent.Signal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Documents and verdicts as JSON lines. Thread-safe. */
public final class VerdictJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private VerdictJson() {}

    /**
     * Reads {@code {"id","title","text"?,"publisher"?,"published"?,"company"?}}.
     *
     * @throws IllegalArgumentException if the line is not such an object; the message is meant for the user
     */
    public static Document document(String line) {
        JsonNode node = parse(line);
        String title = text(node, "title");
        String body = text(node, "text");
        if (title == null && body == null) {
            throw new IllegalArgumentException("neither \"title\" nor \"text\" is given");
        }
        String id = text(node, "id");
        return new Document(
                id == null ? "" : id,
                title == null ? "" : title,
                body == null ? "" : body,
                text(node, "publisher"),
                date(text(node, "published")),
                text(node, "company"),
                text(node, "homeDivision"));
    }

    /** The id of a line that is a JSON object but no document, null if it has none. */
    public static @Nullable String idOf(String line) {
        try {
            return text(parse(line), "id");
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static JsonNode parse(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node == null || !node.isObject()) {
                throw new IllegalArgumentException("not a JSON object");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not valid JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** Writes {@code {"id","intent","confidence","signals":[…]}} on one line. */
    public static String verdict(String id, Judgement judgement) {
        ObjectNode root = JSON.createObjectNode();
        root.put("id", id);
        root.put("intent", judgement.intent());
        root.put("confidence", rounded(judgement.confidence()));
        ArrayNode signals = root.putArray("signals");
        judgement.signals().forEach(signal -> signals.add(signal(signal)));
        return root.toString();
    }

    /** Writes {@code {"id"|"line","error"}} for a document that could not be read. */
    public static String error(@Nullable String id, long line, String problem) {
        ObjectNode root = JSON.createObjectNode();
        if (id != null) {
            root.put("id", id);
        } else {
            root.put("line", line);
        }
        return root.put("error", problem).toString();
    }

    private static ObjectNode signal(Signal signal) {
        ObjectNode node = JSON.createObjectNode();
        node.put("firm", signal.firm().name());
        node.put("firmId", signal.firm().id());
        if (signal.firm().lookalike()) {
            node.put("lookalike", true);
        }
        node.put("kind", lower(signal.kind()));
        node.put("evidence", lower(signal.evidenceKind()));
        node.put("stage", lower(signal.stage()));
        if (signal.outcome() != null) {
            node.put("outcome", lower(signal.outcome()));
        }
        node.put("function", lower(signal.function()));
        node.put("confidence", rounded(signal.confidence()));
        node.put("origin", name(signal.origin()));
        if (signal.origin() != null) {
            node.put("originEvidence", lower(signal.origin().evidence()).replace('_', '-'));
        }
        node.put("destination", name(signal.destination()));
        node.put("scope", lower(signal.scope()).replace('_', '-'));
        node.put("direction", lower(signal.direction()).replace('_', '-'));
        if (signal.industry() != null) {
            node.put("industry", signal.industry());
        }
        ArrayNode amounts = node.putArray("amounts");
        signal.amounts()
                .forEach(amount -> amounts.add(JSON.createObjectNode()
                        .put("text", amount.text())
                        .put("value", amount.value())
                        .put("unit", amount.unit())
                        .put("role", lower(amount.role()))));
        signal.deadlines().forEach(node.putArray("deadlines")::add);
        Quote quote = signal.quote();
        node.put("quote", quote.text());
        node.set("quoteAt", at(quote));
        if (!signal.rules().isEmpty()) {
            ArrayNode rules = node.putArray("rules");
            signal.rules().forEach(rule -> rules.add(rule(rule)));
        }
        return node;
    }

    private static ObjectNode at(Quote quote) {
        return JSON.createObjectNode()
                .put("field", quote.field())
                .put("start", quote.start())
                .put("end", quote.end());
    }

    private static ObjectNode rule(RuleNote rule) {
        return JSON.createObjectNode()
                .put("id", rule.id())
                .put("weight", rounded(rule.weight()))
                .put("zh", rule.zh())
                .put("en", rule.en());
    }

    private static @Nullable String name(@Nullable Place place) {
        return place == null ? null : place.name();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }

    private static @Nullable LocalDate date(@Nullable String day) {
        if (day == null || day.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(day.substring(0, Math.min(10, day.length())));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
