package io.westbound.streams.intent;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one document is worded around its acts; each sentence is read when it is first asked for. A flash is read whole; of
 * an article that speaks of many things only the sentences around an act count. Not thread-safe.
 */
final class Worded {
    /** How many characters around an act tell how it is worded. */
    private static final int AROUND = 150;

    private final Reading reading;
    private final WordingModel model;
    private final List<Span> sentences;
    private final WordingModel.@Nullable Sum[] sums;

    Worded(Reading reading, WordingModel model) {
        this.reading = reading;
        this.model = model;
        this.sentences = Sentences.of(reading.text());
        this.sums = new WordingModel.Sum[sentences.size()];
    }

    /** Sentences of a document by their numbers: {@code first} to the one before {@code end}. */
    record Window(int first, int end) {}

    /** Log odds that the text around a position speaks of a live move or a new site. */
    double odds(int position) {
        Window window = window(position);
        WordingModel.Sum all = WordingModel.Sum.NONE;
        for (int i = window.first(); i < window.end(); i++) {
            all = all.plus(sum(i));
        }
        return model.logOdds(all);
    }

    /** The sentence at a position and its neighbours, until they are long enough. */
    Window window(int position) {
        int first = number(position);
        int end = Math.min(first + 1, sentences.size());
        boolean grows = true;
        while (grows && length(first, end) < AROUND) {
            grows = first > 0 || end < sentences.size();
            first = Math.max(0, first - 1);
            end = Math.min(sentences.size(), end + 1);
        }
        return new Window(first, end);
    }

    /** The wording of each sentence. */
    List<String> wordings() {
        List<String> wordings = new ArrayList<>();
        sentences.forEach(sentence -> wordings.add(Wording.of(reading, sentence)));
        return wordings;
    }

    /** The number of the last sentence that begins at a position or before. */
    private int number(int position) {
        int low = 0;
        int high = sentences.size();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).begin() <= position) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int length(int first, int end) {
        return end <= first
                ? 0
                : sentences.get(end - 1).end() - sentences.get(first).begin();
    }

    private WordingModel.Sum sum(int number) {
        WordingModel.Sum known = sums[number];
        if (known == null) {
            known = model.sum(Wording.of(reading, sentences.get(number)));
            sums[number] = known;
        }
        return known;
    }
}
