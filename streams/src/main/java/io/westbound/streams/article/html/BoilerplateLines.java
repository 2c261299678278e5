package io.westbound.streams.article.html;

import io.westbound.streams.article.Tables;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Lines that stand inside bodies but belong to the page: share bars, editors' names, related links. Immutable. */
final class BoilerplateLines {
    /** What to do at a line. */
    enum Verdict {
        KEEP,
        DROP,
        CUT
    }

    private enum Where {
        START,
        WHOLE,
        WITHIN
    }

    /** A line heavier than this is text, whatever it starts with. */
    private static final int HEAVIEST = 130;

    private static final int LONGEST_PHRASE = 40;

    private final Map<String, Verdict> starts = new HashMap<>();
    private final Map<String, Verdict> wholes = new HashMap<>();
    private final Set<String> within = new HashSet<>();

    private BoilerplateLines() {}

    static BoilerplateLines load(Tables tables) {
        BoilerplateLines lines = new BoilerplateLines();
        for (Tables.Row row : tables.read("lines.tsv", 3)) {
            Verdict verdict = row.oneOf(0, Verdict.class);
            if (row.cell(2).length() > LONGEST_PHRASE) {
                throw row.error("phrase longer than " + LONGEST_PHRASE);
            }
            switch (row.oneOf(1, Where.class)) {
                case START -> lines.starts.put(row.cell(2), verdict);
                case WHOLE -> lines.wholes.put(row.cell(2), verdict);
                case WITHIN -> lines.within.add(row.cell(2));
            }
        }
        return lines;
    }

    Verdict of(Block block) {
        if (block.weight() > HEAVIEST) {
            return Verdict.KEEP;
        }
        String line = block.text().toLowerCase(Locale.ROOT);
        Verdict whole = wholes.get(trimmed(line));
        if (whole != null) {
            return whole;
        }
        for (int length = 1; length <= Math.min(LONGEST_PHRASE, line.length()); length++) {
            Verdict start = starts.get(line.substring(0, length));
            if (start != null) {
                return start;
            }
        }
        return within.stream().anyMatch(line::contains) ? Verdict.DROP : Verdict.KEEP;
    }

    private static String trimmed(String line) {
        int end = line.length();
        while (end > 0 && ":：>»… ".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end);
    }
}
