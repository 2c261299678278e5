package io.westbound.streams.intent;

import java.util.List;

/**
 * Finds places that are called by one character, 渝 or 蓉, where a preposition before and a word behind leave nothing else:
 * 在渝建设, 来陕投资; not 在京东, 在宁波. Linear; thread-safe.
 */
final class Abbreviations {
    private static final int LONGEST_WORD = 8;

    private final Particles particles;
    private final CommonWords commonWords;

    Abbreviations(Particles particles, CommonWords commonWords) {
        this.particles = particles;
        this.commonWords = commonWords;
    }

    /** Adds the abbreviated places of a text to its known words. */
    void addTo(Scan scan, Text text) {
        for (Hit letter : scan.all(Tag.ABBREVIATION)) {
            if (tied(text, letter.begin()) && wordBehind(text, scan, letter.end())) {
                Term term = letter.term();
                scan.insert(new Hit(
                        letter.begin(),
                        letter.end(),
                        new Term(term.text(), Tag.PLACE, term.value(), term.detail(), term.extra())));
            }
        }
    }

    private boolean tied(Text text, int at) {
        boolean preposition =
                particles.before(text, at, Particle.AT) > 0 || particles.before(text, at, Particle.TOWARDS) > 0;
        return preposition && !commonWords.crosses(text, at);
    }

    private boolean wordBehind(Text text, Scan scan, int at) {
        boolean firm = scan.any(Tag.FIRM, at - 1, at + LONGEST_WORD, name -> name.begin() < at);
        if (firm || commonWords.crosses(text, at)) {
            return false;
        }
        char next = text.at(at);
        return !Character.isLetter(next) || commonWords.behind(text, at, at + 3) > at || opens(scan, at);
    }

    private static boolean opens(Scan scan, int at) {
        return List.of(Tag.TRIGGER, Tag.CUE, Tag.OBJECT).stream()
                .flatMap(tag -> scan.in(tag, at, at + LONGEST_WORD).stream())
                .anyMatch(word -> word.begin() == at);
    }
}
