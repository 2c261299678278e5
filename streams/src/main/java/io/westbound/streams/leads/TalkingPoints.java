package io.westbound.streams.leads;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to say first. A point with a word that the fair-competition rules forbid (promises of tax refunds, subsidies
 * for one firm …) is never proposed.
 */
public final class TalkingPoints {

    private static final char GAP = '…';
    private static final int WIDEST_GAP = 8;
    private static final String CLAUSE_ENDS = "，。；！？\n";

    private TalkingPoints() {}

    /**
     * The points, in order: the opening, with the wish of an origin that shares; cost factors that are known on both sides,
     * projects of the library, parks.
     */
    static List<Phrase> of(
            Stage stage,
            Route route,
            List<CostGap> gap,
            List<ParkFit> parks,
            List<ProjectFit> projects,
            Region region) {
        List<Phrase> points = new ArrayList<>();
        region.openings().stream()
                .filter(opening -> opening.suits(route.direction(), stage))
                .findFirst()
                .map(opening ->
                        opening.says().with("region", region.name()).plus(sharing(region.sharing(route.origin()))))
                .ifPresent(points::add);
        gap.stream()
                .filter(factor -> !factor.origin().isEmpty())
                .map(TalkingPoints::cost)
                .forEach(points::add);
        projects.stream().map(ProjectFit::why).forEach(points::add);
        parks.stream()
                .limit(region.policy().count(Policy.Key.PARKS_PROPOSED))
                .forEach(park -> points.add(new Phrase(
                        "可看" + park.name() + "：" + park.why().zh(),
                        "Visit " + park.name() + ": " + park.why().en())));
        return points.stream()
                .filter(point -> lint(point.zh(), region.forbidden()).isEmpty())
                .toList();
    }

    private static Phrase sharing(@Nullable Phrase agreement) {
        return agreement == null
                ? Phrase.NONE
                : new Phrase(
                        "；原址政府与本省有共建协议（" + agreement.zh() + "），先与其商定再接触，共建共享，不挖角",
                        "; speak to the government of the origin first (" + agreement.en() + "): share, do not poach");
    }

    private static Phrase cost(CostGap gap) {
        return new Phrase(
                gap.factor() + "：原址" + gap.origin() + "（" + gap.originYear() + "年），本省" + gap.region() + "（"
                        + gap.regionYear() + "年）",
                gap.factor() + ": " + gap.origin() + " there (" + gap.originYear() + "), " + gap.region() + " here ("
                        + gap.regionYear() + ")");
    }

    /**
     * The forbidden words that a text contains, in the order of the list. {@code …} in a word stands for up to eight
     * characters of the same clause: {@code 税收…返还} finds 税收全额返还.
     */
    public static List<String> lint(String text, List<String> forbidden) {
        return forbidden.stream().filter(word -> contains(text, word)).toList();
    }

    private static boolean contains(String text, String word) {
        int gap = word.indexOf(GAP);
        if (gap < 0) {
            return text.contains(word);
        }
        String first = word.substring(0, gap);
        String second = word.substring(gap + 1);
        for (int at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
            int from = at + first.length();
            int found = text.indexOf(second, from);
            if (found >= 0 && found - from <= WIDEST_GAP && !ends(text, from, found)) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(String text, int from, int to) {
        return text.substring(from, to).chars().anyMatch(c -> CLAUSE_ENDS.indexOf(c) >= 0);
    }
}
