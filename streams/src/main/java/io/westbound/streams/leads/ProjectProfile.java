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

    public ProjectProfile {
        industries = List.copyOf(industries);
        keywords = List.copyOf(keywords);
    }

    /** The match with a lead, if it is good enough and the firm has not settled anywhere. */
    public Optional<ProjectFit> match(Lead lead, Policy policy) {
        boolean available =
                lead.stage().live() && lead.score().openness() > 0 && (lead.open() || lead.status() == Status.DORMANT);
        String words = lead.stories().stream()
                .flatMap(story -> story.items().stream())
                .map(Evidence::words)
                .reduce("", (a, b) -> a + "\n" + b);
        return available ? fit(lead.industry(), words, policy) : Optional.empty();
    }

    /** The match with what a firm looks for. */
    Optional<ProjectFit> offer(Wanted wanted, Policy policy) {
        return fit(wanted.industry(), wanted.words(), policy);
    }

    private Optional<ProjectFit> fit(String division, String words, Policy policy) {
        String word = keywords.stream().filter(words::contains).findFirst().orElse("");
        boolean industry = industries.contains(division);
        double fit = (industry ? policy.get(Policy.Key.PROJECT_INDUSTRY) : 0)
                + (word.isEmpty() ? 0 : policy.get(Policy.Key.PROJECT_WORD));
        if (!open || fit < policy.get(Policy.Key.PROJECT_MATCH_LEAST)) {
            return Optional.empty();
        }
        String because = word.isEmpty() ? "行业" + division : word;
        String reason = word.isEmpty() ? division : word;
        return Optional.of(new ProjectFit(
                id, new Phrase("可推项目：" + title + "（" + because + "）", "Offer project " + title + " (" + reason + ")")));
    }
}
