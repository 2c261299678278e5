package io.westbound.streams.intent;

import java.util.List;
import java.util.stream.Stream;

/** Where names can begin and end in running text. */
final class Edges {
    static final int LONGEST = 32;

    private static final int LONGEST_WORD = 8;
    private static final String NUMERALS = "一二两三四五六七八九十百千万几数余多";
    private static final String COUNTED = "家户个余";
    private static final String SHARE = "之一";
    private static final String MEASURES = "家座条个台套项";

    /** Punctuation at which names end; the words that end them too are {@link Letter#EDGE}. */
    private static final String MARKS = "、,;:。!?\"“”《》【】<>\n '‘’/|";

    private Edges() {}

    static boolean nameCharacter(Text text, int at) {
        char c = text.at(at);
        return (Character.isLetter(c) || c == '*') && !ends(text, at);
    }

    /** Whether no name goes on with the character at this position. */
    static boolean ends(Text text, int at) {
        return text.is(Letter.EDGE, at) || MARKS.indexOf(text.at(at)) >= 0;
    }

    static boolean afterBreak(Text text, Span range, int at) {
        char previous = text.at(at - 1);
        return at == range.begin() || !Character.isLetterOrDigit(previous) || ends(text, at - 1);
    }

    static boolean phraseEnds(Text text, Scan scan, int at) {
        char next = text.at(at);
        if (!Character.isLetter(next) || ends(text, at) || wordAt(scan, at)) {
            return true;
        }
        return scan.begins(Tag.PLACE, at);
    }

    /** Whether a clause or a member of a list begins here, or a relation such as 子公司 stands before. */
    static boolean opens(Text text, Scan scan, Span range, int at) {
        char previous = text.at(at - 1);
        if (at == range.begin()
                || !Character.isLetterOrDigit(previous)
                || previous == '、'
                || text.is(Letter.JOIN, at - 1)) {
            return true;
        }
        return relationEnds(scan, Tag.CUE, at) || relationEnds(scan, Tag.BOUNDARY, at);
    }

    static boolean verbFollows(Text text, Scan scan, int at) {
        char next = text.at(at);
        if (!Character.isLetterOrDigit(next) || ends(text, at)) {
            return true;
        }
        if (actAt(scan, at)) {
            return true;
        }
        for (Hit party : scan.in(Tag.PARTY, at, at + 4)) {
            if (party.begin() == at && party.value().equals("before")) {
                return true;
            }
        }
        return placeAt(scan, at) > 0;
    }

    private static boolean relationEnds(Scan scan, Tag tag, int at) {
        for (Hit word : scan.in(tag, at - LONGEST_WORD, at)) {
            if (word.end() == at && (word.length() > 1 || word.value().equals(Rumours.RUMOUR))) {
                return true;
            }
        }
        return false;
    }

    /** Whether 在, 至 or the like stands right before: what follows is a place, not the beginning of a name. */
    static boolean afterPreposition(Text text, int at) {
        return text.is(Letter.BEFORE_PLACE, at - 1);
    }

