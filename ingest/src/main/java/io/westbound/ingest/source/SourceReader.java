package io.westbound.ingest.source;

import io.westbound.event.Grade;
import io.westbound.event.SourceType;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one source file. Pure and thread-safe; the keys are documented in {@code resources/sources/README.md}. */
public final class SourceReader {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private SourceReader() {}

    /**
     * A source, or what is wrong with the file.
     *
     * @param source null if there are problems
     * @param problems empty if all is well
     */
    public record Result(@Nullable Source source, List<SourceProblem> problems) {}

    /**
     * Reads a file.
     *
     * @param file its name, for problems
     * @param yaml its text
     */
    public static Result read(String file, String yaml) {
        List<SourceProblem> problems = new ArrayList<>();
        YamlMap map = YamlMap.parse(file, yaml, problems);
        if (!problems.isEmpty()) {
            return new Result(null, List.copyOf(problems));
        }
        Source source = source(map, hash(yaml));
        map.end();
        return new Result(problems.isEmpty() ? source : null, List.copyOf(problems));
    }

    private static Source source(YamlMap map, String hash) {
        List<String> urls = urls(map);
        Source.Kind kind = map.get(
                "kind",
                Source.Kind.LIST,
                "one of list, feed, sitemap, json",
                v -> Scalars.constant(Source.Kind.class, v));
        YamlMap name = map.map("name");
        String zh = name.required("zh", "the Chinese name");
        String en = text(name, "en");
        name.end();
        String disabled = text(map, "disabled");
        return new Source(
                id(map),
                disabled.isEmpty(),
                disabled,
                zh,
                en,
                urls,
                kind,
                map.get("type", SourceType.UNKNOWN, "one of " + TYPES, SourceReader::type),
                map.get("grade", Grade.E, "one of A, B, C, D, E", v -> Scalars.constant(Grade.class, v)),
                map.get(
                        "division",
                        "",
                        "a division code of 2, 4 or 6 digits",
                        v -> Scalars.matching("\\d{2}(\\d{2}){0,2}", v)),
                map.texts("tags"),
                cadence(map.map("cadence")),
                scope(map.map("scope")),
                json(map, kind),
                headers(map.map("headers")),
                expectation(map.map("expect")),
                map.get(
                        "charset",
                        "",
                        "a charset Java knows",
                        v -> Charset.forName(v).name()),
                politeness(map.map("politeness"), urls),
                text(map, "licence"),
                text(map, "sample"),
                hash);
    }

