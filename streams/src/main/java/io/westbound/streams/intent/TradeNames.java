package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.List;
import java.util.Set;

/**
 * Finds firms that are called by a name proper and their trade, 甲乙化工, by where the two stand: where a name can begin
 * and where a verb, a particle or a mark follows. Linear in the range.
 */
final class TradeNames {
    private static final int LONGEST_PROPER = 4;
    private static final int LONGEST_CENTRE = 8;
    private static final String PROJECT = "项目";
    private static final Set<String> CENTRES = Set.of("RND", "SERVICE", "HQ");

    private final CommonWords commonWords;
    private final Particles particles;

    TradeNames(CommonWords commonWords, Particles particles) {
        this.particles = particles;
        this.commonWords = commonWords;
    }

    void find(Text text, Scan scan, Span range, List<Name> found) {
        for (Hit form : scan.in(Tag.FORM, range.begin(), range.end())) {
            if (form.value().equals("trade") && goesOn(text, scan, form.end())) {
                read(text, scan, range, form, found);
            }
        }
    }

    /** Whether anything follows that lets a name end here; most trades are part of another noun. */
    private boolean goesOn(Text text, Scan scan, int end) {
        return Edges.verbFollows(text, scan, end)
                || acts(text, scan, end)
                || spokenFor(text, end)
                || regionFollows(scan, end)
                || projectFollows(text, scan, end)
                || centreFollows(text, scan, end);
    }

    private void read(Text text, Scan scan, Span range, Hit trade, List<Name> found) {
        for (int length = 2; length <= LONGEST_PROPER; length++) {
            int begin = trade.begin() - length;
            if (begin < range.begin() || !Edges.plainHan(text, begin, trade.begin())) {
                return;
            }
            if (!known(text, scan, begin, trade) && stands(text, scan, range, begin, trade)) {
                int from = begin - seat(text, scan, begin);
                found.add(new Name(from, trade.end(), text.slice(from, trade.end()), Evidence.DEFINED, null));
                return;
            }
        }
    }

    /** Whether the words before or in it say of which kind the trade is or where: 国产机械, 沿海纺织企业, 外资芯片. */
    private boolean known(Text text, Scan scan, int begin, Hit trade) {
        return text.is(Letter.POINTER, begin)
                || text.is(Letter.JOIN, begin) && text.at(begin + 1) == '以'
                || text.is(Letter.LINK, begin)
                || text.is(Letter.ATTRIBUTE, trade.begin() - 1)
                || Edges.measured(text, begin, trade.begin())
                || agreedOn(text, begin, trade.end())
                || particles.only(text, begin, trade.begin(), Particle.KIND)
                || Edges.notName(scan, begin, trade.begin())
                || Edges.onlyWords(scan, begin, trade.begin())
                || Edges.wordEnds(scan, begin, trade.begin())
                || commonWords.only(text, begin, trade.begin())
                || scan.any(
                        Tag.PLACE,
                        begin,
                        trade.begin(),
                        place -> place.length() == trade.begin() - begin
                                && !place.term().detail().equals("weak"))
                || commonWords.behindAct(text, begin, trade.begin()) > begin
                || Edges.industries(scan, begin, trade.begin()) > trade.begin() - begin - 2
                || Bystanders.kindFollows(scan, trade.end())
                || scan.any(
                        Tag.PARTY,
                        begin - 6,
                        begin,
                        many -> many.end() == begin && many.value().equals("many"));
    }

    /** 与某公司签订毛绒玩具项目协议: what is signed for is a product. */
    private boolean agreedOn(Text text, int begin, int end) {
        return text.folded().startsWith(PROJECT, end) && particles.before(text, begin, Particle.AGREES) > 0;
    }

    private boolean stands(Text text, Scan scan, Span range, int begin, Hit trade) {
        boolean project = (projectFollows(text, scan, trade.end()) || centreFollows(text, scan, trade.end()))
                && plain(text, begin, trade.begin());
        boolean spoken = spokenFor(text, trade.end());
        boolean ends =
                Edges.verbFollows(text, scan, trade.end()) || regionFollows(scan, trade.end()) || project || spoken;
        if (ends && Edges.opens(text, scan, range, begin)) {
            return true;
        }
        return described(text, scan, begin)
                && !commonWords.within(text, begin, trade.begin())
                && !commonWords.crosses(text, begin)
                && (project || spoken || acts(text, scan, trade.end()));
    }

    /** 甲乙食品董秘, 甲乙化工的总经理: who speaks for the firm follows. */
    private boolean spokenFor(Text text, int end) {
        int at = text.at(end) == '的' ? end + 1 : end;
        return particles.at(text, at, Particle.OFFICE) > 0;
    }

    private static boolean plain(Text text, int begin, int end) {
        for (int at = begin; at < end; at++) {
            if (text.is(Letter.LINK, at) || text.is(Letter.PARTICLE, at) || text.is(Letter.BEFORE_PLACE, at)) {
                return false;
            }
        }
        return true;
    }

    /** 甲乙电机项目落户: the project that is told of is called by its firm. */
    private static boolean projectFollows(Text text, Scan scan, int at) {
        return text.folded().startsWith(PROJECT, at) && Edges.verbFollows(text, scan, at + PROJECT.length());
    }

    /** 甲乙电子研发中心落户: so is a centre. */
    private static boolean centreFollows(Text text, Scan scan, int at) {
        return scan.any(
                Tag.OBJECT,
                at,
                at + LONGEST_CENTRE,
                centre -> centre.begin() == at
                        && CENTRES.contains(centre.value())
                        && Edges.verbFollows(text, scan, centre.end()));
    }

    /** 甲乙物流西北分拨中心: the part of the country that a plant of the firm serves. */
    private static boolean regionFollows(Scan scan, int at) {
        return scan.any(
                Tag.MASK, at, at + 6, mask -> mask.begin() == at && mask.value().equals("region"));
    }

    /** 镇东头的甲乙化工, 封装企业甲乙光电, 给甲乙电子: behind a description, a noun or a preposition. */
    private static boolean described(Text text, Scan scan, int begin) {
        return Edges.ends(text, begin - 1)
                || seat(text, scan, begin) > 0
                || scan.any(
                        Tag.PARTY,
                        begin - 6,
                        begin,
                        noun -> noun.end() == begin && !noun.value().equals("many"));
    }

    /** How long the place is that stands before the name proper and begins the name, 0 if none does. */
    private static int seat(Text text, Scan scan, int begin) {
        for (Hit place : scan.in(Tag.PLACE, begin - 6, begin)) {
            boolean opens = Edges.ends(text, place.begin() - 1) && !Edges.afterPreposition(text, place.begin());
            if (place.end() == begin && opens) {
                return place.length();
            }
        }
        return 0;
    }

    /** Whether a name's clause goes on here with what its bearer does, not with another part of a noun. */
    boolean acts(Text text, Scan scan, int end) {
        if (!scan.in(Tag.OBJECT, end, end + 2).isEmpty()) {
            return false;
        }
        return Edges.verbFollows(text, scan, end) && Character.isLetterOrDigit(text.at(end))
                || text.is(Letter.PARTICLE, end)
                || text.at(end + 1) == '了'
                || Character.isDigit(text.at(end))
                || !Edges.wordAt(scan, end)
                        && commonWords.behindAct(
                                        text,
                                        end,
                                        Math.min(end + 2, text.folded().length()))
                                > end;
    }
}
