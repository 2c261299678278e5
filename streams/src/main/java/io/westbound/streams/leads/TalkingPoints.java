package io.westbound.streams.leads;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What to say first. A point with a word that the fair-competition rules forbid (promises of tax refunds, subsidies
 * for one firm …) is never proposed.
 */
public final class TalkingPoints {

    private static final char GAP = '…';

    private TalkingPoints() {}

    /**
     * The points, in order: the opening, the wish of an origin that shares, cost factors that are known on both sides,
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
                .ifPresent(opening -> points.add(new Phrase(
                        named(opening.says().zh(), region.name().zh()),
                        named(opening.says().en(), region.name().en()))));
        Phrase sharing = region.sharing(route.origin());
        if (sharing != null) {
            points.add(new Phrase("原址政府与本省有共建协议（", "The origin's government shares in the move: ")
                    .plus(sharing)
                    .plus(new Phrase("），先与原地商定再接触，共建共享，不挖角", "; speak to it first, share, do not poach")));
        }
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

    private static String named(String text, String region) {
        return text.replace("{region}", region);
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
        if (word.indexOf(GAP) < 0) {
            return text.contains(word);
        }
        StringBuilder pattern = new StringBuilder();
        for (String part : word.split(String.valueOf(GAP), -1)) {
            pattern.append(pattern.length() == 0 ? "" : "[^，。；！？\\n]{0,8}").append(Pattern.quote(part));
        }
        return Pattern.compile(pattern.toString()).matcher(text).find();
    }
}
