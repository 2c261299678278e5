package io.westbound.streams.reference;

import io.westbound.streams.intent.NameTags;
import java.util.Arrays;

/**
 * All chains of tags over one stretch with their probabilities: forward and backward sums of a linear-chain conditional
 * random field (Lafferty, McCallum, Pereira 2001), in logarithms.
 */
final class Lattice {
    private static final int TAGS = NameTags.COUNT;
    private static final double NEVER = -1e9;

    private final double[][] scores;
    private final double[][] transitions;
    private final double[][] forward;
    private final double[][] backward;
    private final double total;

    /**
     * Sums over all chains.
     *
     * @param scores of each tag at each character, at least one character
     * @param transitions score of the second tag behind the first
     */
    Lattice(double[][] scores, double[][] transitions) {
        this.scores = scores;
        this.transitions = transitions;
        this.forward = new double[scores.length][TAGS];
        this.backward = new double[scores.length][TAGS];
        goForward();
        goBackward();
        double[] ends = new double[TAGS];
        for (int tag = 0; tag < TAGS; tag++) {
            ends[tag] = forward[scores.length - 1][tag] + backward[scores.length - 1][tag];
        }
        this.total = sum(ends);
    }

    private void goForward() {
        double[] terms = new double[TAGS];
        for (int i = 0; i < scores.length; i++) {
            for (int tag = 0; tag < TAGS; tag++) {
                for (int previous = 0; previous < TAGS; previous++) {
                    double before = i > 0 ? forward[i - 1][previous] : previous == 0 ? 0 : NEVER;
                    terms[previous] = NameTags.follows(previous, tag) ? before + transitions[previous][tag] : NEVER;
                }
                forward[i][tag] = sum(terms) + scores[i][tag];
            }
        }
    }

    private void goBackward() {
        double[] terms = new double[TAGS];
        int last = scores.length - 1;
        for (int tag = 0; tag < TAGS; tag++) {
            backward[last][tag] = NameTags.ends(tag) ? 0 : NEVER;
        }
        for (int i = last - 1; i >= 0; i--) {
            for (int tag = 0; tag < TAGS; tag++) {
                for (int next = 0; next < TAGS; next++) {
                    terms[next] = NameTags.follows(tag, next)
                            ? transitions[tag][next] + scores[i + 1][next] + backward[i + 1][next]
                            : NEVER;
                }
                backward[i][tag] = sum(terms);
            }
        }
    }

    /** Probability of a tag at a character, 0 to 1. */
    double probability(int at, int tag) {
        return Math.exp(forward[at][tag] + backward[at][tag] - total);
    }

    /** Probability of one tag at a character behind another; the first character stands behind an outside one. */
    double probability(int at, int previous, int tag) {
        if (!NameTags.follows(previous, tag) || at == 0 && previous != 0) {
            return 0;
        }
        double before = at == 0 ? 0 : forward[at - 1][previous];
        return Math.exp(before + transitions[previous][tag] + scores[at][tag] + backward[at][tag] - total);
    }

    private static double sum(double[] logarithms) {
        double most = Arrays.stream(logarithms).max().orElse(NEVER);
        double sum = 0;
        for (double each : logarithms) {
            sum += Math.exp(each - most);
        }
        return most + Math.log(sum);
    }
}
