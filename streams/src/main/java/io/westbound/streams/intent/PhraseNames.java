package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** Finds firms that carry no ending, by the place in the phrase where a firm's name must stand. */
final class PhraseNames {
    private static final int LONGEST_SHORT = 8;

    private final WordLengths shortNames;
    private final CommonWords commonWords;
    private final Particles particles;

    PhraseNames(WordLengths shortNames, CommonWords commonWords, Particles particles) {
        this.particles = particles;
        this.commonWords = commonWords;
        this.shortNames = shortNames;
    }

    void find(Text text, Scan scan, Span range, List<Name> found) {
        bySubsidiary(text, scan, range, found);
        byShortName(text, scan, range, found);
        byPlant(text, scan, range, found);
        byMover(text, scan, range, found);
    }

    /** 全资子公司甲乙搬迁: what stands between the relation and the verb is the subsidiary's name. */
    private void bySubsidiary(Text text, Scan scan, Span range, List<Name> found) {
        for (Hit relation : scan.in(Tag.CUE, range.begin(), range.end())) {
            if (!relation.value().equals("OWNED")) {
                continue;
            }
            int end = relation.end();
            while (end < range.end()
                    && end - relation.end() < 10
                    && Edges.nameCharacter(text, end)
                    && !Edges.wordAt(scan, end)) {
                end++;
            }
            end = commonWords.beforeAct(text, relation.end(), end);
            String name = text.slice(relation.end(), end);
            boolean verb = commonWords.behindAct(text, relation.end(), end) > relation.end();
            boolean roomy = name.length() >= 3 || name.length() == 2 && Edges.verbFollows(text, scan, end);
            if (roomy && name.length() < 10 && !verb && likely(text, scan, relation.end(), end)) {
                found.add(new Name(relation.end(), end, name, Evidence.DEFINED, null));
            }
        }
    }

    /** A short name of a firm at large, where a name must stand: at the start of a phrase and before a verb or place. */
    private void byShortName(Text text, Scan scan, Span range, List<Name> found) {
        BitSet ends = new BitSet();
        for (Tag tag : List.of(Tag.BOUNDARY, Tag.CUE, Tag.TRIGGER)) {
            scan.in(tag, range.begin(), range.end()).forEach(hit -> ends.set(hit.end()));
        }
        for (int begin = range.begin(); begin < range.end() - 1; begin++) {
            if (ends.get(begin) || Edges.afterBreak(text, range, begin)) {
                longestShortName(text, scan, begin, range.end(), found);
            }
        }
    }

    /** The longest short name that begins here, with or without the place before it, where the phrase allows one. */
    private void longestShortName(Text text, Scan scan, int begin, int end, List<Name> found) {
        int place = Edges.placeAt(scan, begin);
        int bare = shortNames.possible(text, begin);
        int behindPlace = place > 0 ? shortNames.possible(text, begin + place) << place : 0;
        for (int length = Math.min(LONGEST_SHORT, end - begin); length >= 2; length--) {
            boolean possible = ((bare | behindPlace) & 1 << length) != 0;
            if (possible
                    && stands(text, scan, begin, begin + length, place > 0)
                    && (shortName(text, begin, begin + length)
                            || place > 0 && shortName(text, begin + place, begin + length))
                    && !everyday(text, scan, begin, begin + length)) {
                found.add(new Name(begin, begin + length, text.slice(begin, begin + length), Evidence.SHORT, null));
                return;
            }
        }
    }

    /** Whether a stretch is the short name of a firm and no everyday word. */
    private boolean shortName(Text text, int begin, int end) {
        return shortNames.contains(text, begin, end) && !commonWords.contains(text.slice(begin, end));
    }

    private boolean stands(Text text, Scan scan, int begin, int end, boolean placed) {
        return !Edges.afterPreposition(text, begin)
                && (placed ? Edges.verbFollows(text, scan, end) : Edges.phraseEnds(text, scan, end));
    }

    /** 某某无锡工厂 at the start of a sentence: what stands before the place of a plant is a firm. */
    private void byPlant(Text text, Scan scan, Span range, List<Name> found) {
        for (Hit place : scan.in(Tag.PLACE, range.begin() + 2, Math.min(range.end(), range.begin() + 16))) {
            boolean plant =
                    text.folded().startsWith("工厂", place.end()) || text.folded().startsWith("基地", place.end());
            int end = placesBegin(scan, place);
            if (plant && nameOnly(text, scan, range.begin(), end) && likely(text, scan, range.begin(), end)) {
                String name = text.slice(range.begin(), end);
                found.add(new Name(range.begin(), end, name, Evidence.SUBJECT, null));
                return;
            }
        }
    }

    /** Where a chain of places begins that ends with this one: 墨西哥蒙特雷. */
    private static int placesBegin(Scan scan, Hit place) {
        int begin = place.begin();
        for (Hit other : scan.in(Tag.PLACE, begin - LONGEST_SHORT, begin)) {
            begin = other.end() == place.begin() ? Math.min(begin, other.begin()) : begin;
        }
        return begin;
    }

