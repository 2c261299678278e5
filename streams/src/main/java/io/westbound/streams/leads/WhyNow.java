package io.westbound.streams.leads;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Builds the sentence that says why a lead matters now, from its newest and its strongest evidence. */
final class WhyNow {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(CHINA);

    private WhyNow() {}

    static Phrase of(Outlook outlook, List<Combination> combinations, Route route, Region region, Instant now) {
        Evidence ending = outlook.ending();
        if (ending != null) {
            return told(ending, region);
        }
        Optional<Evidence> newest = outlook.live().stream()
                .max(Comparator.comparing(Story::first).thenComparing(Story::number))
                .flatMap(story -> story.items().stream()
                        .filter(each -> each.stage().live())
                        .min(Evidence.STRONGEST));
        Phrase sentence = newest.map(each -> told(each, region)).orElse(Phrase.NONE);
        long sources = outlook.live().stream().map(Story::originator).distinct().count();
        if (sources > 1) {
            sentence = sentence.plus(new Phrase("；" + sources + "个独立信源", "; " + sources + " independent sources"));
        }
        for (Combination combination : combinations) {
            sentence = sentence.plus(new Phrase(
                    "；" + combination.says().zh(), "; " + combination.says().en()));
        }
        return sentence.plus(whereTo(route)).plus(new Phrase("。", "."));
    }

    private static Phrase told(Evidence evidence, Region region) {
        Phrase says = region.kind(evidence.kind()).says();
        String day = DAY.format(evidence.at());
        return new Phrase(
                evidence.originator() + day + "：" + says.zh(),
                says.en() + " (" + evidence.originator() + ", " + day + ")");
    }

    private static Phrase whereTo(Route route) {
        Place destination = route.destination();
        if (destination == null) {
            return new Phrase("；去向未定", "; destination open");
        }
        return new Phrase("；去向" + destination.name(), "; goes to " + destination.name());
    }
}
