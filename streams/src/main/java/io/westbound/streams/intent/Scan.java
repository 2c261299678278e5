package io.westbound.streams.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All known words of one text by tag, each list in text order, the longest where words of one tag overlap. */
final class Scan {
    private final Map<Tag, Hit[]> byTag = new EnumMap<>(Tag.class);

    Scan(List<Hit> hits) {
        hits.sort((a, b) -> a.begin() != b.begin() ? a.begin() - b.begin() : b.length() - a.length());
        Map<Tag, List<Hit>> lists = new EnumMap<>(Tag.class);
        for (Hit hit : hits) {
            List<Hit> list = lists.computeIfAbsent(hit.term().tag(), tag -> new ArrayList<>());
            keepLongest(list, hit);
        }
        lists.forEach((tag, list) -> byTag.put(tag, list.toArray(new Hit[0])));
    }

    private static void keepLongest(List<Hit> list, Hit hit) {
        int last = list.size() - 1;
        if (last < 0 || list.get(last).end() <= hit.begin()) {
            list.add(hit);
        } else if (list.get(last).begin() == hit.begin() && list.get(last).end() == hit.end()) {
            list.add(hit);
        } else if (hit.end() > list.get(last).end()
                && hit.length() > list.get(last).length()) {
            list.set(last, hit);
        }
    }

    /** Words of a tag that lie wholly in a range. */
    List<Hit> in(Tag tag, int from, int to) {
        Hit[] hits = byTag.get(tag);
        if (hits == null) {
            return List.of();
        }
        int first = lowerBound(hits, from);
        int last = first;
        while (last < hits.length && hits[last].begin() < to) {
            last++;
        }
        List<Hit> found = new ArrayList<>(last - first);
        for (int i = first; i < last; i++) {
            if (hits[i].end() <= to) {
                found.add(hits[i]);
            }
        }
        return found;
    }

    List<Hit> all(Tag tag) {
        Hit[] hits = byTag.get(tag);
        return hits == null ? List.of() : Arrays.asList(hits);
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

    private static int lowerBound(Hit[] hits, int from) {
        int low = 0;
        int high = hits.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits[middle].begin() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