    private static String id(YamlMap map) {
        String id = map.required("id", "an id of lower-case letters, digits and '-'");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            map.problem(map.line("id"), "id: '" + id + "' is not an id of lower-case letters, digits and '-'");
        }
        return id;
    }

    private static List<String> urls(YamlMap map) {
        List<String> urls = new ArrayList<>();
        for (String url : map.texts("url")) {
            if (address(url) == null) {
                map.problem(map.line("url"), "url: '" + url + "' is not an http or https address");
            }
            urls.add(url);
        }
        if (!map.has("url")) {
            map.problem(1, "url is missing: expected an http or https address, or a list of them");
        }
        return List.copyOf(urls);
    }

    /** The address of a template: marks such as {page} filled with a 1; null if it is none. */
    private static @Nullable URI address(String template) {
        try {
            URI uri = new URI(template.replaceAll("\\{(page|from|to|yyyy|MM|dd)}", "1"));
            boolean web = uri.getHost() != null
                    && uri.getScheme() != null
                    && uri.getScheme().matches("https?");
            return web && uri.getRawUserInfo() == null ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static Cadence cadence(YamlMap map) {
        Duration every = map.get("every", Duration.ofMinutes(30), DURATION, Scalars::duration);
        Duration most = map.get("most", every.multipliedBy(4), DURATION, Scalars::duration);
        List<LocalTime> hours =
                map.get("hours", List.of(LocalTime.MIN, LocalTime.MIN), "hours such as 08:00-20:00", Scalars::hours);
        boolean holidays = map.get("holidays", true, "true or false", Scalars::bool);
        if (most.compareTo(every) < 0) {
            map.problem(map.line("most"), "cadence.most: is shorter than cadence.every");
        }
        map.end();
        return new Cadence(every, most, hours.get(0), hours.get(1), holidays);
    }

    private static LinkScope scope(YamlMap map) {
        LinkScope scope = new LinkScope(
                map.get("selector", "a[href]", "a CSS selector", Scalars::selector),
                map.find("pattern", "a regular expression", Pattern::compile),
                map.find("exclude", "a regular expression", Pattern::compile),
                map.get("next", "", "a CSS selector or an address with {n}", Scalars::next),
                map.get("firstPage", 2, "a page number", Scalars.between(0, 1000)),
                map.get("maxPages", 5, "a number from 1 to 1000", Scalars.between(1, 1000)),
                map.get("maxLinks", 500, "a number from 1 to 50000", Scalars.between(1, 50_000)),
                map.texts("hosts"));
        map.end();
        return scope;
    }

    private static @Nullable JsonMapping json(YamlMap root, Source.Kind kind) {
        if (kind != Source.Kind.JSON) {
            if (root.has("json")) {
                root.problem(root.line("json"), "json: is for kind json only");
                root.map("json").all();
            }
            return null;
        }
        YamlMap map = root.map("json");
        JsonMapping mapping = new JsonMapping(
                text(map, "items"),
                map.required("url", "the path of the address in an item, or a template such as https://host/{id}"),
                text(map, "title"),
                text(map, "published"),
                text(map, "filerName"),
                text(map, "filerCode"),
                text(map, "body"),
                map.get(
                        "bodyType",
                        "application/x-www-form-urlencoded",
                        "a media type",
                        v -> Scalars.matching("\\S+/\\S+", v)),
                map.get("windowDays", 3, "a number of days", Scalars.between(0, 366)),
                map.get("aheadDays", 0, "a number of days", Scalars.between(0, 31)),
                map.get("firstPage", 1, "a page number", Scalars.between(0, 1000)),
                map.get("maxPages", 1, "a number from 1 to 1000", Scalars.between(1, 1000)));
        map.end();
        return mapping;
    }

    private static Map<String, String> headers(YamlMap map) {
        Map<String, String> headers = Map.copyOf(map.all());
        for (String name : headers.keySet()) {
            if (name.equalsIgnoreCase("user-agent")
                    || name.equalsIgnoreCase("host")
                    || name.equalsIgnoreCase("cookie")) {
                map.problem(map.line(name), "headers." + name + ": the crawler names itself and keeps no cookies");
            }
        }
        return headers;
    }

    private static Source.Expectation expectation(YamlMap map) {
        Source.Expectation expectation = new Source.Expectation(
                map.get("min", 0, "a number", Scalars.between(0, 1_000_000)),
                map.get("max", 1_000_000, "a number", Scalars.between(1, 1_000_000)),
                map.get("per", "day", "day or week", v -> Scalars.matching("day|week", v)));
        if (expectation.max() < expectation.min()) {
            map.problem(map.line("max"), "expect.max is below expect.min");
        }
        map.end();
        return expectation;
    }

    private static CrawlPolicy politeness(YamlMap map, List<String> urls) {
        Set<Integer> ports = new LinkedHashSet<>();
        for (String port : map.texts("ports")) {
            try {
                ports.add(Scalars.between(1, 65_535).apply(port));
            } catch (IllegalArgumentException e) {
                map.problem(map.line("ports"), "politeness.ports: '" + port + "' is not a port");
            }
        }
        for (String url : urls) {
            URI uri = address(url);
            if (uri != null && uri.getPort() > 0) {
                ports.add(uri.getPort());
            }
        }
        CrawlPolicy policy = new CrawlPolicy(
                map.find("delay", DURATION, Scalars::duration),
                map.find("budgetPerDay", "a number of requests", Scalars.between(1, 1_000_000)),
                map.get("allowLoopback", false, "true or false", Scalars::bool),
                Set.copyOf(ports),
                map.get("recheck", true, "true or false", Scalars::bool));
        map.end();
        return policy;
    }

    private static final String DURATION = "a duration such as 500ms, 5s, 30m, 2h or 1d";
    private static final String TYPES = "exchange, q-and-a, government, development-zone, transfer-centre, chamber,"
            + " association, press, industry, eia, land, tender";

    private static SourceType type(String value) {
        if (!List.of(TYPES.split(",\\s*")).contains(value)) {
            throw new IllegalArgumentException(value);
        }
        return value.equals("q-and-a") ? SourceType.QUESTION_AND_ANSWER : Scalars.constant(SourceType.class, value);
    }

    private static String text(YamlMap map, String key) {
        String value = map.text(key, null);
        return value == null ? "" : value;
    }

    /** SHA-256 (hex) of a text. */
    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
