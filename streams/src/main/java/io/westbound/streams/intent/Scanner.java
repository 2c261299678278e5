package io.westbound.streams.intent;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Finds every known word of a text in one pass of an Aho-Corasick automaton. Linear; thread-safe once built. */
final class Scanner {
    /** Holds a {@link Term} for a word, or an array of them where a word is known as several things. */
    private final AhoCorasickDoubleArrayTrie<Object> automaton = new AhoCorasickDoubleArrayTrie<>();

    Scanner(List<Term> terms) {
        TreeMap<String, Object> words = new TreeMap<>();
        for (Term term : terms) {
            words.merge(term.text(), term, Scanner::both);
        }
        automaton.build(words);
    }

    private static Object both(Object known, Object other) {
        Term[] first = known instanceof Term term ? new Term[] {term} : (Term[]) known;
        Term[] both = Arrays.copyOf(first, first.length + 1);
        both[first.length] = (Term) other;
        return both;
    }

    Scan scan(Text text) {
        Scan scan = new Scan();
        automaton.parseText(text.folded(), (begin, end, word) -> {
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
