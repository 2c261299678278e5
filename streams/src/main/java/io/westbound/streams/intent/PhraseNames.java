package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Finds firms that carry no ending, by the place in the phrase where a firm's name must stand. */
final class PhraseNames {
    private final Set<String> shortNames;
    private final BitSet firstPairs = new BitSet();

    PhraseNames(Set<String> shortNames) {
        this.shortNames = shortNames;
        shortNames.forEach(name -> firstPairs.set(pair(name.charAt(0), name.charAt(1))));
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
                    && Edges.nameCharacter(text.at(end))
                    && !Edges.wordAt(scan, end)) {
                end++;
            }
            String name = text.slice(relation.end(), end);
            if (name.length() >= 3
                    && name.length() < 10
                    && Edges.places(scan, relation.end(), end) < name.length() - 1) {
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
            boolean starts = ends.get(begin) || Edges.afterBreak(text, range, begin);
            int place = starts ? Edges.placeAt(scan, begin) : 0;
            if (!starts || place == 0 && !firstPairs.get(pair(text.at(begin), text.at(begin + 1)))) {
                continue;
            }
            for (int length = Math.min(8, range.end() - begin); length >= 2; length--) {
                String name = text.slice(begin, begin + length);
                boolean known = shortNames.contains(name)
                        || place > 0 && length >= place + 2 && shortNames.contains(name.substring(place));
                boolean placed = place > 0;
                if (known
                        && (placed
                                ? Edges.verbFollows(text, scan, begin + length)
                                : Edges.phraseEnds(text, scan, begin + length))) {
                    found.add(new Name(begin, begin + length, name, Evidence.SHORT, null));
                    break;
                }
            }
        }
    }

    /** 某某无锡工厂 at the start of a sentence: what stands before the place of a plant is a firm. */
    private static void byPlant(Text text, Scan scan, Span range, List<Name> found) {
        for (Hit place : scan.in(Tag.PLACE, range.begin() + 2, Math.min(range.end(), range.begin() + 16))) {
            boolean plant =
                    text.folded().startsWith("工厂", place.end()) || text.folded().startsWith("基地", place.end());
            if (plant && nameOnly(text, scan, range.begin(), place.begin())) {
                String name = text.slice(range.begin(), place.begin());
                found.add(new Name(range.begin(), place.begin(), name, Evidence.SUBJECT, null));
                return;
            }
        }
    }

    /** 签订某某整体搬迁…协议 in a headline: unknown characters between a verb and the move are the mover's name. */
    private static void byMover(Text text, Scan scan, Span range, List<Name> found) {
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
                    && length >= 2
                    && Edges.places(scan, begin, trigger.begin()) < length
                    && !Edges.notName(scan, begin, trigger.begin())) {
                found.add(new Name(begin, trigger.begin(), text.slice(begin, trigger.begin()), Evidence.SUBJECT, null));
            }
        }
    }

    private static boolean nameOnly(Text text, Scan scan, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (!Edges.nameCharacter(text.at(i)) || Edges.wordAt(scan, i)) {
                return false;
            }
        }
        return end - begin >= 2 && end - begin <= 8;
    }

    private static int pair(char first, char second) {
        return (first * 31 + second) & 0xFFFFF;
    }
}
