package io.westbound.streams.article.duplicate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Groups texts into stories, so that fifty reprints count as one source. Pure. */
public final class CopyClusters {
    private CopyClusters() {}

    /**
     * Groups of copies in the order of their first member; a text that copies nothing is a group of its own.
     * Transitive: a copy of a copy is in the group. Time grows with the square of {@code texts}, meant for the
     * evidence of one lead.
     */
    public static <T> List<List<T>> of(List<T> texts, Function<T, Signature> signature) {
        int[] leader = new int[texts.size()];
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
            for (int j = 0; j < i; j++) {
                Signature one = signature.apply(texts.get(i));
                if (one.likeness(signature.apply(texts.get(j))).isCopy()) {
                    join(leader, find(leader, j), find(leader, i));
                }
            }
        }
        Map<Integer, List<T>> groups = new LinkedHashMap<>();
        for (int i = 0; i < leader.length; i++) {
            groups.computeIfAbsent(find(leader, i), key -> new ArrayList<>()).add(texts.get(i));
        }
        return List.copyOf(groups.values());
    }

    private static void join(int[] leader, int one, int other) {
        leader[Math.max(one, other)] = Math.min(one, other);
    }

    private static int find(int[] leader, int member) {
        int at = member;
        while (leader[at] != at) {
            at = leader[at];
        }
        return at;
    }
}
