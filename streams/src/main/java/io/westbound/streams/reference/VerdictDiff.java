package io.westbound.streams.reference;

import io.westbound.streams.intent.Judgement;
import java.util.List;
import java.util.Locale;

/** What changes between two knowledge versions on the same documents. */
public final class VerdictDiff {
    private VerdictDiff() {}

    /** One line for each document whose verdict changed; both lists in the same order. */
    public static String between(List<Evaluation.Verdict> before, List<Evaluation.Verdict> after) {
        StringBuilder out = new StringBuilder();
        int changed = 0;
        for (int i = 0; i < before.size(); i++) {
            Judgement old = before.get(i).judgement();
            Judgement now = after.get(i).judgement();
            if (old.intent() != now.intent()) {
                changed++;
                out.append(String.format(
                        Locale.ROOT,
                        "%s %.2f -> %.2f label %s: %s%n",
                        now.intent() ? "+" : "-",
                        old.confidence(),
                        now.confidence(),
                        after.get(i).item().verdict(),
                        after.get(i).item().document().title()));
            }
        }
        return out.append(changed).append(" verdicts changed\n").toString();
    }
}
