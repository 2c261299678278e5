package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.List;

/** Finds firms behind what is said of them: the kind of firm, or where it comes from. Linear in the range. */
final class DescribedNames {
    private static final int LONGEST_UNKNOWN = 6;
    private static final int LONGEST_SEATED = 8;
    private static final int SHORTEST_SEATED = 3;

    /** 制鞋企业 is no 鞋企. */
    private static final String FIRM = "企业";

    private final PhraseNames phrases;
    private final CommonWords commonWords;
    private final Particles particles;

    DescribedNames(PhraseNames phrases, CommonWords commonWords, Particles particles) {
        this.phrases = phrases;
        this.commonWords = commonWords;
        this.particles = particles;
    }

    void find(Text text, Scan scan, Span range, List<Name> found) {
        byApposition(text, scan, range, found);
        bySeat(text, scan, range, found);
    }

    /** 代工巨头甲乙丙计划…: unknown characters between such a noun, which is itself described, and a verb. */
    private void byApposition(Text text, Scan scan, Span range, List<Name> found) {
        for (Hit noun : scan.in(Tag.PARTY, range.begin() + 1, range.end())) {
            int begin = noun.end();
            if (!announces(text, scan, noun) || text.is(Letter.POINTER, begin) || text.is(Letter.PARTICLE, begin)) {
                continue;
            }
            int end = begin;
            while (end < range.end()
                    && end - begin < LONGEST_UNKNOWN
                    && Edges.plainHan(text, end, end + 1)
                    && !Edges.wordAt(scan, end)
                    && commonWords.behind(text, end, range.end()) == end) {
                end++;
            }
            boolean verb = Character.isLetterOrDigit(text.at(end))
                    && (Edges.verbFollows(text, scan, end) || commonWords.behindAct(text, end, range.end()) > end);
            boolean acts = particles.before(text, end, Particle.PLACING) > 0
                    || particles.before(text, end, Particle.DISPLACES) > 0;
            if (end - begin >= 2 && verb && !acts && phrases.likely(text, scan, begin, end)) {
                found.add(new Name(begin, end, text.slice(begin, end), Evidence.DEFINED, null));
            }
        }
    }

    /** Whether the noun is one, is described, and is no part of a longer word: not 五家企业, 变更公司, 药企 of 药企业. */
    static boolean announces(Text text, Scan scan, Hit noun) {
        boolean apposition = noun.value().equals("apposition") || noun.value().equals("kind");
        return apposition
                && Character.isIdeographic(text.at(noun.begin() - 1))
                && !text.is(Letter.POINTER, noun.begin() - 1)
                && !counted(text, noun.begin())
                && !text.folded().startsWith(FIRM, noun.end() - 1)
                && !scan.any(
                        Tag.PARTY,
                        noun.begin() + 1,
                        noun.end() + 4,
                        word -> word.begin() < noun.end() && word.end() > noun.end())
                && !scan.any(
                        Tag.TRIGGER,
                        noun.begin() - 4,
                        noun.end() + 4,
                        verb -> verb.length() > noun.length()
                                && verb.begin() <= noun.begin()
                                && verb.end() >= noun.end())
                && !scan.any(
                        Tag.FORM,
                        noun.begin() - 8,
                        noun.end(),
                        form -> form.end() == noun.end() && form.length() > noun.length());
    }

    private static boolean counted(Text text, int at) {
        return text.at(at - 1) == '的' || text.at(at - 1) == '家' && "一这那".indexOf(text.at(at - 2)) < 0;
    }

    /** 来自三水的甲乙丙正在…, 沈阳的甲乙丙,…: unknown characters between a seat and a verb or a comma. */
    private void bySeat(Text text, Scan scan, Span range, List<Name> found) {
        for (Hit place : scan.in(Tag.PLACE, range.begin(), range.end())) {
            int begin = place.end() + 1;
            if (text.at(place.end()) != '的' || text.is(Letter.POINTER, begin)) {
                continue;
            }
            int end = begin;
            while (end < range.end()
                    && end - begin < LONGEST_SEATED
                    && Edges.plainHan(text, end, end + 1)
                    && !Edges.actAt(scan, end)) {
                end++;
            }
            boolean unknown = commonWords.behind(text, begin, end) == begin;
            boolean stands =
                    text.at(end) == ',' || Character.isLetter(text.at(end)) && Edges.verbFollows(text, scan, end);
            if (unknown
                    && stands
                    && end - begin > SHORTEST_SEATED
                    && phrases.likely(text, scan, begin, end)
                    && !Bystanders.kindFollows(scan, end - 2)) {
                found.add(new Name(begin, end, text.slice(begin, end), Evidence.DEFINED, null));
            }
        }
    }
}
