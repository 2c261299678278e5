package io.westbound.streams.intent;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * All known words and the Aho-Corasick automaton over them, which finds those of a text in one pass. Building the automaton
 * takes a good part of a start, so a lexicon is built once and shared. Immutable.
 */
public final class Lexicon {
    private final List<Term> terms;

    /** Holds a {@link Term} for a word, or an array of them where a word is known as several things. */
    private final AhoCorasickDoubleArrayTrie<Object> automaton = new AhoCorasickDoubleArrayTrie<>();

    /** Builds the automaton. */
    public Lexicon(List<Term> terms) {
        this.terms = List.copyOf(terms);
        TreeMap<String, Object> words = new TreeMap<>();
        for (Term term : terms) {
            words.merge(term.text(), term, Lexicon::both);
        }
        automaton.build(words);
    }

    private static Object both(Object known, Object other) {
        Term[] first = known instanceof Term term ? new Term[] {term} : (Term[]) known;
        Term[] both = Arrays.copyOf(first, first.length + 1);
        both[first.length] = (Term) other;
        return both;
    }

    /** The words, in the order of their files. */
    public List<Term> terms() {
        return terms;
    }

    /** The known words of a text; in linear time. */
    Scan scan(Text text) {
        Scan scan = new Scan(text.characters().length);
        automaton.parseText(text.characters(), (begin, end, word) -> {
            if (word instanceof Term term) {
                scan.add(new Hit(begin, end, term));
            } else {
                for (Term term : (Term[]) word) {
                    scan.add(new Hit(begin, end, term));
                }
            }
        });
        return scan;
    }
}
