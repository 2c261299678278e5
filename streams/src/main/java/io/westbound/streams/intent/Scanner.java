package io.westbound.streams.intent;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Finds every known word of a text in one pass of an Aho-Corasick automaton. Linear; thread-safe once built. */
final class Scanner {
    private final AhoCorasickDoubleArrayTrie<Term[]> automaton = new AhoCorasickDoubleArrayTrie<>();

    Scanner(List<Term> terms) {
        TreeMap<String, Term[]> words = new TreeMap<>();
        for (Term term : terms) {
            words.merge(term.text(), new Term[] {term}, Scanner::both);
        }
        automaton.build(words);
    }

    private static Term[] both(Term[] first, Term[] second) {
        Term[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    Scan scan(Text text) {
        Scan scan = new Scan(text.folded().length());
        automaton.parseText(text.folded(), (begin, end, terms) -> {
            for (Term term : terms) {
                scan.add(new Hit(begin, end, term));
            }
        });
        return scan;
    }
}
