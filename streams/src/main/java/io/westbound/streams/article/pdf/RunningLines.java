package io.westbound.streams.article.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes page numbers out, and headers and footers: lines at a page's edge that come again on most pages. */
final class RunningLines {
    private static final int EDGE = 2;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—– ]{0,4}(?:第 ?)?\\d{1,4}(?: ?页)?(?: ?[/共，,] ?(?:共 ?)?\\d{1,4}(?: ?页)?)?[-—– ]{0,4}");

    private RunningLines() {}

    static List<PdfLine> remove(List<PdfLine> lines) {
        Set<Integer> edges = edges(lines);
        Map<String, Integer> pages = new HashMap<>();
        edges.forEach(i -> pages.merge(shape(lines.get(i)), 1, Integer::sum));
        int count = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).page() + 1;
        List<PdfLine> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            boolean repeats = count >= 2 && pages.getOrDefault(shape(line), 0) * 5 >= count * 3;
            boolean running = edges.contains(i)
                    && (repeats || PAGE_NUMBER.matcher(line.text()).matches());
            if (!running || isFirstCode(kept, line)) {
                kept.add(line);
            }
        }
        return kept;
    }

    /** The block with the stock code may stand in every page's header: the first one is kept. */
    private static boolean isFirstCode(List<PdfLine> kept, PdfLine line) {
        return line.text().contains("代码")
                && kept.stream().noneMatch(other -> other.text().contains("代码"));
    }

    private static Set<Integer> edges(List<PdfLine> lines) {
        Set<Integer> edges = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean early =
                    i < EDGE || lines.get(i - EDGE).page() != lines.get(i).page();
            boolean late = i + EDGE >= lines.size()
                    || lines.get(i + EDGE).page() != lines.get(i).page();
            if (early || late) {
                edges.add(i);
            }
        }
        return edges;
    }

    private static String shape(PdfLine line) {
        return line.text().replaceAll("[\\d\\s]+", "#");
    }
}
