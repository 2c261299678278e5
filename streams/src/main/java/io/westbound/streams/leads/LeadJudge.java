package io.westbound.streams.leads;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Judges a case: everything that a lead says follows from its evidence, its steps, the region's tables and the time. */
public final class LeadJudge {

    private final Region region;
    private final List<ParkProfile> parks;
    private final ToIntFunction<String> parkLoad;
    private final List<ProjectProfile> projects;

    /**
     * @param region tables
     * @param parks the register in force
     * @param parkLoad open leads of other firms by {@code park/division}
     * @param projects the project library
     */
    public LeadJudge(
            Region region,
            List<ParkProfile> parks,
            ToIntFunction<String> parkLoad,
            Collection<ProjectProfile> projects) {
        this.region = region;
        this.parks = List.copyOf(parks);
        this.parkLoad = parkLoad;
        this.projects = List.copyOf(projects);
    }

    /**
     * The lead of a case that has evidence.
     *
     * @param alertedAt when teams were first told; the time of the judgement if they were not yet
     */
    public Lead judge(Case subject, FirmFacts firm, Instant alertedAt, Instant now) {
        List<Story> stories = Story.cluster(subject.evidence(), region.policy().count(Policy.Key.NEAR_DUPLICATE_BITS));
        Outlook outlook = Outlook.of(stories);
        List<Evidence> speaking = speaking(outlook, stories);
        Route route = Route.of(speaking, region);
        List<CombinationRow> combinations = Combination.in(outlook, firm, region, now);
        IntentScore intent = IntentScore.of(outlook, combinations, region, now);
        Opinion opinion = opinion(outlook, speaking, route, intent, combinations, firm);
        Handling handling = Handling.of(subject, stories, alertedAt, region, now);
        return assemble(
                new Findings(subject, firm, stories, outlook, speaking, route, opinion, combinations, now),
                handling,
                intent.held());
    }

    /** All that was found, on its way into the lead. */
    private record Findings(
            Case subject,
            FirmFacts firm,
            List<Story> stories,
            Outlook outlook,
            List<Evidence> speaking,
            Route route,
            Opinion opinion,
            List<CombinationRow> combinations,
            Instant now) {}

    /** The score with the industry it rests on. */
    private record Opinion(Score score, Level level, String industry, String group, Needs needs) {}

    private Opinion opinion(
            Outlook outlook,
            List<Evidence> speaking,
            Route route,
            IntentScore intent,
            List<CombinationRow> combinations,
            FirmFacts firm) {
        String industry = most(speaking, Evidence::industry, firm.industry());
        Region.Industry plan = region.industry(industry);
        Needs needs = Needs.of(speaking);
        FitScore fit = FitScore.of(firm, route.origin(), industry, words(speaking), needs, region);
        Part openness = Openness.of(outlook.stage(), route, region);
        Score score = new Score(
                outlook.ending() == null ? intent.value() : 0,
                openness.weight(),
                fit.value(),
                Parts.join(intent.parts(), openness, fit.parts()));
        Level level = region.policy().level(score.priority());
        for (CombinationRow combination : combinations) {
            boolean calls = level != Level.NONE && combination.least().compareTo(level) > 0;
            level = calls ? combination.least() : level;
        }
        return new Opinion(score, level, industry, plan == null ? "" : plan.group(), needs);
    }

    private Lead assemble(Findings found, Handling handling, boolean held) {
        List<Evidence> all = found.subject().evidence();
        Evidence first = all.get(0);
        Instant last = all.get(all.size() - 1).at();
        Opinion opinion = found.opinion();
        Place origin = found.route().origin();
        Place from = origin == null ? found.firm().seat() : origin;
        Move move = most(found.speaking(), Evidence::move, Move.UNKNOWN);
        Wanted wanted = new Wanted(
                found.firm(),
                opinion.needs(),
                from,
                found.route().destination(),
                opinion.industry(),
                opinion.group(),
                move,
                words(found.speaking()));
        List<ParkFit> matches = new ParkMatcher(region, parks, parkLoad).match(wanted);
        List<CostGap> gap = CostGap.card(from, opinion.group(), region);
        return new Lead(
                found.subject().id(),
                found.firm(),
                found.subject().site(),
                handling.status(),
                found.outlook().stage(),
                move,
                origin,
                found.route().destination(),
                found.route().scope(),
                found.route().direction(),
                opinion.industry(),
                opinion.group(),
                opinion.needs().amounts(),
                opinion.score(),
                opinion.level(),
                found.stories(),
                found.outlook().ending(),
                independent(found),
                best(all),
                held,
                first.at(),
                introducer(found.subject(), first),
                last,
                kept(all).plus(region.policy().days(Policy.Key.LEAD_DAYS)),
                handling.claim(),
                handling.clocks(),
                handling.services(),
                handling.last(),
                WhyNow.of(found.outlook(), found.combinations(), found.route(), region),
                gap,
                matches,
                TalkingPoints.of(
                        found.outlook().stage(), found.route().from(from), gap, matches, suiting(wanted), region));
    }

    private List<ProjectFit> suiting(Wanted wanted) {
        return projects.stream()
                .flatMap(project -> project.offer(wanted, region.policy()).stream())
                .limit(region.policy().count(Policy.Key.PROJECTS_PROPOSED))
                .toList();
    }

    private static Grade best(List<Evidence> all) {
        return all.stream().map(Evidence::grade).min(Comparator.naturalOrder()).orElse(Grade.E);
    }

    /** Old news is kept too for a while, so that a reprint with a new date is known as old. */
    private static Instant kept(List<Evidence> all) {
        return all.stream()
                .map(Evidence::fetched)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static List<Evidence> speaking(Outlook outlook, List<Story> stories) {
        List<Story> chosen = outlook.live().isEmpty() ? stories : outlook.live();
        return chosen.stream()
                .flatMap(story -> story.items().stream())
                .filter(each -> outlook.live().isEmpty() || each.stage().live())
                .sorted(Evidence.IN_TIME)
                .toList();
    }

    private static int independent(Findings found) {
        List<Story> chosen = found.outlook().live().isEmpty()
                ? found.stories()
                : found.outlook().live();
        return (int) chosen.stream().map(Story::originator).distinct().count();
    }

    private static String introducer(Case subject, Evidence first) {
        return subject.steps().stream()
                .map(Step::introducer)
                .filter(introducer -> !introducer.isEmpty())
                .findFirst()
                .orElse(first.originator());
    }

    private static String words(List<Evidence> speaking) {
        StringBuilder words = new StringBuilder();
        speaking.forEach(each -> words.append(each.words()).append('\n'));
        return words.toString();
    }

    /** The value told most often; among equals the one told last. Empty values do not count. */
    private static <V extends Comparable<V>> V most(List<Evidence> evidence, Function<Evidence, V> value, V otherwise) {
        V best = otherwise;
        long most = 0;
        for (Evidence each : evidence) {
            V candidate = value.apply(each);
            boolean empty = candidate.toString().isEmpty() || candidate == Move.UNKNOWN;
            long told = empty
                    ? 0
                    : evidence.stream()
                            .filter(other -> Objects.equals(value.apply(other), candidate))
                            .count();
            if (told > 0 && told >= most) {
                best = candidate;
                most = told;
            }
        }
        return best;
    }
}
