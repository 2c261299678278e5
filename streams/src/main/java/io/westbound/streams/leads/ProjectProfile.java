package io.westbound.streams.leads;

import java.util.List;
import java.util.Optional;

/**
 * An entry of the project library.
 *
 * @param industries GB/T 4754 divisions looked for
 * @param keywords words of the wanted products
 * @param open whether the project still looks for an investor
 */
public record ProjectProfile(
        String id, String title, String park, List<String> industries, List<String> keywords, boolean open) {

    private static final double INDUSTRY = 0.6;
    private static final double WORD = 0.4;

    public ProjectProfile {
        industries = List.copyOf(industries);
        keywords = List.copyOf(keywords);
    }

    /** The match with a lead, if it is good enough and the firm has not settled anywhere. */
    public Optional<ProjectFit> match(Lead lead, Policy policy) {
        String words = lead.stories().stream()
                .flatMap(story -> story.items().stream())
                .map(Evidence::words)
                .reduce("", (a, b) -> a + "\n" + b);
        String word = keywords.stream().filter(words::contains).findFirst().orElse("");
        boolean industry = industries.contains(lead.industry());
        double fit = (industry ? INDUSTRY : 0) + (word.isEmpty() ? 0 : WORD);
        boolean available =
                lead.stage().live() && lead.score().openness() > 0 && (lead.open() || lead.status() == Status.DORMANT);
        if (!open || !available || fit < policy.get(Policy.Key.PROJECT_MATCH_LEAST)) {
            return Optional.empty();
        }
        String because = industry ? lead.industry() : word;
        return Optional.of(new ProjectFit(
                id,
                new Phrase("项目库匹配：" + title + "（" + because + "）", "matches project " + title + " (" + because + ")")));
    }
}
