package io.westbound.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a robots.txt says to one crawler, after RFC 9309. Immutable and thread-safe.
 *
 * @param rules the parsed rules
 */
public record RobotsRules(BaseRobotRules rules) {

    /** RFC 9309, 2.5: at least 500 KiB must be parsed. */
    static final int PARSED_BYTES = 1024 * 1024;

    /** The parser forbids a whole site that asks for more; what is too much is decided elsewhere. */
    private static final long MAX_DELAY_MILLIS = Duration.ofDays(365).toMillis();

    private static final int MAX_WARNINGS = 5;
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private static final Pattern PATH_RULE = Pattern.compile("(?im)^[ \\t]*(?:dis)?allow[ \\t]*:[^\\r\\n#]*");
    private static final Pattern DOLLAR_INSIDE = Pattern.compile("\\$(?=[ \\t]*[^\\s])");

    /**
     * Parses a file.
     *
     * @param url address of the robots.txt
     * @param body the bytes; only the first MiB counts
     * @param product product token of the crawler's user agent, any case
     */
    public static RobotsRules parse(String url, byte[] body, String product) {
        byte[] head = body.length <= PARSED_BYTES ? body : Arrays.copyOf(body, PARSED_BYTES);
        return new RobotsRules(new SimpleRobotRulesParser(MAX_DELAY_MILLIS, MAX_WARNINGS)
                .parseContent(url, utf8(head), "text/plain", List.of(product.toLowerCase(Locale.ROOT))));
    }

    /** Everything is allowed: the file does not exist. */
    public static RobotsRules allowAll() {
        return new RobotsRules(new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL));
    }

    /** Nothing is allowed: the file could not be read. */
    public static RobotsRules disallowAll() {
        BaseRobotRules none = new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_NONE);
        none.setDeferVisits(true);
        return new RobotsRules(none);
    }

    /** True if the address may be fetched. The robots.txt itself always may. */
    public boolean allows(URI uri) {
        return "/robots.txt".equals(uri.getRawPath()) || rules.isAllowed(uri.toString());
    }

    /** True if nothing is known and so nothing is allowed: worth another try later. */
    public boolean unreachable() {
        return rules.isDeferVisits();
    }

    /** Addresses of sitemaps that the file names, in its order. */
    public List<String> sitemaps() {
        return List.copyOf(rules.getSitemaps());
    }

    /** The crawl delay; zero if there is none. */
    public Duration crawlDelay() {
        long millis = rules.getCrawlDelay();
        return millis > 0 ? Duration.ofMillis(millis) : Duration.ZERO;
    }

    private static byte[] utf8(byte[] file) {
        byte[] body = unmarked(file);
        Sniffed sniffed = CharsetSniffer.sniff(body, "text/plain; charset=utf-8");
        Charset charset = sniffed.charset();
        return dollars(
                charset.name().startsWith("UTF-16")
                        ? new String(body, charset).getBytes(StandardCharsets.UTF_8)
                        : body);
    }

    /** Without what is left of a UTF-8 mark that was cut: it would cost the first line its meaning. */
    private static byte[] unmarked(byte[] file) {
        int cut = 0;
        while (cut < 2 && cut < file.length && file[cut] == MARK[cut]) {
            cut++;
        }
        boolean whole = cut == 2 && file.length > 2 && file[2] == MARK[2];
        return cut == 0 || whole ? file : Arrays.copyOfRange(file, cut, file.length);
    }

    /** A dollar ends a pattern only where it stands last (RFC 9309, 2.2.3); the parser takes it so everywhere. */
    private static byte[] dollars(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        return text.indexOf('$') < 0
                ? body
                : PATH_RULE
                        .matcher(text)
                        .replaceAll(rule -> Matcher.quoteReplacement(
                                DOLLAR_INSIDE.matcher(rule.group()).replaceAll("%24")))
                        .getBytes(StandardCharsets.ISO_8859_1);
    }
}
