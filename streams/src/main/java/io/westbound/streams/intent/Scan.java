package io.westbound.streams.intent;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All known words of one text by tag, each list in text order, the longest where words of one tag overlap. */
final class Scan {
    private final Map<Tag, List<Hit>> byTag = new EnumMap<>(Tag.class);

    /** Takes the next hit; hits arrive in the order of their ends, as an automaton finds them. */
    void add(Hit hit) {
        List<Hit> list = byTag.get(hit.term().tag());
        if (list == null) {
            list = new ArrayList<>();
            byTag.put(hit.term().tag(), list);
        }
        int last = list.size() - 1;
        while (last >= 0
                && list.get(last).begin() >= hit.begin()
                && list.get(last).length() < hit.length()) {
            list.remove(last--);
        }
        if (last < 0 || list.get(last).end() <= hit.begin() || list.get(last).within(hit.begin(), hit.end())) {
            list.add(hit);
        } else if (hit.length() > list.get(last).length()) {
            list.set(last, hit);
        }
    }

    /** Puts a word in its place by text order, unless another of its tag already stands there. */
    void insert(Hit hit) {
        Tag tag = hit.term().tag();
        List<Hit> list = byTag.computeIfAbsent(tag, each -> new ArrayList<>());
        int at = lowerBound(list, hit.begin());
        boolean before = at > 0 && list.get(at - 1).end() > hit.begin();
        boolean behind = at < list.size() && list.get(at).begin() < hit.end();
        if (!before && !behind) {
            list.add(at, hit);
        }
    }

    /** Words of a tag that lie wholly in a range. */
    List<Hit> in(Tag tag, int from, int to) {
        List<Hit> hits = byTag.get(tag);
        if (hits == null) {
            return List.of();
        }
        int first = lowerBound(hits, from);
        int last = first;
        while (last < hits.size() && hits.get(last).begin() < to) {
            last++;
        }
        while (last > first && hits.get(last - 1).end() > to) {
            last--;
        }
        return hits.subList(first, last);
    }

    List<Hit> all(Tag tag) {
        return byTag.getOrDefault(tag, List.of());
    }

    /** Whether a word of the tag with this value lies in the range. */
    boolean has(Tag tag, String value, int from, int to) {
        for (Hit hit : in(tag, from, to)) {
            if (hit.value().equals(value)) {
                return true;
            }
        }
        return false;
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
