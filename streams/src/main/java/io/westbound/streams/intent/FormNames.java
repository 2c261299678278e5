package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads firm names leftwards from their endings: [place][name][industry][form]. */
final class FormNames {
    private static final int LONGEST = 32;

    /** From 有限公司 on a form speaks for itself: 某某联合有限公司. */
    private static final int LONG_FORM = 4;

    private final Map<String, String> fullNames = new HashMap<>();
    private final CommonWords commonWords;

    FormNames(Map<String, ListedFirm> register, CommonWords commonWords) {
        this.commonWords = commonWords;
        register.forEach((key, firm) -> fullNames.put(firm.fullName(), key));
    }

    void find(Text text, Scan scan, Span range, List<Name> found) {
        for (Hit form : scan.in(Tag.FORM, range.begin(), range.end())) {
            if (!Edges.ending(form)) {
                continue;
            }
            int begin = trimmed(text, scan, leftEdge(text, scan, form, range.begin()), form.begin());
            String core = text.slice(begin, form.begin());
            if (text.is(Letter.RELATION, form.begin() - 1) && form.length() == 2) {
                continue;
            }
            boolean readable = core.length() >= 2 && Character.isLetter(core.charAt(0)) && core.indexOf('%') < 0;
            if (!readable || pronoun(scan, begin, form.begin())) {
                continue;
            }
            if (relation(scan, begin, form) || cut(scan, begin)) {
                continue;
            }
            boolean branch = form.value().equals("branch");
            if ((branch || form.value().equals("works")) && built(text, scan, begin, form)
                    || branch && generic(scan, begin, form)) {
                continue;
            }
            if (form.value().equals("group") && (core.length() > 10 || generic(scan, begin, form))) {
                continue;
            }
            boolean opens = Edges.opens(text, scan, range, begin);
            if (Edges.onlyWords(scan, begin, form.begin())
                    || form.length() < LONG_FORM && Edges.wordEnds(scan, begin, form.begin())
                    || nameless(text, scan, begin, form, opens)) {
                continue;
            }
            if (text.at(form.begin() - 1) == '等') {
                continue;
            }
            String name = text.slice(begin, form.end());
            String key = fullNames.get(name);
            found.add(new Name(begin, form.end(), name, key == null ? Evidence.FORM : Evidence.REGISTER, key));
        }
    }

    /** 汽车公司, 物流集团: an industry or a place with a form, but no name of its own. */
    private static boolean generic(Scan scan, int begin, Hit form) {
        for (Hit word : scan.in(Tag.FORM, begin, form.begin())) {
            String last = word.term().text().substring(word.length() - 1);
            boolean counts = last.equals("大") || last.equals("家");
            if (word.value().equals("notname") && (counts || word.begin() == begin && form.begin() - word.end() < 2)) {
                return true;
            }
        }
        if (!scan.in(Tag.FIRM, begin, form.begin()).isEmpty()) {
            return false;
        }
        return proper(scan, begin, form, bare(form)) < 2;
    }

    /** 长治设纸箱厂, 决定把老分厂: something is done with a works, none is called so; 洛阳轴承厂 is called by its city. */
    private static boolean built(Text text, Scan scan, int begin, Hit form) {
        return proper(scan, begin, form, false) == 1
                || !Edges.plainHan(text, begin, form.begin())
                || !scan.in(Tag.TRIGGER, begin, form.begin()).isEmpty()
                || !scan.in(Tag.CUE, begin, form.begin()).isEmpty();
    }

    /** How many characters of a name belong to neither an industry nor a place, nor, if asked, to a trade. */
    private static int proper(Scan scan, int begin, Hit form, boolean lessTrades) {
        boolean[] told = new boolean[form.begin() - begin];
        for (Tag tag : List.of(Tag.INDUSTRY, Tag.PLACE, Tag.FORM)) {
            for (Hit word : scan.in(tag, begin, form.begin())) {
                if (tag != Tag.FORM || lessTrades && word.value().equals("trade")) {
                    Arrays.fill(
                            told, Math.max(0, word.begin() - begin), Math.min(told.length, word.end() - begin), true);
                }
            }
        }
        int proper = 0;
        for (boolean each : told) {
            proper += each ? 0 : 1;
        }
        return proper;
    }

    /** 合资公司, 控股子公司 with words before them: how a firm is related, not what it is called. */
    private static boolean relation(Scan scan, int begin, Hit form) {
        return scan.any(Tag.CUE, begin, form.end(), cue -> cue.value().equals("OWNED") && cue.end() == form.end());
    }

