package io.westbound.streams.intent;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Finds every known word of a text in one pass of an Aho-Corasick automaton. Linear; thread-safe once built. */
final class Scanner {
    private final AhoCorasickDoubleArrayTrie<List<Term>> automaton = new AhoCorasickDoubleArrayTrie<>();

    Scanner(List<Term> terms) {
        TreeMap<String, List<Term>> words = new TreeMap<>();
        for (Term term : terms) {
            words.computeIfAbsent(term.text(), text -> new ArrayList<>(1)).add(term);
        }
        automaton.build(words);
    }

    Scan scan(Text text) {
        Scan scan = new Scan();
        automaton.parseText(text.folded(), (begin, end, terms) -> {
            for (int i = 0; i < terms.size(); i++) {
                scan.add(new Hit(begin, end, terms.get(i)));
            }
        });
        return scan;
    }
}
