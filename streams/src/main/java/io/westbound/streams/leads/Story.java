package io.westbound.streams.leads;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A cluster of evidence that tells one story: one article, its reprints and its near duplicates.
 *
 * @param number 1-based, by first telling
 * @param items in time order
 */
public record Story(int number, List<Evidence> items) {

    public Story {
        items = List.copyOf(items);
    }

    /** When it was first told: a reprint with a new date is no news. */
    public Instant first() {
        return items.get(0).at();
    }

    /** Who told it first. */
    public String originator() {
        return items.get(0).originator();
    }

    /** Whether it was news when it was found; on a clock that lies behind, the time of the judgement counts. */
    boolean fresh(Policy policy, Instant now) {
        Instant found = items.stream()
                .map(Evidence::fetched)
                .min(Instant::compareTo)
                .filter(time -> time.isBefore(now))
                .orElse(now);
        return first().plus(policy.days(Policy.Key.OLD_NEWS_DAYS)).isAfter(found);
    }

    /** The most trusted telling. */
    public Evidence best() {
        return items.stream().min(Evidence.STRONGEST).orElseThrow();
    }

    /**
     * Clusters evidence. Two pieces tell one story if they come from one article, have equal content, or are copies by their wording; where
     * one has none, their SimHashes differ in at most {@code bits} bits. The relation is closed transitively, so the order does not matter.
     */
    public static List<Story> cluster(List<Evidence> evidence, int bits) {
        List<Evidence> ordered = evidence.stream().sorted(Evidence.IN_TIME).toList();
        int[] root = new int[ordered.size()];
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < root.length; i++) {
            root[i] = i;
            Evidence each = ordered.get(i);
            join(root, i, seen.putIfAbsent("article " + each.articleId(), i));
            if (!each.contentHash().isEmpty()) {
                join(root, i, seen.putIfAbsent("content " + each.contentHash(), i));
            }
            for (int j = 0; j < i; j++) {
                if (find(root, j) != find(root, i) && near(each, ordered.get(j), bits)) {
                    join(root, i, j);
                }
            }
        }
        return stories(ordered, root);
    }

    private static boolean near(Evidence one, Evidence other, int bits) {
        if (one.wording().isKnown() && other.wording().isKnown()) {
            return one.wording().copies(other.wording());
        }
        return one.simHash() != 0 && other.simHash() != 0 && Long.bitCount(one.simHash() ^ other.simHash()) <= bits;
    }

    private static void join(int[] root, int one, @Nullable Integer other) {
        if (other != null) {
            int a = find(root, one);
            int b = find(root, other);
            root[Math.max(a, b)] = Math.min(a, b);
        }
    }

    private static int find(int[] root, int index) {
        int here = index;
        while (root[here] != here) {
            here = root[here];
        }
        return here;
    }

    private static List<Story> stories(List<Evidence> ordered, int[] root) {
        Map<Integer, List<Evidence>> clusters = new TreeMap<>();
        for (int i = 0; i < root.length; i++) {
            clusters.computeIfAbsent(find(root, i), first -> new ArrayList<>()).add(ordered.get(i));
        }
        List<Story> stories = new ArrayList<>();
        clusters.values().forEach(items -> stories.add(new Story(stories.size() + 1, items)));
        return stories;
    }
}
