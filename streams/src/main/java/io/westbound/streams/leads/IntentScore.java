package io.westbound.streams.leads;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Will it move? The noisy-or (Pearl 1988, section 4.3.2) of independent stories: 1 − Π(1 − weight), where a story's
 * weight is that of its kind × the engine's confidence × trust in the source × what time has left of it. News that was
 * old when it was found speaks only beside news that was not.
 *
 * @param value 0 to 1
 * @param parts one a story or combination, heaviest first
 * @param held true while a list rumour waits for a second independent source
 */
record IntentScore(double value, List<Part> parts, boolean held) {

    private static final Phrase HELD = new Phrase("自媒体名单类传闻，待第二独立信源", "list rumour, held for a second source");
    private static final Phrase OLD = new Phrase("旧闻，仅作背景", "old news, background only");

    static IntentScore of(Outlook outlook, List<CombinationRow> combinations, Region region, Instant now) {
        if (held(outlook.live(), region.policy())) {
            return new IntentScore(0, List.of(new Part("held", 0, HELD)), true);
        }
        boolean old = !outlook.live().isEmpty()
                && outlook.live().stream().noneMatch(story -> story.fresh(region.policy(), now));
        if (old) {
            return new IntentScore(0, List.of(new Part("old-news", 0, OLD)), false);
        }
        List<Part> parts = new ArrayList<>();
        double doubt = 1;
        for (Story story : outlook.live()) {
            Evidence strongest = strongest(story, region, now);
            double weight = weight(strongest, story, region, now);
            doubt *= 1 - weight;
            parts.add(new Part(
                    strongest.kind(), weight, region.kind(strongest.kind()).says()));
        }
        for (CombinationRow combination : combinations) {
            doubt *= 1 - combination.weight();
            parts.add(new Part(combination.name(), combination.weight(), combination.says()));
        }
        parts.sort(Comparator.comparingDouble(Part::weight).reversed().thenComparing(Part::name));
        return new IntentScore(1 - doubt, parts, false);
    }

    private static Evidence strongest(Story story, Region region, Instant now) {
        return story.items().stream()
                .filter(each -> each.stage().live())
                .max(Comparator.<Evidence>comparingDouble(each -> weight(each, story, region, now))
                        .thenComparing(Evidence.STRONGEST.reversed()))
                .orElseThrow();
    }

    private static double weight(Evidence evidence, Story story, Region region, Instant now) {
        KindRow kind = region.kind(evidence.kind());
        Duration age = Duration.between(story.first(), now);
        boolean followedLongEnough = evidence.kind().equals(Cascade.KIND)
                && age.compareTo(region.policy().days(Policy.Key.SUPPLIER_FOLLOW_DAYS)) > 0;
        if (followedLongEnough) {
            return 0;
        }
        double left = Math.pow(
                0.5, Math.max(0, age.toMinutes()) / (double) kind.halfLife().toMinutes());
        return kind.weight()
                * evidence.confidence()
                * region.policy().trust(evidence.grade())
                * left
                * learnt(evidence, region);
    }

    /** What the teams' verdicts leave of a source's word, as far as the operator lets them weigh. */
    private static double learnt(Evidence evidence, Region region) {
        double share = region.precision().getOrDefault(evidence.originator() + "/" + evidence.kind(), 1.0);
        return 1 - region.policy().get(Policy.Key.PRECISION_WEIGHS) * (1 - share);
    }

    /** Whether all that is told is one list of many firms by somebody who answers for nothing. */
    private static boolean held(List<Story> live, Policy policy) {
        boolean rumour = !live.isEmpty()
                && live.stream()
                        .flatMap(story -> story.items().stream())
                        .allMatch(each -> !each.filing()
                                && each.grade().compareTo(Grade.D) >= 0
                                && each.firmsInArticle() >= policy.count(Policy.Key.LIST_RUMOUR_FIRMS));
        return rumour && live.stream().map(Story::originator).distinct().count() < 2;
    }
}
