package io.westbound.streams.intent;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks for the words of a closed class directly before or behind a position; the longest wins. Thread-safe. */
final class Particles {
    private static final String QUOTES = "\"“”‘’'《(: ";

    private final List<List<String>> words = new ArrayList<>(Collections.nCopies(Particle.values().length, List.of()));
    private final BitSet[] firsts = none();
    private final BitSet[] lasts = none();

    Particles(Map<Particle, List<String>> words) {
        words.forEach((particle, list) -> {
            List<String> longestFirst = new ArrayList<>(list);
            longestFirst.sort(Comparator.comparingInt(String::length).reversed());
            this.words.set(particle.ordinal(), List.copyOf(longestFirst));
            list.forEach(word -> firsts[particle.ordinal()].set(word.charAt(0)));
            list.forEach(word -> lasts[particle.ordinal()].set(word.charAt(word.length() - 1)));
        });
    }

    private static BitSet[] none() {
        return Stream.of(Particle.values()).map(particle -> new BitSet()).toArray(BitSet[]::new);
    }

    /** Cuts a clause where a further verb begins: 拟终止…|并将…. */
    List<Span> verbs(Text text, Span clause) {
        List<Span> verbs = new ArrayList<>();
        int begin = clause.begin();
        for (int i = begin + 1; i < clause.end(); i++) {
            if (at(text, i, Particle.AND) > 0) {
                verbs.add(new Span(begin, i));
                begin = i;
            }
        }
        verbs.add(new Span(begin, clause.end()));
        return verbs;
    }

    List<String> all(Particle particle) {
        return words.get(particle.ordinal());
    }

    /** Length of the word that ends at a position, opening quotes skipped; 0 if there is none. */
    int before(Text text, int at, Particle particle) {
        int end = at;
        while (end > 0 && at - end < 3 && QUOTES.indexOf(text.at(end - 1)) >= 0) {
            end--;
        }
        if (end == 0 || !lasts[particle.ordinal()].get(text.at(end - 1))) {
            return 0;
        }
        for (String word : all(particle)) {
            if (end >= word.length() && text.folded().startsWith(word, end - word.length())) {
                return word.length();
            }
        }
        return 0;
    }

    /** Whether a word of the class lies in a range. */
    boolean within(Text text, int from, int to, Particle particle) {
        for (int at = from; at < to; at++) {
            int length = at(text, at, particle);
            if (length > 0 && at + length <= to) {
                return true;
            }
        }
        return false;
    }

    /** Whether a range is made of words of the class alone. */
    boolean only(Text text, int from, int to, Particle particle) {
        return to > from && behind(text, from, to, particle) == to;
    }

    /** Where the words of the class end that follow each other from a position on; a word may reach beyond the range. */
    int behind(Text text, int from, int to, Particle particle) {
        int at = from;
        for (int length = 1; at < to && length > 0; at += length) {
            length = at(text, at, particle);
        }
        return at;
    }

    /** Length of the word that begins at a position; 0 if there is none. */
    int at(Text text, int at, Particle particle) {
        if (!firsts[particle.ordinal()].get(text.at(at))) {
            return 0;
        }
        for (String word : all(particle)) {
            if (text.folded().startsWith(word, at)) {
                return word.length();
            }
        }
        return 0;
    }
}
