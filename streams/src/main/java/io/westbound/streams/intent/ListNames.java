package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.List;

/** Finds firms by the list they stand in: 甲乙、丙丁、戊己等企业, 甲乙、丙丁3家公司. Linear in the range. */
final class ListNames {
    private static final int LONGEST = 8;
    private static final int REMARK = 10;
    private static final int MOST = 12;

    private final CommonWords commonWords;
    private final Particles particles;

    ListNames(CommonWords commonWords, Particles particles) {
        this.commonWords = commonWords;
        this.particles = particles;
    }

    void find(Text text, Scan scan, Span range, List<Name> found) {
        for (Hit kind : scan.in(Tag.PARTY, range.begin(), range.end())) {
            if (kind.value().equals("kind") || kind.value().equals("apposition")) {
                int end = listEnd(text, range.begin(), kind.begin());
                if (end > 0) {
                    members(text, scan, range, end, found);
                }
            }
        }
        for (int at = range.begin(); at < range.end() - 1; at++) {
            boolean summed = text.at(at) == '等' && commonWords.behindAct(text, at + 1, at + 3) > at + 1;
            if (summed && firmBefore(scan, Span.clause(text, at).begin(), at)) {
                members(text, scan, range, at, found);
            }
        }
    }

    /** 甲集团、乙、丙等已经…: one full name shows that the list is one of firms. */
    private static boolean firmBefore(Scan scan, int from, int to) {
        return scan.any(
                Tag.FORM,
                from,
                to,
                form -> form.value().equals("company") || form.value().equals("group"));
    }

    /** Where the list ends that the noun sums up: before 等, or before the number of its members; 0 if there is none. */
    private static int listEnd(Text text, int floor, int noun) {
        for (int at = noun; at > Math.max(floor, noun - REMARK); at--) {
            if (text.at(at - 1) == '等') {
                return at - 1;
            }
            if (",;:。".indexOf(text.at(at - 1)) >= 0) {
                return 0;
            }
        }
        if (text.at(noun - 1) != '家' || !Character.isDigit(text.at(noun - 2))) {
            return 0;
        }
        int end = noun - 2;
        while (Character.isDigit(text.at(end - 1))) {
            end--;
        }
        return end;
    }

    private void members(Text text, Scan scan, Span range, int listEnd, List<Name> found) {
        int end = listEnd;
        for (int i = 0; i < MOST && end > range.begin(); i++) {
            int begin = end;
            while (begin > range.begin() && end - begin < LONGEST && !parts(text, begin)) {
                begin--;
            }
            boolean further = text.at(begin - 1) == '、';
            int from = further ? begin : firstOf(text, scan, begin, end);
            if (from < end && (further || i > 0) && named(text, scan, from, end)) {
                found.add(new Name(from, end, text.slice(from, end), Evidence.DEFINED, null));
            }
            if (!further) {
                return;
            }
            end = begin - 1;
        }
    }

    private static boolean parts(Text text, int at) {
        return !Character.isIdeographic(text.at(at - 1));
    }

    /** Where the first member begins: behind the last known word, verb or particle before it. */
    private int firstOf(Text text, Scan scan, int begin, int end) {
        int from = begin;
        for (int at = begin; at < end - 1; at++) {
            int word = commonWords.behindAct(text, at, end - 1);
            from = word > at ? Math.max(from, word) : from;
            boolean opens = particles.before(text, at + 1, Particle.MEMBER) > 0 && !text.is(Letter.JOIN, at);
            if (opens || Edges.ends(text, at)) {
                from = Math.max(from, at + 1);
            }
        }
        for (Tag tag : List.of(Tag.TRIGGER, Tag.CUE, Tag.BOUNDARY, Tag.PARTY)) {
            for (Hit hit : scan.in(tag, begin - LONGEST, end - 1)) {
                boolean letter = tag == Tag.BOUNDARY && hit.length() == 1;
                from = letter ? from : Math.max(from, hit.end());
            }
        }
        return from;
    }

    /** Whether a stretch that stands where a name must is one: no everyday words, verbs, places, trades or things. */
    boolean named(Text text, Scan scan, int begin, int end) {
        return end - begin >= 2
                && Edges.plainHan(text, begin, end)
                && !commonWords.only(text, begin, end)
                && !Edges.onlyWords(scan, begin, end)
                && !Edges.wordEnds(scan, begin, end)
                && Edges.places(scan, begin, end) < end - begin - 1
                && !trade(text, scan, begin, end)
                && !PhraseNames.thingEnds(scan, begin, end);
    }

    /** 电子信息, 装备制造, 干式变压器: a trade or a product, of which the list names several. */
    private static boolean trade(Text text, Scan scan, int begin, int end) {
        boolean kind = scan.any(
                Tag.FORM, begin, end, form -> form.end() == end && text.is(Letter.ATTRIBUTE, form.begin() - 1));
        if (kind) {
            return true;
        }
        int words = scan.in(Tag.FORM, begin, end).stream().mapToInt(Hit::length).sum();
        return words >= end - begin - 1 || PhraseNames.onlyTrade(scan, begin, end);
    }
}
