package io.westbound.streams.intent;

import java.util.ArrayList;
import java.util.List;

/** The sentences of a text, in its order. */
final class Sentences {
    private Sentences() {}

    static List<Span> of(Text text) {
        List<Span> sentences = new ArrayList<>();
        int at = 0;
        while (at < text.folded().length()) {
            Span sentence = Span.sentence(text, at);
            if (sentence.end() > sentence.begin()) {
                sentences.add(sentence);
            }
            at = Math.max(at, sentence.end()) + 1;
        }
        return sentences;
    }
}
