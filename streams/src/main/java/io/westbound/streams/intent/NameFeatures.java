package io.westbound.streams.intent;

import static io.westbound.streams.intent.NameTemplates.key;

import io.westbound.streams.intent.NameTemplates.Dictionary;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** What stands at and around each character of a stretch, as features of the name model. Linear in the stretch. */
final class NameFeatures {
    private static final List<Tag> TERMS =
            List.of(Tag.TRIGGER, Tag.CUE, Tag.OBJECT, Tag.SUBJECT, Tag.BOUNDARY, Tag.PARTY, Tag.MASK);
    private static final Dictionary[] DICTIONARIES = Dictionary.values();
    private static final String OPENING = "《“(";
    private static final String CLOSING = "》”)";
    private static final char START = '\u0002';
    private static final char STOP = '\u0003';
    private static final int EDGE = 7;
    private static final int PLACES = 8;

    private final Text text;
    private final Span range;
    private final int[][] codes;
    private final long[] buffer = new long[80];
    private int filled;

    private NameFeatures(Text text, Span range) {
        this.text = text;
        this.range = range;
        this.codes = new int[DICTIONARIES.length][range.end() - range.begin()];
    }

    /** Features of each character of a range. */
    static long[][] of(Text text, Scan scan, CommonWords words, Span range) {
        NameFeatures features = new NameFeatures(text, range);
        features.look(scan, words);
        long[][] all = new long[range.end() - range.begin()][];
        for (int i = 0; i < all.length; i++) {
            all[i] = features.at(i);
        }
        return all;
    }

    private void look(Scan scan, CommonWords words) {
        mark(Dictionary.FIRM, scan, Tag.FIRM, NameFeatures::firm);
        mark(Dictionary.PLACE, scan, Tag.PLACE, hit -> 1);
        mark(Dictionary.FORM, scan, Tag.FORM, hit -> 1 + hit.value().charAt(0) % 32);
        mark(Dictionary.INDUSTRY, scan, Tag.INDUSTRY, hit -> 1);
        TERMS.forEach(tag -> mark(Dictionary.TERM, scan, tag, hit -> 1 + tag.ordinal()));
        int at = range.begin();
        while (at < range.end()) {
            int end = words.behind(text, at, range.end());
            if (end > at) {
                fill(Dictionary.WORD, at, end, words.behindAct(text, at, range.end()) == end ? 2 : 1);
            }
            at = Math.max(end, at + 1);
        }
        int open = 0;
        for (int i = range.begin(); i < range.end(); i++) {
            char c = text.at(i);
            open = OPENING.indexOf(c) >= 0 ? OPENING.indexOf(c) + 1 : CLOSING.indexOf(c) >= 0 ? 0 : open;
            codes(Dictionary.MARK)[i - range.begin()] = open;
        }
    }

    /** What the knowledge says of a firm's name, and how long it is: short ones are often other words. */
    private static int firm(Hit hit) {
        int kind = switch (hit.term().detail()) {
            case "brand" -> 3;
            case "ambiguous" -> 2;
            default -> 1;
        };
        int length = hit.length();
        return kind * PLACES + (length <= 2 ? 1 : length <= 4 ? length - 1 : length <= 6 ? 4 : 5);
    }

    private void mark(Dictionary dictionary, Scan scan, Tag tag, ToIntFunction<Hit> code) {
        for (Hit hit : scan.in(tag, range.begin(), range.end())) {
            fill(dictionary, hit.begin(), hit.end(), code.applyAsInt(hit));
        }
    }

    private void fill(Dictionary dictionary, int begin, int end, int code) {
        for (int i = begin; i < end; i++) {
            codes(dictionary)[i - range.begin()] = code * PLACES + NameTags.of(true, i - begin, end - begin);
        }
    }

    private int[] codes(Dictionary dictionary) {
        return codes[dictionary.ordinal()];
    }