    /** Whether the stretch begins inside a known word: 款归公司 of 补偿款归公司. */
    private static boolean cut(Scan scan, int begin) {
        if (named(scan, begin)) {
            return false;
        }
        for (Tag tag : List.of(Tag.TRIGGER, Tag.OBJECT)) {
            for (Hit word : scan.in(tag, begin - 8, begin + 8)) {
                if (word.begin() < begin && word.end() > begin) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * 变更公司, 近期集团, 可覆盖公司: everyday words, none of which the register knows as a firm, or a verb before its object.
     * A group or a works may be called by one noun, 海湾集团, where its name opens a phrase.
     */
    private boolean nameless(Text text, Scan scan, int begin, Hit form, boolean opens) {
        int end = form.begin();
        if (!scan.in(Tag.FIRM, begin, end).isEmpty()) {
            return false;
        }
        boolean noun = !bare(form) && opens && commonWords.noun(text.slice(begin, end));
        return !noun && commonWords.only(text, begin, end) || bare(form) && verbEnds(text, scan, begin, end);
    }

    private static boolean bare(Hit form) {
        return form.term().text().equals("公司");
    }

    /** Whether a verb ends here that is no trade: 覆盖 of 覆盖公司, but not 运输 of 运输公司. */
    private boolean verbEnds(Text text, Scan scan, int begin, int end) {
        return commonWords.beforeAct(text, begin, end) < end
                && Stream.of(Tag.FORM, Tag.INDUSTRY, Tag.PLACE)
                        .flatMap(tag -> scan.in(tag, begin, end).stream())
                        .noneMatch(word -> word.end() == end);
    }

    /** Drops verbs, adverbs and links that stand before a name: 因此某某集团, 由某某公司. */
    private int trimmed(Text text, Scan scan, int from, int end) {
        int begin = from;
        while (end - begin > 2 && !named(scan, begin)) {
            int next = text.is(Letter.LINK, begin) ? begin + 1 : commonWords.behindAct(text, begin, end - 2);
            if (next == begin || commonWords.only(text, next, end)) {
                return begin;
            }
            begin = next;
        }
        return begin;
    }

    /** Whether a known firm or a place begins here. */
    private static boolean named(Scan scan, int at) {
        return Edges.placeAt(scan, at) > 0 || scan.any(Tag.FIRM, at, at + LONGEST, firm -> firm.begin() == at);
    }

    private static int leftEdge(Text text, Scan scan, Hit form, int floor) {
        int limit = Math.max(floor, form.begin() - LONGEST);
        int begin = form.begin();
        int open = 0;
        while (begin > limit && !Edges.ends(text, begin - 1)) {
            char c = text.at(begin - 1);
            open += c == ')' ? 1 : c == '(' ? -1 : 0;
            if (open < 0) {
                break;
            }
            begin--;
        }
        if (open > 0) {
            begin = text.folded().lastIndexOf(')', form.begin()) + 1;
        }
        for (Hit earlier : scan.in(Tag.FORM, begin, form.begin())) {
            boolean another = text.is(Letter.BOTH, earlier.end()) && Edges.ending(earlier);
            if ((another || earlier.value().equals("company")) && form.begin() - earlier.end() >= 2) {
                begin = another ? earlier.end() + 1 : earlier.end();
            }
        }
        begin = afterBoundary(scan, begin, form.begin());
        return fromPlace(text, scan, begin, form);
    }

    /** Moves the edge behind the last boundary word that leaves at least two characters of a name. */
    private static int afterBoundary(Scan scan, int begin, int end) {
        int edge = begin;
        for (Hit boundary : scan.in(Tag.BOUNDARY, begin, end)) {
            boolean word = boundary.length() > 1;
            boolean roomy = end - boundary.end() >= (word ? 2 : 4);
            if (roomy
                    && !scan.any(
                            Tag.FIRM,
                            Math.max(begin, boundary.begin() - 3),
                            end,
                            firm -> firm.begin() < boundary.end() && boundary.begin() < firm.end())) {
                edge = Math.max(edge, boundary.end());
            }
        }
        return edge;
    }

    /** A registered name usually begins with its place: 赴深圳市… reads from 深圳市. */
    private static int fromPlace(Text text, Scan scan, int begin, Hit form) {
        if (form.value().equals("branch")) {
            return begin;
        }
        for (Hit place : scan.in(Tag.PLACE, begin, form.begin())) {
            boolean bracket = text.at(place.begin() - 1) == '(';
            boolean roomy = form.begin() - place.end() >= 2;
            boolean named = place.begin() - begin >= 2
                    && !scan.in(Tag.FIRM, begin, place.begin()).isEmpty();
            if (!bracket && roomy && !named && !place.term().detail().equals("weak")) {
                return place.begin();
            }
            if (bracket || named) {
                return begin;
            }
        }
        return begin;
    }

    /** Whether the whole core is a word such as 该 or 上市. */
    private static boolean pronoun(Scan scan, int begin, int end) {
        for (Hit word : scan.in(Tag.FORM, begin, end)) {
            if (word.begin() == begin && word.end() == end) {
                return true;
            }
        }
        return false;
    }
}
