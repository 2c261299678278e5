package io.westbound.streams.reference;

import io.westbound.streams.intent.Knowledge;
import io.westbound.streams.intent.NameModel;
import io.westbound.streams.intent.NameTagger;
import io.westbound.streams.intent.NameTags;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The model of names as a file, {@code model/names.tsv}: {@code caution}, the transitions from tag to tag, then one feature
 * a line with its weights, each {@code tag:steps}.
 */
public final class NameModelFile {
    private static final String PATH = "model/names.tsv";
    private static final String NAMES = "firms/general.tsv";
    private static final String CAUTION = "caution";
    private static final String TRANSITION = "transition";
    private static final int MOST_DIGITS = 4;

    private NameModelFile() {}

    /**
     * Builds a tagger from the knowledge, the list of names in general text and the model.
     *
     * @param userFolder folder of the user's own knowledge, null for the bundled one
     * @throws KnowledgeException naming file and line if a file is malformed
     */
    public static NameTagger tagger(@Nullable Path userFolder) {
        Knowledge knowledge = KnowledgeLoader.load(userFolder);
        return new NameTagger(knowledge, names(userFolder), knowledge.names());
    }

    /** A tagger that finds nothing yet, for training. */
    public static NameTagger untrained(@Nullable Path userFolder) {
        NameModel none = new NameModel.Builder().build(new double[NameTags.COUNT][NameTags.COUNT], 0);
        return new NameTagger(KnowledgeLoader.load(userFolder), names(userFolder), none);
    }

    private static Set<String> names(@Nullable Path userFolder) {
        Set<String> names = new HashSet<>();
        for (Table.Row row : new KnowledgeFiles(userFolder).table(NAMES).rows()) {
            names.add(row.required(0, "name"));
        }
        return names;
    }

    /** Reads the model of a folder, null for the bundled one. */
    static NameModel load(@Nullable Path userFolder) {
        return read(new KnowledgeFiles(userFolder));
    }

    /** Reads the model. */
    static NameModel read(KnowledgeFiles files) {
        NameModel.Builder weights = new NameModel.Builder();
        double[][] transitions = new double[NameTags.COUNT][NameTags.COUNT];
        double caution = 0;
        for (Table.Row row : files.table(PATH).rows()) {
            String feature = row.required(0, "feature");
            try {
                switch (feature) {
                    case CAUTION -> caution = row.number(1, CAUTION);
                    case TRANSITION ->
                        transitions[tag(row.required(1, "tag"))][tag(row.required(2, "tag"))] = row.number(3, "weight");
                    default -> weights.add(NameModel.key(feature), steps(row.required(1, "weights")));
                }
            } catch (IllegalArgumentException e) {
                throw new KnowledgeException(row.file(), row.line(), String.valueOf(e.getMessage()));
            }
        }
        return weights.build(transitions, caution);
    }

    /** Reads {@code tag:steps tag:steps} by hand: there are some hundred thousand of them. */
    private static int[] steps(String cell) {
        int[] steps = new int[NameTags.COUNT];
        int begin = 0;
        while (begin < cell.length()) {
            int space = cell.indexOf(' ', begin);
            int end = space < 0 ? cell.length() : space;
            int colon = cell.lastIndexOf(':', end - 1);
            if (colon <= begin || !number(cell, begin, colon) || !number(cell, colon + 1, end)) {
                throw new IllegalArgumentException(
                        "weights must be tag:steps, not '" + cell.substring(begin, end) + "'");
            }
            steps[tag(cell, begin, colon)] = Integer.parseInt(cell, colon + 1, end, 10);
            begin = end + 1;
        }
        return steps;
    }

    private static boolean number(String cell, int begin, int end) {
        int digits = begin < end && cell.charAt(begin) == '-' ? begin + 1 : begin;
        for (int i = digits; i < end; i++) {
            if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
                return false;
            }
        }
        return end > digits && end - digits <= MOST_DIGITS;
    }

    private static int tag(String cell) {
        return tag(cell, 0, cell.length());
    }

    private static int tag(String cell, int begin, int end) {
        int tag = Integer.parseInt(cell, begin, end, 10);
        if (tag < 0 || tag >= NameTags.COUNT) {
            throw new IllegalArgumentException("no tag '" + tag + "'");
        }
        return tag;
    }

    /** Writes a model in the form that is read. */
    public static String write(NameModel model) {
        StringBuilder out = new StringBuilder("# feature\tweights of tags in steps of " + NameModel.STEP
                + " log odds; trained by: westbound names train\n");
        out.append(String.format(Locale.ROOT, "%s\t%.2f%n", CAUTION, model.caution()));
        double[][] transitions = model.transitions();
        for (int from = 0; from < NameTags.COUNT; from++) {
            for (int to = 0; to < NameTags.COUNT; to++) {
                if (NameTags.follows(from, to)) {
                    out.append(String.format(
                            Locale.ROOT, "%s\t%d\t%d\t%.2f%n", TRANSITION, from, to, transitions[from][to]));
                }
            }
        }
        model.forEach((feature, steps) -> {
            out.append(feature).append('\t');
            String between = "";
            for (int tag = 0; tag < steps.length; tag++) {
                if (steps[tag] != 0) {
                    out.append(between).append(tag).append(':').append(steps[tag]);
                    between = " ";
                }
            }
            out.append('\n');
        });
        return out.toString();
    }
}
