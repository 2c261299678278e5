package io.westbound.deploy.work;

import io.westbound.event.Evidence;
import io.westbound.event.FollowUp;
import io.westbound.event.FollowUpKind;
import io.westbound.event.Lead;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the teams' verdicts say of sources and kinds of evidence, in the columns of {@code precision.tsv}. The last verdict
 * on a lead counts, once for each source and kind that told of it. With Laplace's rule of succession, so that one verdict
 * does not make a source worthless.
 */
public final class Precision {

    private static final Set<FollowUpKind> GOOD = Set.of(FollowUpKind.VALID, FollowUpKind.SIGNED, FollowUpKind.LANDED);

    private Precision() {}

    /** The table, sorted by source and kind. */
    public static String table(Map<String, Lead> leads, Collection<FollowUp> followUps) {
        Map<String, Boolean> verdicts = new HashMap<>();
        followUps.stream()
                .sorted(Comparator.comparing(FollowUp::getAt).thenComparing(FollowUp::getFollowUpId))
                .filter(step -> GOOD.contains(step.getKind()) || step.getKind() == FollowUpKind.INVALID)
                .forEach(step -> verdicts.put(step.getLeadId(), GOOD.contains(step.getKind())));
        Map<String, int[]> counts = new TreeMap<>();
        verdicts.forEach((id, good) -> {
            Lead lead = leads.get(id);
            Set<String> tellers = new HashSet<>();
            if (lead != null) {
                for (Evidence evidence : lead.getEvidence()) {
                    tellers.add(evidence.getSourceName() + "\t" + evidence.getKind());
                }
            }
            for (String teller : tellers) {
                int[] count = counts.computeIfAbsent(teller, key -> new int[2]);
                count[0] += good ? 1 : 0;
                count[1]++;
            }
        });
        StringBuilder table = new StringBuilder("# source\tkind\tshare valid\tverdicts\n");
        counts.forEach((key, count) -> table.append(
                String.format(Locale.ROOT, "%s\t%.2f\t%d%n", key, (count[0] + 1.0) / (count[1] + 2.0), count[1])));
        return table.toString();
    }
}
