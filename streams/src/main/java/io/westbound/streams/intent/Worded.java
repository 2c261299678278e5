package io.westbound.streams.intent;

import java.util.ArrayList;
import java.util.List;

/** How one document and its sentences are worded; each is read when it is first asked for. Not thread-safe. */
final class Worded {
    private final Reading reading;
    private final WordingModel model;
    private boolean read;
    private double odds;

    Worded(Reading reading, WordingModel model) {
        this.reading = reading;
        this.model = model;
    }

    /** Log odds that the document speaks of a live move or a new site. */
    double odds() {
        if (!read) {
            odds = model.logOdds(sentences(reading));
            read = true;
        }
        return odds;
    }

    /** Whether a sentence is worded so much like a move that it needs no trigger. */
    boolean implies(Span sentence) {
        return model.logOdds(List.of(Wording.of(reading, sentence))) >= model.bound();
    }

    /** The wording of each sentence. */
    static List<String> sentences(Reading reading) {
        List<String> wordings = new ArrayList<>();
        Sentences.of(reading.text()).forEach(sentence -> wordings.add(Wording.of(reading, sentence)));
        return wordings;
    }
}