    /** 签订某某整体搬迁…协议 in a headline: unknown characters between a verb and the move are the mover's name. */
    private void byMover(Text text, Scan scan, Span range, List<Name> found) {
        if (!text.inTitle(range.begin())) {
            return;
        }
        for (Hit trigger : scan.in(Tag.TRIGGER, range.begin(), range.end())) {
            int begin = trigger.begin();
            while (begin > range.begin() && trigger.begin() - begin < 6 && Edges.unknown(text, scan, begin)) {
                begin--;
            }
            boolean edge = begin == range.begin() || !Edges.unknown(text, scan, begin);
            int length = trigger.begin() - begin;
            if (trigger.value().equals("MOVE")
                    && edge
                    && commonWords.behind(text, begin, trigger.begin()) == begin
                    && length >= 2
                    && likely(text, scan, begin, trigger.begin())
                    && !Edges.notName(scan, begin, trigger.begin())) {
                found.add(new Name(begin, trigger.begin(), text.slice(begin, trigger.begin()), Evidence.SUBJECT, null));
            }
        }
    }

    private static boolean nameOnly(Text text, Scan scan, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (!Edges.nameCharacter(text, i) || Edges.wordAt(scan, i)) {
                return false;
            }
        }
        return end - begin >= 2 && end - begin <= 8;
    }

    /** Whether unknown characters could be a name: neither everyday words nor places alone, nor a thing at their end. */
    boolean likely(Text text, Scan scan, int begin, int end) {
        if (commonWords.only(text, begin, end)
                || ofKind(text, scan, begin, end)
                || Edges.places(scan, begin, end) >= end - begin - 1
                || onlyTrade(scan, begin, end)
                || Edges.placeAt(scan, begin) > 0 && plantAt(scan, end)) {
            return false;
        }
        if (thingEnds(scan, begin, end) || end - begin > 4 && commonWords.beforeAct(text, begin, end) < end) {
            return false;
        }
        if (end - begin < 4
                || !scan.in(Tag.FORM, begin, end).isEmpty()
                || !scan.in(Tag.FIRM, begin, end).isEmpty()) {
            return true;
        }
        return end - begin == 4
                ? !commonWords.contains(text.slice(end - 2, end))
                : !commonWords.within(text, begin, end);
    }

    /** 低空, 数字能源, 镁合 of 镁合金: only a kind of trade or product, or cut out of a word for one. */
    private boolean ofKind(Text text, Scan scan, int begin, int end) {
        int behind = particles.behind(text, begin, end, Particle.KIND);
        return behind >= end
                || behind > begin
                        && scan.any(
                                Tag.FORM,
                                behind,
                                end,
                                trade -> trade.begin() == behind
                                        && trade.end() == end
                                        && trade.value().equals("trade"));
    }

    /** Whether the stretch ends with a plant, a unit or a zone. */
    static boolean thingEnds(Scan scan, int begin, int end) {
        return Stream.of(Tag.OBJECT, Tag.UNIT, Tag.ZONE)
                .flatMap(tag -> scan.in(tag, begin, end).stream())
                .anyMatch(thing -> thing.end() == end);
    }

    /** Where a name ends in a stretch that goes on with a plant or a function: 某某化工 of 某某化工全球总部. */
    int nameEnd(Text text, Scan scan, int begin, int end) {
        int kept = end;
        int cut = wordBegin(scan, Tag.OBJECT, begin, kept);
        while (cut < kept && cut - begin >= 2) {
            kept = cut;
            if (wordBegin(scan, Tag.FORM, begin, kept) == kept) {
                int word = commonWords.before(text, begin, kept);
                cut = Math.min(
                        word,
                        Math.min(wordBegin(scan, Tag.INDUSTRY, begin, kept), wordBegin(scan, Tag.PLACE, begin, kept)));
            }
        }
        return kept;
    }

    /** Where the word of this tag begins that ends here; {@code end} if there is none. */
    private static int wordBegin(Scan scan, Tag tag, int begin, int end) {
        int first = end;
        for (Hit word : scan.in(tag, begin, end)) {
            first = word.end() == end ? Math.min(first, word.begin()) : first;
        }
        return first;
    }

    /** 深圳某地生产基地: what stands between a place and its plant is a place as well. */
    private static boolean plantAt(Scan scan, int at) {
        return scan.any(Tag.OBJECT, at, at + 6, plant -> plant.begin() == at);
    }

    /** LED灯具, 汽车轮胎: a product, not a name. */
    static boolean onlyTrade(Scan scan, int begin, int end) {
        return Edges.industries(scan, begin, end) > end - begin - 2;
    }

    /** An everyday word, a cut out of a longer word such as 钛合 of 钛合金, a kind of firm, or where something lies. */
    private boolean everyday(Text text, Scan scan, int begin, int end) {
        boolean particle = text.is(Letter.PARTICLE, begin);
        if ((particle ? commonWords.only(text, begin, end) : commonWords.contains(text.slice(begin, end)))
                || ofKind(text, scan, begin, end)
                || text.is(Letter.POINTER, begin)
                || Bystanders.kindFollows(scan, end)
                || onlyTrade(scan, begin, end)
                || Edges.placeAt(scan, begin) > 0 && plantAt(scan, end)) {
            return true;
        }
        if (scan.any(Tag.FORM, begin, end, form -> form.length() == end - begin)) {
            return true;
        }
        for (Hit word : scan.in(Tag.INDUSTRY, begin, end + 4)) {
            if (word.begin() < end && word.end() > end) {
                return true;
            }
        }
        boolean situated = particles.before(text, begin, Particle.SITED) > 0;
        return situated || end - begin == 2 && (commonWords.crosses(text, begin) || commonWords.crosses(text, end));
    }
}
