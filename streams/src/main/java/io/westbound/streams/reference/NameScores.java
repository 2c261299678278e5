package io.westbound.streams.reference;

import io.westbound.streams.intent.NameTagger;
import io.westbound.streams.intent.Quote;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How well names are found: a name counts only with exactly its begin and end.
 *
 * @param right names found that are labelled
 * @param found names found
 * @param labelled names labelled
 */
public record NameScores(int right, int found, int labelled) {

    /** Measures a tagger on labelled sentences. */
    public static NameScores of(NameTagger tagger, List<NameGold.Sentence> sentences) {
        int right = 0;
        int found = 0;
        int labelled = 0;
        for (NameGold.Sentence sentence : sentences) {
            Set<NameGold.Labelled> firms = new HashSet<>(sentence.firms());
            List<Quote> names = tagger.names(sentence.text());
            labelled += firms.size();
            found += names.size();
            for (Quote name : names) {
                right += firms.contains(new NameGold.Labelled(name.start(), name.end(), true)) ? 1 : 0;
            }
        }
        return new NameScores(right, found, labelled);
    }

    /** Share of the found names that are labelled, 0 to 1. */
    public double precision() {
        return found == 0 ? 0 : right / (double) found;
    }

    /** Share of the labelled names that were found, 0 to 1. */
    public double recall() {
        return labelled == 0 ? 0 : right / (double) labelled;
    }

    /** Harmonic mean of both, 0 to 1. */
    public double f1() {
        return found + labelled == 0 ? 0 : 2.0 * right / (found + labelled);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "P %.3f R %.3f F1 %.3f  (%d right of %d found, %d labelled)",
                precision(),
                recall(),
                f1(),
                right,
                found,
                labelled);
    }
}
