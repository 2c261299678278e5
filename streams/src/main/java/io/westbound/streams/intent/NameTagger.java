package io.westbound.streams.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds company names in general text (news, reviews, forums), where most firms are only mentioned and move nothing. A
 * linear chain over characters weighs what the knowledge says of the words around; the best chain wins. The engine
 * asks for the names around a move by structure, several times as fast, and this model only for a second opinion. Thread-safe; linear.
 */
public final class NameTagger {
    static final String GENERAL = "general";
    private static final int SHORT = 200;
    private static final int LONGEST = 600;

    private final Normalizer normalizer;
    private final Lexicon lexicon;
    private final CommonWords commonWords;
    private final NameModel model;

    /**
     * One stretch of text as the model sees it.
     *
     * @param features of each folded character
     * @param origin for each folded character its offset in the text
     */
    public record Stretch(long[][] features, int[] origin) {}

    /**
     * Builds the automaton over all words of the knowledge.
     *
     * @param names further names of firms, which count in general text only: many are also other words
     */
    public NameTagger(Knowledge knowledge, Set<String> names, NameModel model) {
        this.normalizer = new Normalizer(knowledge.fold(), new Letters(knowledge.letters()));
        List<Term> terms = new ArrayList<>(knowledge.lexicon().terms());
        names.forEach(name -> terms.add(new Term(normalizer.fold(name), Tag.FIRM, "", GENERAL, "")));
        this.lexicon = new Lexicon(terms);
        this.commonWords = new CommonWords(knowledge.commonWords());
        this.model = model;
    }

    private NameTagger(NameTagger other, NameModel model) {
        this.normalizer = other.normalizer;
        this.lexicon = other.lexicon;
        this.commonWords = other.commonWords;
        this.model = model;
    }

    /** The same tagger with another model; shares the automaton. */
    public NameTagger with(NameModel other) {
        return new NameTagger(this, other);
    }

    NameModel model() {
        return model;
    }

    /** The company names of a text, in text order, none overlapping. */
    public List<Quote> names(String text) {
        List<Quote> names = new ArrayList<>();
        for (Stretch stretch : read(text, Set.of())) {
            int begin = 0;
            int[] tags = model.tags(stretch.features());
            for (int i = 0; i < tags.length; i++) {
                begin = NameTags.beginsFirm(tags[i]) ? i : begin;
                if (NameTags.endsFirm(tags[i])) {
                    int from = stretch.origin()[begin];
                    int to = stretch.origin()[i] + 1;
                    names.add(new Quote(text.substring(from, to), "text", from, to));
                }
            }
        }
        return names;
    }

    /**
     * Reads a text for tagging or training.
     *
     * @param withheld names the list of brands shall not know this time
     */
    public List<Stretch> read(String text, Set<String> withheld) {
        Text folded = normalizer.normalize(Document.of("", text));
        Scan scan = lexicon.scan(folded);
        if (!withheld.isEmpty()) {
            Set<String> unknown = new HashSet<>();
            withheld.forEach(name -> unknown.add(normalizer.fold(name)));
            scan = without(scan, unknown, folded.characters().length);
        }
        List<Stretch> stretches = new ArrayList<>();
        int begin = 1;
        for (int end = 1; end <= folded.folded().length(); end++) {
            if (end > begin && cuts(folded, begin, end)) {
                int[] origin = Arrays.copyOfRange(folded.origin(), begin, end);
                stretches.add(new Stretch(NameFeatures.of(folded, scan, commonWords, new Span(begin, end)), origin));
                begin = end;
            }
        }
        return stretches;
    }

    private static boolean cuts(Text text, int begin, int end) {
        char last = text.at(end - 1);
        return end == text.folded().length()
                || last == '\n'
                || end - begin >= LONGEST
                || end - begin >= SHORT && "。!?;".indexOf(last) >= 0;
    }

    private static Scan without(Scan scan, Set<String> names, int length) {
        List<Hit> kept = new ArrayList<>();
        for (Tag tag : Tag.values()) {
            for (Hit hit : scan.all(tag)) {
                boolean brand = tag == Tag.FIRM && hit.term().detail().equals("brand");
                if (!brand || !names.contains(hit.term().text())) {
                    kept.add(hit);
                }
            }
        }
        kept.sort(Comparator.comparingInt(Hit::end));
        Scan rest = new Scan(length);
        kept.forEach(rest::add);
        return rest;
    }
}
