package io.westbound.streams.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** All known words of one text by tag, each list in text order, the longest where words of one tag overlap. */
final class Scan {
    private final Map<Tag, List<Hit>> byTag = new EnumMap<>(Tag.class);

    /** For each tag where a word of it may begin: most questions are answered by there being none. */
    private final BitSet[] begun = new BitSet[Tag.values().length];

    /** Empty, for a text of this many characters. */
    Scan(int length) {
        Arrays.setAll(begun, tag -> new BitSet(length));
    }

    /** Takes the next hit; hits arrive in the order of their ends, as an automaton finds them. */
    void add(Hit hit) {
        List<Hit> list = ofTag(hit);
        int kept = list.size();
        while (kept > 0
                && list.get(kept - 1).begin() >= hit.begin()
                && list.get(kept - 1).length() < hit.length()) {
            kept--;
        }
        Hit before = kept == 0 ? null : list.get(kept - 1);
        if (before == null || before.end() <= hit.begin() || before.within(hit.begin(), hit.end())) {
            replace(list, kept, hit);
        } else if (hit.length() > before.length()) {
            replace(list, kept - 1, hit);
        }
        // else 停产搬迁 gives way to 全面停产 before it, and 搬迁, found with it, stays
    }

    /** Puts a hit behind the first {@code kept} ones, in the place of those it covers. */
    private static void replace(List<Hit> list, int kept, Hit hit) {
        if (kept == list.size()) {
            list.add(hit);
            return;
        }
        list.set(kept, hit);
        for (int last = list.size() - 1; last > kept; last--) {
            list.remove(last);
        }
    }

    /** Puts a word in its place by text order, unless another of its tag already stands there. */
    void insert(Hit hit) {
        List<Hit> list = ofTag(hit);
        int at = lowerBound(list, hit.begin());
        boolean before = at > 0 && list.get(at - 1).end() > hit.begin();
        boolean behind = at < list.size() && list.get(at).begin() < hit.end();
        if (!before && !behind) {
            list.add(at, hit);
        }
    }

    /** The words of the tag of a hit that is about to join them. */
    private List<Hit> ofTag(Hit hit) {
        Tag tag = hit.term().tag();
        begun[tag.ordinal()].set(hit.begin());
        List<Hit> list = byTag.get(tag);
        if (list == null) {
            list = new ArrayList<>();
            byTag.put(tag, list);
        }
        return list;
    }

    /** Whether a word of the tag begins here; quick where none does. */
    boolean begins(Tag tag, int at) {
        if (at < 0 || !begun[tag.ordinal()].get(at)) {
            return false;
        }
        List<Hit> words = all(tag);
        int first = lowerBound(words, at);
        return first < words.size() && words.get(first).begin() == at;
    }

    /** Words of a tag that lie wholly in a range. */
    List<Hit> in(Tag tag, int from, int to) {
        int begin = begun[tag.ordinal()].nextSetBit(Math.max(0, from));
        if (begin < 0 || begin >= to) {
            return List.of();
        }
        List<Hit> hits = all(tag);
        int first = lowerBound(hits, begin);
        int last = first;
        while (last < hits.size() && hits.get(last).begin() < to) {
            last++;
        }
        while (last > first && hits.get(last - 1).end() > to) {
            last--;
        }
        return first == last ? List.of() : hits.subList(first, last);
    }

    List<Hit> all(Tag tag) {
        return byTag.getOrDefault(tag, List.of());
    }

    /** Whether a word of the tag that lies wholly in a range is one of these. */
    boolean any(Tag tag, int from, int to, Predicate<Hit> which) {
        for (Hit hit : in(tag, from, to)) {
            if (which.test(hit)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of the tag with this value lies in the range. */
    boolean has(Tag tag, String value, int from, int to) {
        return any(tag, from, to, hit -> hit.value().equals(value));
    }

    private static int lowerBound(List<Hit> hits, int from) {
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.get(middle).begin() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