    private long[] at(int i) {
        filled = 0;
        characters(i);
        for (Dictionary dictionary : DICTIONARIES) {
            known(dictionary, i);
        }
        int firm = codes(Dictionary.FIRM)[i];
        if (firm != 0) {
            aroundFirm(firm, i);
        }
        int word = codes(Dictionary.WORD)[i];
        int place = codes(Dictionary.PLACE)[i];
        add(NameTemplates.FIRM_AND_WORD, firm, word, 0);
        add(NameTemplates.WORD_AND_PLACE, word, place, 0);
        add(NameTemplates.PLACE_FORM_INDUSTRY, place, codes(Dictionary.FORM)[i], codes(Dictionary.INDUSTRY)[i]);
        return Arrays.copyOf(buffer, filled);
    }

    private void characters(int i) {
        char here = character(i);
        char before = character(i - 1);
        char before2 = character(i - 2);
        char behind = character(i + 1);
        char behind2 = character(i + 2);
        add(NameTemplates.HERE, here, 0, 0);
        add(NameTemplates.BEFORE, before, 0, 0);
        add(NameTemplates.BEFORE_2, before2, 0, 0);
        add(NameTemplates.BEHIND, behind, 0, 0);
        add(NameTemplates.BEHIND_2, behind2, 0, 0);
        add(NameTemplates.PAIR, before, here, 0);
        add(NameTemplates.PAIR_BEHIND, here, behind, 0);
        add(NameTemplates.SCRIPTS, script(before), script(here), script(behind));
        add(NameTemplates.SCRIPTS_BEFORE, script(before2), script(before), script(here));
        add(NameTemplates.SCRIPTS_BEHIND, script(here), script(behind), script(behind2));
        add(NameTemplates.ALWAYS, 0, 0, 0);
    }

    private void known(Dictionary dictionary, int i) {
        int[] all = codes(dictionary);
        int here = all[i];
        int before = i > 0 ? all[i - 1] : EDGE;
        int behind = i < all.length - 1 ? all[i + 1] : EDGE;
        int first = NameTemplates.of(dictionary);
        if (here != 0) {
            add(first, here, 0, 0);
            add(first + 1, here, character(i), 0);
        }
        if (here != 0 || before != 0 || behind != 0) {
            add(first + 2, before, here, behind);
            add(first + 3, before, here, 0);
            add(first + 4, here, behind, 0);
        }
    }

    /** A known firm's name counts or not by what stands right before and behind all of it. */
    private void aroundFirm(int firm, int i) {
        int[] all = codes(Dictionary.FIRM);
        int end = i;
        while (end < all.length - 1 && !NameTags.endsFirm(all[end] % PLACES)) {
            end++;
        }
        int begin = i;
        while (begin > 0 && !NameTags.beginsFirm(all[begin] % PLACES)) {
            begin--;
        }
        int behind = end + 1;
        int before = begin - 1;
        int part = firm % PLACES;
        add(NameTemplates.FIRM_THEN, firm, character(behind), 0);
        add(NameTemplates.FIRM_AFTER, firm, character(before), 0);
        add(NameTemplates.FIRM_THEN_2, part, character(behind), character(behind + 1));
        add(NameTemplates.FIRM_AFTER_2, part, character(before - 1), character(before));
        add(NameTemplates.FIRM_WORDS, firm, code(Dictionary.WORD, behind), code(Dictionary.WORD, before));
        add(NameTemplates.FIRM_FORM_PLACE, firm, code(Dictionary.FORM, behind), code(Dictionary.PLACE, behind));
        add(NameTemplates.FIRM_SCRIPTS, firm, script(character(behind)), script(character(before)));
    }

    private int code(Dictionary dictionary, int i) {
        int[] all = codes(dictionary);
        return i >= 0 && i < all.length ? all[i] : EDGE;
    }

    private void add(int template, int first, int second, int third) {
        buffer[filled++] = key(template, first, second, third);
    }

    private char character(int i) {
        int at = range.begin() + i;
        return at < range.begin() ? START : at >= range.end() ? STOP : text.at(at);
    }

    private static char script(char c) {
        if (Character.isIdeographic(c)) {
            return 'h';
        }
        return Character.isDigit(c) ? '0' : Character.isUpperCase(c) ? 'A' : Character.isLetter(c) ? 'a' : c;
    }
}
