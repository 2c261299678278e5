package io.westbound.streams.article.html;

import io.westbound.streams.article.Tables;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Lines that stand inside bodies but belong to the page: share bars, editors' names, related links. Immutable. */
final class BoilerplateLines {
    /** What to do at a line. */
    enum Verdict {
        KEEP,
        DROP,
        CUT,
        /** The line heads the readers' comments; elsewhere it is kept. */
        COMMENTS
    }

    private enum Where {
        START,
        WHOLE,
        WITHIN
    }

    /** A line heavier than this is text, whatever it starts with. */
    private static final int HEAVIEST_LINE = 130;
    /** Disclaimers and calls to follow are longer. */
    private static final int HEAVIEST_NOTICE = 600;

    /** A line over a list is shorter. */
    private static final int HEAVIEST_HEADING = 40;

    private static final Pattern COUNT = Pattern.compile("[\\d,.:：()（）\\[\\]]+|[条條则則个個]");
    private static final int LONGEST_PHRASE = 40;
    private static final Comparator<String> SHORTEST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    /** By the first char, the shortest phrase first. */
    private final Map<Character, TreeMap<String, Verdict>> starts = new HashMap<>();

    private final Map<String, Verdict> wholes = new HashMap<>();
    private final Map<String, Verdict> within = new HashMap<>();
    private final Set<String> comments = new HashSet<>();

    private BoilerplateLines() {}

    static BoilerplateLines load(Tables tables) {
        BoilerplateLines lines = new BoilerplateLines();
        for (Tables.Row row : tables.read("lines.tsv", 3)) {
            Verdict verdict = row.oneOf(0, Verdict.class);
            if (row.cell(2).length() > LONGEST_PHRASE) {
                throw row.error("phrase longer than " + LONGEST_PHRASE);
            }
            String phrase = row.cell(2).replace('：', ':');
            switch (row.oneOf(1, Where.class)) {
                case START ->
                    lines.starts
                            .computeIfAbsent(phrase.charAt(0), first -> new TreeMap<>(SHORTEST))
                            .put(phrase, verdict);
                case WHOLE -> {
                    if (verdict == Verdict.COMMENTS) {
                        lines.comments.add(phrase);
                    } else {
                        lines.wholes.put(phrase, verdict);
                    }
                }
                case WITHIN -> lines.within.put(phrase, verdict);
            }
        }
        return lines;
    }

    /** Whether readers' comments follow: the phrase and a count, nothing else. */
    boolean opensComments(Block block) {
        if (block.weight() > HEAVIEST_HEADING) {
            return false;
        }
        String words = COUNT.matcher(block.text()).replaceAll("").strip().toLowerCase(Locale.ROOT);
        return comments.contains(words);
    }

    Verdict of(Block block) {
        String line = withoutBracket(block.text()).toLowerCase(Locale.ROOT).replace('：', ':');
        Verdict start = start(line);
        if (start == Verdict.CUT && block.weight() <= HEAVIEST_NOTICE) {
            return start;
        }
        if (block.weight() <= HEAVIEST_LINE) {
            Verdict whole = wholes.getOrDefault(trimmed(line), Verdict.KEEP);
            return whole == Verdict.KEEP ? (start == Verdict.KEEP ? within(line) : start) : whole;
        }
        return block.weight() <= HEAVIEST_NOTICE ? within(line) : Verdict.KEEP;
    }

    private Verdict start(String line) {
        Map<String, Verdict> phrases = line.isEmpty() ? null : starts.get(line.charAt(0));
        if (phrases != null) {
            for (Map.Entry<String, Verdict> phrase : phrases.entrySet()) {
                if (line.startsWith(phrase.getKey())) {
                    return phrase.getValue();
                }
            }
        }
        return Verdict.KEEP;
    }

    private Verdict within(String line) {
        for (Map.Entry<String, Verdict> phrase : within.entrySet()) {
            if (line.contains(phrase.getKey())) {
                return phrase.getValue();
            }
        }
        return Verdict.KEEP;
    }

    private static String withoutBracket(String line) {
        int start = 0;
        while (start < line.length() - 1 && "（([【〔［<-—●■▲◆·• ".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        return line.substring(start);
    }

    private static String trimmed(String line) {
        int end = line.length();
        while (end > 0 && ":：>»…】）)] ".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end);
    }
}
