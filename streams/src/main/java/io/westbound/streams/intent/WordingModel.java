package io.westbound.streams.intent;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How like those that speak of a live move or a new site sentences are worded: a linear model over their character n-grams,
 * names left out. Immutable and thread-safe; takes time linear in the length of the sentences.
 */
public final class WordingModel {
    /** Longest n-gram, in characters. */
    public static final int LONGEST = 3;

    /** Log odds are cut at this distance from 0. */
    public static final double MOST = 4;

    private final double bias;
    private final int size;
    private final long[] keys;
    private final float[] weights;

    /**
     * A model.
     *
     * @param bias log odds of a sentence of unknown n-grams
     * @param weights weight of each n-gram of 1 to {@value #LONGEST} characters
     * @throws IllegalArgumentException if an n-gram has another length
     */
    public WordingModel(double bias, Map<String, Double> weights) {
        this.bias = bias;
        this.size = weights.size();
        int slots = Integer.highestOneBit(Math.max(8, weights.size())) * 4;
        this.keys = new long[slots];
        this.weights = new float[slots];
        weights.forEach((gram, weight) -> {
            int slot = slot(key(gram));
            keys[slot] = key(gram);
            this.weights[slot] = weight.floatValue();
        });
    }

    /** A model that knows nothing: every sentence has log odds of 0. */
    public static WordingModel untrained() {
        return new WordingModel(0, Map.of());
    }

    public double bias() {
        return bias;
    }

    /** Number of n-grams. */
    public int size() {
        return size;
    }

    /** Weight of each n-gram, in a stable order. */
    public Map<String, Double> weights() {
        Map<String, Double> byGram = new TreeMap<>();
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != 0) {
                byGram.put(gram(keys[slot]), (double) weights[slot]);
            }
        }
        return byGram;
    }

    /**
     * Log odds that sentences speak of a live move or a new site: the bias and the sum of their n-grams' weights over the
     * square root of their number.
     *
     * @param wordings sentences as {@link Material} gives them
     * @return -{@value #MOST} to {@value #MOST}
     */
    public double logOdds(List<String> wordings) {
        Sum all = Sum.NONE;
        for (String wording : wordings) {
            all = all.plus(sum(wording));
        }
        return logOdds(all);
    }

    double logOdds(Sum all) {
        double odds = all.count() == 0 ? bias : bias + all.weight() / Math.sqrt(all.count());
        return Math.max(-MOST, Math.min(MOST, odds));
    }

    /** What the n-grams of some sentences weigh together, and how many they are. */
    record Sum(double weight, int count) {
        static final Sum NONE = new Sum(0, 0);

        Sum plus(Sum other) {
            return new Sum(weight + other.weight, count + other.count);
        }
    }

    private static int grams(int length) {
        int grams = 0;
        for (int size = 1; size <= Math.min(LONGEST, length); size++) {
            grams += length - size + 1;
        }
        return grams;
    }

    Sum sum(String wording) {
        double sum = 0;
        for (int begin = 0; begin < wording.length(); begin++) {
            long key = 0;
            for (int at = begin; at < Math.min(wording.length(), begin + LONGEST); at++) {
                key = key << Character.SIZE | wording.charAt(at);
                sum += weights[slot(key)];
            }
        }
        return new Sum(sum, grams(wording.length()));
    }

    private static long key(String gram) {
        if (gram.isEmpty() || gram.length() > LONGEST) {
            throw new IllegalArgumentException("'" + gram + "' is no n-gram of 1 to " + LONGEST + " characters");
        }
        long key = 0;
        for (int i = 0; i < gram.length(); i++) {
            key = key << Character.SIZE | gram.charAt(i);
        }
        return key;
    }

    private static String gram(long key) {
        StringBuilder gram = new StringBuilder(LONGEST);
        for (long rest = key; rest != 0; rest >>>= Character.SIZE) {
            gram.insert(0, (char) rest);
        }
        return gram.toString();
    }

    /** Where a key stands, or the free slot where it would: its weight is then 0. */
    private int slot(long key) {
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 33) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }
}
