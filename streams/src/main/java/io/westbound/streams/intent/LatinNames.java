package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds firms in Latin letters: capitals with a few characters before a verb, and words that a noun announces. Such words
 * are also models, brands and units, so nothing else makes them a firm. Linear in the range.
 */
final class LatinNames {
    private static final int MOST = 20;
    private static final int LONGEST = 40;
    private static final int LONGEST_HAN = 6;
    private static final int SHORTEST = 4;
    private static final int LONGEST_PRODUCT = 14;
    private static final String PROJECT = "项目";

    private final CommonWords commonWords;

    LatinNames(CommonWords commonWords) {
        this.commonWords = commonWords;
    }

    /** 甲乙创新 with capitals before it, where a clause begins and a verb follows. */
    void find(Text text, Scan scan, Span range, List<Name> found) {
        for (int begin = range.begin(); begin < range.end(); begin++) {
            int han = begin;
            while (han < range.end() && Character.isUpperCase(text.at(han))) {
                han++;
            }
            if (han - begin >= 2 && Edges.opens(text, scan, range, begin)) {
                int end = hanEnd(text, scan, han, range.end());
                if (end - han >= 2 && Edges.verbFollows(text, scan, end) && !Edges.product(scan, han, end)) {
                    found.add(new Name(begin, end, text.slice(begin, end), Evidence.SHORT, null));
                }
            }
            begin = Math.max(begin, han);
        }
    }

    /** 德国Abcd机床项目: words in Latin letters between a place and what its project makes. */
    void ofProjects(Text text, Scan scan, Span range, List<Name> found) {
        for (Hit place : scan.in(Tag.PLACE, range.begin(), range.end())) {
            int end = wordsEnd(text, place.end());
            if (end - place.end() < 2) {
                continue;
            }
            int project = end;
            while (project < Math.min(range.end(), end + LONGEST_PRODUCT)
                    && !text.folded().startsWith(PROJECT, project)) {
                project++;
            }
            boolean told = text.folded().startsWith(PROJECT, project)
                    && Edges.verbFollows(text, scan, project + PROJECT.length());
            if (told && text.slice(end, project).chars().allMatch(Character::isLetterOrDigit)) {
                found.add(new Name(place.end(), end, text.slice(place.end(), end), Evidence.DEFINED, null));
            }
        }
    }

    private int hanEnd(Text text, Scan scan, int begin, int limit) {
        int end = begin;
        while (end < limit
                && end - begin < LONGEST_HAN
                && Edges.plainHan(text, end, end + 1)
                && !Edges.wordAt(scan, end)
                && (end - begin < 2 || commonWords.behindAct(text, end, limit) == end)
                && Edges.placeAt(scan, end) < 2) {
            end++;
        }
        return end;
    }

    /** Every mention, in full or by the first word, of the firms that a noun announces: 电池制造商Abcd Works. */
    List<Name> mentions(Text text, Scan scan) {
        Map<String, Name> announced = new HashMap<>();
        for (Hit noun : scan.all(Tag.PARTY)) {
            int end = wordsEnd(text, noun.end());
            if (end - noun.end() >= SHORTEST && announced.size() < MOST && DescribedNames.announces(text, scan, noun)) {
                String words = text.slice(noun.end(), end);
                Name name = new Name(noun.end(), end, words, Evidence.DEFINED, null);
                announced.putIfAbsent(words, name);
                String first = words.split(" ")[0];
                if (first.length() >= SHORTEST) {
                    announced.putIfAbsent(first, name);
                }
            }
        }
        List<Name> mentions = new ArrayList<>();
        announced.forEach((words, name) -> add(text, words, name, mentions));
        return mentions;
    }

    private static void add(Text text, String words, Name name, List<Name> mentions) {
        for (int at = text.folded().indexOf(words); at >= 0; at = text.folded().indexOf(words, at + words.length())) {
            int end = at + words.length();
            if (!latin(text.at(at - 1)) && !latin(text.at(end))) {
                mentions.add(new Name(at, end, name.text(), name.evidence(), null));
            }
        }
    }

    /** Behind the words in Latin letters that begin here with a capital each. */
    private static int wordsEnd(Text text, int begin) {
        int end = begin;
        while (Character.isUpperCase(text.at(end)) && end - begin < LONGEST) {
            while (latin(text.at(end)) && end - begin < LONGEST) {
                end++;
            }
            if (text.at(end) != ' ' || !Character.isUpperCase(text.at(end + 1))) {
                return end;
            }
            end++;
        }
        return text.at(end - 1) == ' ' ? end - 1 : end;
    }

    private static boolean latin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
