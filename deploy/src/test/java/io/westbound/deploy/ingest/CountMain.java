package io.westbound.deploy.ingest;

import io.westbound.event.Page;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Recounts the pages topic: {@code CountMain BOOTSTRAP}. */
public final class CountMain {

    private CountMain() {}

    /** Prints pages, distinct addresses, charsets and pages with replacement characters. */
    public static void main(String[] args) {
        List<Page> pages = new PagesTopic(args[0]).read();
        System.out.println("pages " + pages.size() + ", distinct addresses "
                + pages.stream().map(Page::getUrl).distinct().count());
        Map<String, Long> evidence = pages.stream()
                .collect(Collectors.groupingBy(
                        page -> page.getCharset() + " by " + page.getCharsetEvidence(),
                        TreeMap::new,
                        Collectors.counting()));
        System.out.println(evidence);
        for (Page page : pages) {
            if (!page.getCharset().isEmpty()) {
                String text = Charset.forName(page.getCharset())
                        .decode(page.getBody())
                        .toString();
                long broken = text.chars().filter(c -> c == 0xFFFD).count();
                if (broken > 0) {
                    System.out.println(broken + " replacement characters of " + text.length() + ": " + page.getUrl()
                            + " " + page.getCharset() + " by " + page.getCharsetEvidence());
                }
            }
        }
    }
}
