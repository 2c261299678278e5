package io.westbound.streams.intent;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A trained linear-chain model of names: a weight of each tag for each feature, and of each tag behind each other. Weights
 * are whole steps of {@value #STEP}. Immutable; a look-up takes constant time.
 */
public final class NameModel {
    /** Size of one step of a weight, in log odds. */
    public static final double STEP = 0.05;

    private static final int[][] BEFORE = before();

    /** Longs of a slot: the steps of the first eight tags a byte each, then the key and the step of the last tag. A step is 128 more than it counts, so that it is never negative. */
    private static final int SLOT = 2;

    private static final int ZERO = 128;

    /** Every other byte of eight. */
    private static final long LANES = 0x00FF00FF00FF00FFL;

    /** Keys beside their weights, so that a known feature costs one look. */
    private final long[] table;

    /** A few bits of each key, never 0, so that an unknown feature is told without a look at the table. */
    private final byte[] marks;

    private final double[][] transitions;
    private final double caution;

    private NameModel(Builder weights, double[][] transitions, double caution) {
        int size = Integer.highestOneBit(Math.max(8, weights.count)) * 4;
        this.table = new long[size * SLOT];
        this.marks = new byte[size];
        this.transitions = Arrays.stream(transitions).map(double[]::clone).toArray(double[][]::new);
        this.caution = caution;
        for (int i = 0; i < weights.count * SLOT; i += SLOT) {
            long key = weights.slots[i + 1] >>> Byte.SIZE;
            int slot = slot(key);
            marks[slot] = mark(mixed(key));
            table[slot * SLOT] = weights.slots[i];
            table[slot * SLOT + 1] = weights.slots[i + 1];
        }
    }

    /** Gathers the weights of features. Not thread-safe. */
    public static final class Builder {
        private long[] slots = new long[1 << 10];
        private int count;

        /**
         * Adds a feature, or replaces it if it was added before.
         *
         * @param key of the feature
         * @param steps of each tag; those beyond a byte are cut
         */
        public void add(long key, int[] steps) {
            if (count * SLOT == slots.length) {
                slots = Arrays.copyOf(slots, slots.length * 2);
            }
            int at = count++ * SLOT;
            slots[at + 1] = key << Byte.SIZE;
            for (int tag = 0; tag < NameTags.COUNT; tag++) {
                long cut = ZERO + Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, steps[tag]));
                slots[at + tag / Long.BYTES] |= cut << tag % Long.BYTES * Byte.SIZE;
            }
        }

        /**
         * The model.
         *
         * @param transitions weight of the second tag behind the first, in log odds
         * @param caution what is taken off the score of a character outside of names; above 0 finds more names
         */
        public NameModel build(double[][] transitions, double caution) {
            return new NameModel(this, transitions, caution);
        }
    }

    /** The key of a slot; keys have 56 bits. */
    private long key(int slot) {
        return table[slot * SLOT + 1] >>> Byte.SIZE;
    }

    /** Steps of a tag for the feature of a slot. */
    private int steps(int slot, int tag) {
        return (int) (table[slot * SLOT + tag / Long.BYTES] >>> tag % Long.BYTES * Byte.SIZE & 0xFF) - ZERO;
    }

    /** What is taken off the score of a character outside of names. */
    public double caution() {
        return caution;
    }

    /** Weight of the second tag behind the first, in log odds. */
    public double[][] transitions() {
        return Arrays.stream(transitions).map(double[]::clone).toArray(double[][]::new);
    }

    /** The best chain of tags (Viterbi). */
    int[] tags(long[][] features) {
        double[] best = new double[NameTags.COUNT];
        int[][] from = new int[features.length][NameTags.COUNT];
        for (int i = 0; i < features.length; i++) {
            best = step(i == 0 ? null : best, scores(features[i]), from[i]);
        }
        int[] tags = new int[features.length];
        int last = features.length - 1;
        for (int tag = 0; tag < NameTags.COUNT; tag++) {
            tags[last] = NameTags.ends(tag) && best[tag] > best[tags[last]] ? tag : tags[last];
        }
        for (int i = last; i > 0; i--) {
            tags[i - 1] = from[i][tags[i]];
        }
        return tags;
    }

    private double[] step(double @Nullable [] before, double[] scores, int[] from) {
        double[] best = new double[NameTags.COUNT];
        for (int tag = 0; tag < NameTags.COUNT; tag++) {
            best[tag] = Double.NEGATIVE_INFINITY;
            for (int previous : BEFORE[tag]) {
                double score = before == null
                        ? previous == NameTags.OUTSIDE ? transitions[previous][tag] : Double.NEGATIVE_INFINITY
                        : before[previous] + transitions[previous][tag];
                if (score > best[tag]) {
                    best[tag] = score;
                    from[tag] = previous;
                }
            }
            best[tag] += scores[tag];
        }
        return best;
    }

    /** Scores of a character's tags. The steps of four tags are summed at once, 16 bits each. */
    private double[] scores(long[] features) {
        long even = 0;
        long odd = 0;
        long last = 0;
        int known = 0;
        long[] likely = new long[features.length];
        int count = 0;
        for (long feature : features) {
            // Without a branch, so that the looks at the marks need not wait for each other.
            likely[count] = feature;
            count += marks[first(mixed(feature))] == 0 ? 0 : 1;
        }
        for (int i = 0; i < count; i++) {
            int slot = slot(likely[i]);
            if (marks[slot] != 0) {
                even += table[slot * SLOT] & LANES;
                odd += table[slot * SLOT] >>> Byte.SIZE & LANES;
                last += table[slot * SLOT + 1] & 0xFF;
                known++;
            }
        }
        double[] scores = new double[NameTags.COUNT];
        for (int tag = 0; tag < NameTags.COUNT; tag++) {
            long lanes = tag == NameTags.COUNT - 1 ? last : tag % 2 == 0 ? even : odd;
            long sum = lanes >>> tag % Long.BYTES / 2 * Short.SIZE & 0xFFFF;
            scores[tag] = (sum - known * ZERO) * STEP;
        }
        scores[NameTags.OUTSIDE] -= caution;
        return scores;
    }

    /** Hands out every feature, as words, with its steps, in a stable order. */
    public void forEach(BiConsumer<String, int[]> reader) {
        TreeMap<Long, Integer> slots = new TreeMap<>();
        for (int slot = 0; slot < marks.length; slot++) {
            if (marks[slot] != 0) {
                slots.put(key(slot), slot);
            }
        }
        slots.forEach((key, slot) -> {
            int[] steps = new int[NameTags.COUNT];
            for (int tag = 0; tag < NameTags.COUNT; tag++) {
                steps[tag] = steps(slot, tag);
            }
            reader.accept(word(key), steps);
        });
    }

    /** A feature as words: its template and its values, characters as they are where they are visible, else {@code #number}. */
    static String word(long key) {
        StringBuilder word = new StringBuilder(NameTemplates.name(key));
        String columns = NameTemplates.columns(key);
        for (int i = 0; i < columns.length(); i++) {
            int value = (int) (key >>> (32 - 16 * i)) & 0xFFFF;
            boolean visible = columns.charAt(i) == 'c' && value != '#' && Character.isLetterOrDigit(value);
            word.append(' ').append(visible ? String.valueOf((char) value) : "#" + value);
        }
        return word.toString();
    }

    /**
     * Reads a feature from its words.
     *
     * @throws IllegalArgumentException if there is no such template or it has other values
     */
    public static long key(String word) {
        int end = end(word, 0);
        int template = NameTemplates.byName(word.substring(0, end));
        if (template < 0) {
            throw new IllegalArgumentException("unknown template '" + word.substring(0, end) + "'");
        }
        int[] values = new int[3];
        int count = 0;
        for (int begin = end + 1; begin < word.length(); begin = end + 1) {
            end = end(word, begin);
            if (count < values.length) {
                values[count] =
                        word.charAt(begin) == '#' ? Integer.parseInt(word, begin + 1, end, 10) : word.charAt(begin);
            }
            count++;
        }
        long key = NameTemplates.key(template, values[0], values[1], values[2]);
        if (count != NameTemplates.columns(key).length()) {
            throw new IllegalArgumentException("'" + word + "' has not the values of its template");
        }
        return key;
    }

    private static int end(String word, int begin) {
        int space = word.indexOf(' ', begin);
        return space < 0 ? word.length() : space;
    }

    /** Where a key stands, or the free slot where it would. */
    private int slot(long key) {
        long mixed = mixed(key);
        byte mark = mark(mixed);
        int slot = first(mixed);
        while (marks[slot] != 0 && (marks[slot] != mark || key(slot) != key)) {
            slot = slot + 1 & marks.length - 1;
        }
        return slot;
    }

    /** Where a key stands if no other does. */
    private int first(long mixed) {
        return (int) (mixed >>> 33) & marks.length - 1;
    }

    private static long mixed(long key) {
        return key * 0x9E3779B97F4A7C15L;
    }

    private static byte mark(long mixed) {
        return (byte) (mixed >>> 25 | 1);
    }

    /** The tags that may stand before each tag. */
    private static int[][] before() {
        return IntStream.range(0, NameTags.COUNT)
                .mapToObj(tag -> IntStream.range(0, NameTags.COUNT)
                        .filter(previous -> NameTags.follows(previous, tag))
                        .toArray())
                .toArray(int[][]::new);
    }
}
