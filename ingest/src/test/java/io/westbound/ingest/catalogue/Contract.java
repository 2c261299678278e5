package io.westbound.ingest.catalogue;

import io.westbound.event.Discovery;
import io.westbound.event.FetchPurpose;
import io.westbound.ingest.catalogue.Families.Row;
import io.westbound.ingest.discover.Discoverer;
import io.westbound.ingest.fetch.CharsetSniffer;
import io.westbound.ingest.fetch.UrlResolver;
import io.westbound.ingest.source.Cadence;
import io.westbound.ingest.source.Source;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds a source against a page of its family. Findings are for a person who repairs a source; none means it holds. */
final class Contract {

    /** The day all samples were written for, which stands in the addresses of editions. */
    private static final Map<String, String> MARKS = Map.of(
            "{yyyy}", "2026", "{MM}", "11", "{dd}", "20", "{page}", "1", "{from}", "2026-11-17", "{to}", "2026-11-20");

    private Contract() {}

    static List<String> findings(Source source, byte[] page, List<Row> expected) {
        String url = address(source);
        List<Discovery> found;
        try {
            found = Discoverer.discover(source, url, 0, page, charset(source, page));
        } catch (Discoverer.Unreadable e) {
            return List.of("unreadable: " + e.getMessage());
        }
        List<String> findings = new ArrayList<>();
        Map<String, Row> wanted = new LinkedHashMap<>();
        expected.forEach(row -> wanted.put(absolute(url, row.address()), row));
        count(found, expected, findings);
        for (Discovery discovery : found) {
            Row row = wanted.remove(discovery.getUrl());
            if (row == null) {
                findings.add("not expected: " + discovery.getUrl());
            } else {
                compare(row, discovery, findings);
            }
        }
        wanted.keySet().forEach(missing -> findings.add("missing: " + missing));
        return findings;
    }

    /** First page of a source with the marks of its address filled in. */
    static String address(Source source) {
        String url = source.urls().get(0);
        for (Map.Entry<String, String> mark : MARKS.entrySet()) {
            url = url.replace(mark.getKey(), mark.getValue());
        }
        return url;
    }

    static Charset charset(Source source, byte[] page) {
        return source.charset().isEmpty()
                ? CharsetSniffer.sniff(page, null).charset()
                : Charset.forName(source.charset());
    }

    private static String absolute(String url, String address) {
        return UrlResolver.resolve(url, address).orElseThrow().toString();
    }

    private static void count(List<Discovery> found, List<Row> expected, List<String> findings) {
        long documents = found.stream()
                .filter(discovery -> discovery.getPurpose() == FetchPurpose.DOCUMENT)
                .count();
        long wanted =
                expected.stream().filter(row -> row.kind().equals("document")).count();
        if (documents != wanted) {
            findings.add("too " + (documents < wanted ? "few" : "many") + ": " + documents + " of " + wanted);
        }
    }

    private static void compare(Row row, Discovery discovery, List<String> findings) {
        boolean list = discovery.getPurpose() == FetchPurpose.LIST;
        differ("kind", row.kind(), list ? "list" : "document", findings);
        differ("title", row.title(), discovery.getTitle(), findings);
        differ("day", row.day(), day(discovery.getPublished()), findings);
        differ("filer", row.filer(), discovery.getFilerName(), findings);
        differ("code", row.code(), discovery.getFilerCode(), findings);
    }

    private static void differ(String what, String wanted, String found, List<String> findings) {
        if (!wanted.equals(found)) {
            findings.add(what + ": " + found + ", expected " + wanted);
        }
    }

    private static String day(@Nullable Instant time) {
        return time == null ? "" : time.atZone(Cadence.ZONE).toLocalDate().toString();
    }
}