    static boolean plainHan(Text text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (!Character.isIdeographic(text.at(i)) || ends(text, i)) {
                return false;
            }
        }
        return true;
    }

    static int placeAt(Scan scan, int begin) {
        if (!scan.begins(Tag.PLACE, begin)) {
            return 0;
        }
        for (Hit place : scan.in(Tag.PLACE, begin, begin + 8)) {
            if (place.begin() == begin) {
                return place.length();
            }
        }
        return 0;
    }

    /** Whether a verb, a cue, an object or a form begins here. */
    static boolean wordAt(Scan scan, int at) {
        for (Tag tag : List.of(Tag.TRIGGER, Tag.CUE, Tag.BOUNDARY, Tag.OBJECT, Tag.SUBJECT, Tag.FORM)) {
            if (!scan.begins(tag, at)) {
                continue;
            }
            for (Hit hit : scan.in(tag, at, at + 16)) {
                if (hit.begin() == at && ending(hit)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a verb or a cue begins here. */
    static boolean actAt(Scan scan, int at) {
        return scan.begins(Tag.TRIGGER, at) || scan.begins(Tag.CUE, at) || scan.begins(Tag.BOUNDARY, at);
    }

    /** 首钢 of 2008年首钢: a name that a year stands before does not begin with its 年. */
    static Name behindYear(Text text, Name name) {
        int begin = name.begin();
        boolean year = begin > 0 && text.at(begin) == '年' && Character.isDigit(text.at(begin - 1));
        return year && name.end() - begin > 2
                ? new Name(begin + 1, name.end(), text.slice(begin + 1, name.end()), name.evidence(), name.key())
                : name;
    }

    /** 一百家, 有五百多家, 近八成, 家工厂 of 24家工厂: a number of firms is no firm. */
    static boolean counts(Text text, Name name) {
        int number = text.at(name.begin() - 1) == ' ' ? name.begin() - 2 : name.begin() - 1;
        if (MEASURES.indexOf(text.at(name.begin())) >= 0 && Character.isDigit(text.at(number))) {
            return true;
        }
        int end = COUNTED.indexOf(text.at(name.end() - 1)) >= 0 ? name.end() - 1 : name.end();
        if (end < name.end()) {
            return text.slice(name.begin(), end).chars().allMatch(c -> NUMERALS.indexOf(c) >= 0);
        }
        boolean tenths = text.at(end - 1) == '成' && NUMERALS.indexOf(text.at(end - 2)) >= 0;
        if (tenths || text.folded().startsWith(SHARE, name.end())) {
            return true;
        }
        int unit = end;
        while (NUMERALS.indexOf(text.at(unit)) >= 0) {
            unit++;
        }
        return COUNTED.indexOf(text.at(unit)) >= 0 && NUMERALS.indexOf(text.at(end - 1)) >= 0;
    }

    /** 一条 of 生产线和一条制剂线: whether a stretch ends with a number and its measure. */
    static boolean measured(Text text, int begin, int end) {
        return end - begin >= 2 && MEASURES.indexOf(text.at(end - 1)) >= 0 && NUMERALS.indexOf(text.at(end - 2)) >= 0;
    }

    /** Whether a word for a trade or a thing crosses a position, as 机器人 does the end of 机. */
    static boolean crosses(Scan scan, int at) {
        return Stream.of(Tag.FORM, Tag.OBJECT)
                .flatMap(tag -> scan.in(tag, at - LONGEST_WORD, at + LONGEST_WORD).stream())
                .anyMatch(word -> word.begin() < at && word.end() > at);
    }

    /** Whether the character before this position belongs to no known word and ends no name. */
    static boolean unknown(Text text, Scan scan, int at) {
        char c = text.at(at - 1);
        if (!Character.isIdeographic(c) || ends(text, at - 1)) {
            return false;
        }
        for (Tag tag : List.of(Tag.TRIGGER, Tag.CUE, Tag.BOUNDARY, Tag.OBJECT, Tag.SUBJECT, Tag.INDUSTRY, Tag.MASK)) {
            for (Hit hit : scan.in(tag, at - 10, at + 10)) {
                if (hit.begin() < at && hit.end() >= at) {
                    return false;
                }
            }
        }
        return true;
    }

    /** 关于公司, 签订公司: nothing of the name is left beside known words. */
    static boolean onlyWords(Scan scan, int begin, int end) {
        int left = end - begin;
        for (Tag tag : List.of(Tag.BOUNDARY, Tag.CUE, Tag.TRIGGER, Tag.OBJECT)) {
            for (Hit hit : scan.in(tag, begin, end)) {
                // the 和 of 三和 may be part of a name
                left -= tag == Tag.BOUNDARY && hit.length() == 1 ? 0 : hit.length();
            }
        }
        return left < 2;
    }

    /** Whether a verb or another word that is no part of a name ends here. */
    static boolean wordEnds(Scan scan, int begin, int end) {
        for (Tag tag : List.of(Tag.BOUNDARY, Tag.CUE, Tag.TRIGGER)) {
            for (Hit hit : scan.in(tag, begin, end)) {
                if (hit.end() == end && hit.length() > 1) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How many characters of a range are names of places; of several places of one name each character counts once. */
    static int places(Scan scan, int begin, int end) {
        int count = 0;
        int behind = begin;
        for (Hit place : scan.in(Tag.PLACE, begin, end)) {
            count += Math.max(0, place.end() - Math.max(behind, place.begin()));
            behind = Math.max(behind, place.end());
        }
        return count;
    }

    /** Whether a stretch holds a product or is made of trades alone: 电池 of LFP电池. */
    static boolean product(Scan scan, int begin, int end) {
        int trades = scan.in(Tag.FORM, begin, end).stream()
                .filter(form -> form.value().equals("trade"))
                .mapToInt(Hit::length)
                .sum();
        return trades >= end - begin || !scan.in(Tag.INDUSTRY, begin, end).isEmpty();
    }

    static int industries(Scan scan, int begin, int end) {
        return scan.in(Tag.INDUSTRY, begin, end).stream().mapToInt(Hit::length).sum();
    }

    /** Whether the word, if it is one of names at all, ends a full name. */
    static boolean ending(Hit hit) {
        return !hit.is(Tag.FORM) || !List.of("trade", "notname", "pronoun").contains(hit.value());
    }

    /** Whether a word such as 传统 or 国内, which no name begins with, lies in the range. */
    static boolean notName(Scan scan, int begin, int end) {
        return scan.any(Tag.FORM, begin, end, word -> !word.value().equals("pronoun"));
    }
}
