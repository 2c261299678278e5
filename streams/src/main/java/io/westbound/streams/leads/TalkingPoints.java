package io.westbound.streams.leads;

import java.util.ArrayList;
import java.util.List;

/**
 * What to say first. A point with a word that the fair-competition rules forbid (promises of tax refunds, subsidies
 * for one firm …) is never proposed.
 */
public final class TalkingPoints {

    private static final int PARKS = 2;

    private TalkingPoints() {}

    static List<Phrase> of(Stage stage, List<CostGap> gap, List<ParkFit> parks, Region region) {
        List<Phrase> points = new ArrayList<>();
        points.add(opening(stage));
        gap.stream()
                .filter(factor -> !factor.origin().isEmpty())
                .forEach(factor -> points.add(new Phrase(
                        factor.factor() + "：原址" + factor.origin() + "，本省" + factor.region() + "（" + factor.year()
                                + "年数据）",
                        factor.factor() + ": " + factor.origin() + " there, " + factor.region() + " here ("
                                + factor.year() + ")")));
        parks.stream()
                .limit(PARKS)
                .forEach(park -> points.add(new Phrase(
                        "可看" + park.name() + "：" + park.why().zh(),
                        "Visit " + park.name() + ": " + park.why().en())));
        return points.stream()
                .filter(point -> lint(point.zh(), region.forbidden()).isEmpty())
                .toList();
    }

    /** The forbidden words that a text contains, in the order of the list. */
    public static List<String> lint(String text, List<String> forbidden) {
        return forbidden.stream().filter(text::contains).toList();
    }

    private static Phrase opening(Stage stage) {
        return switch (stage) {
            case PRESSURE ->
                new Phrase("先问搬迁时限、用地与用工需求", "Ask for the deadline and the needs of land and labour first");
            case SEARCH -> new Phrase("先问选址条件，邀请来陕考察", "Ask for the criteria of the search and invite to a visit");
            case COMMIT, EXECUTING -> new Phrase("先问二期与配套布局", "Ask for the second phase and for suppliers");
            default -> new Phrase("先问近况", "Ask how things stand");
        };
    }
}
