package io.westbound.streams.leads;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Builds the sentence that says why a lead matters now, from its newest and its strongest evidence. */
final class WhyNow {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    private WhyNow() {}

    static Phrase of(Outlook outlook, List<CombinationRow> combinations, Route route, Region region) {
        Evidence ending = outlook.ending();
        if (ending != null) {
            return told(ending, ended(ending.stage()), region).plus(new Phrase("。", "."));
        }
        Optional<Evidence> newest = outlook.live().stream()
                .max(Comparator.comparing(Story::first).thenComparing(Story::number))
                .flatMap(story -> story.items().stream()
                        .filter(each -> each.stage().live())
                        .min(Evidence.STRONGEST));
        Phrase sentence =
                newest.map(each -> told(each, says(each, region), region)).orElse(Phrase.NONE);
        long sources = outlook.live().stream().map(Story::originator).distinct().count();
        if (sources > 1) {
            sentence = sentence.plus(new Phrase("；" + sources + "个独立信源", "; " + sources + " independent sources"));
        }
        for (CombinationRow combination : combinations) {
            sentence = sentence.plus(new Phrase(
                    "；" + combination.says().zh(), "; " + combination.says().en()));
        }
        boolean openSaid = combinations.stream()
                .anyMatch(each -> each.conditions().contains(CombinationRow.Condition.NO_DESTINATION));
        return sentence.plus(openSaid ? Phrase.NONE : whereTo(route)).plus(new Phrase("。", "."));
    }

    private static Phrase says(Evidence evidence, Region region) {
        Phrase says = region.kind(evidence.kind()).says();
        if (!evidence.kind().equals(Cascade.KIND)) {
            return says;
        }
        String anchor = evidence.words().lines().findFirst().orElse("");
        return says.plus(new Phrase("（" + anchor + "）", "(" + anchor + ")"));
    }

    private static Phrase ended(Stage stage) {
        return switch (stage) {
            case DENIED -> new Phrase("否认搬迁", "the move is denied");
            case TERMINATED -> new Phrase("项目终止或暂缓", "terminated or suspended");
            case STAYED -> new Phrase("企业留在原址", "the firm stays");
            default -> new Phrase("搬迁已完成", "the move is done");
        };
    }

    private static Phrase told(Evidence evidence, Phrase says, Region region) {
        String day = DAY.format(evidence.at().atZone(region.calendar().zone()));
        return new Phrase(
                evidence.originator() + " " + day + "：" + says.zh(),
                says.en() + " (" + evidence.originator() + ", " + day + ")");
    }

    private static String full(Place place) {
        boolean said = place.province().isEmpty()
                || place.name().startsWith(place.province().substring(0, 2));
        return said ? place.name() : place.province() + place.name();
    }

    private static Phrase whereTo(Route route) {
        Place destination = route.destination();
        if (destination == null) {
            return new Phrase("；去向未定", "; destination open");
        }
        return new Phrase("；去向" + full(destination), "; goes to " + destination.name());
    }
}
