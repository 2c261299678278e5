package io.westbound.streams.topology;

import io.westbound.event.Amount;
import io.westbound.event.Claim;
import io.westbound.event.Evidence;
import io.westbound.event.Place;
import io.westbound.event.RuleHit;
import io.westbound.event.Score;
import io.westbound.event.Signal;
import io.westbound.event.Text;
import io.westbound.streams.leads.Lead;
import io.westbound.streams.leads.Phrase;
import io.westbound.streams.leads.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the parts that leads and alerts share. */
final class Events {

    private static final int EVIDENCE_SHOWN = 12;
    private static final int QUOTE_SHOWN = 300;

    private Events() {}

    static Text text(Phrase phrase) {
        return new Text(phrase.zh(), phrase.en());
    }

    static @Nullable Place place(io.westbound.streams.leads.@Nullable Place place, Map<String, Signal> signals) {
        if (place == null) {
            return null;
        }
        for (Signal signal : signals.values()) {
            for (Place told : new Place[] {signal.getOrigin(), signal.getDestination()}) {
                if (told != null
                        && told.getName().equals(place.name())
                        && told.getCode().equals(place.code())) {
                    return told;
                }
            }
        }
        return Place.newBuilder()
                .setName(place.name())
                .setCode(place.code())
                .setProvince(place.province())
                .setEvidence("seat")
                .build();
    }

    static Score score(io.westbound.streams.leads.Score score) {
        List<RuleHit> parts = score.parts().stream()
                .map(part -> new RuleHit(part.name(), part.weight(), text(part.says())))
                .toList();
        return new Score(score.intent(), score.openness(), score.fit(), score.priority(), parts);
    }

    static @Nullable Claim claim(io.westbound.streams.leads.@Nullable Claim claim) {
        return claim == null ? null : new Claim(claim.team(), claim.by(), claim.since(), claim.until());
    }

    static List<Amount> needs(Lead lead) {
        return lead.needs().stream()
                .map(need -> new Amount(need.role(), need.value(), need.unit(), need.text()))
                .toList();
    }

    /** Evidence of a lead in an order, each with the number of its story; what ended the lead comes first. */
    static List<Evidence> evidence(
            Lead lead, Map<String, Signal> signals, Comparator<io.westbound.streams.leads.Evidence> order) {
        List<Evidence> shown = new ArrayList<>();
        var ending = lead.ending();
        Comparator<io.westbound.streams.leads.Evidence> first =
                Comparator.comparing(each -> ending == null || !each.id().equals(ending.id()));
        lead.stories().stream()
                .flatMap(story -> story.items().stream().map(item -> new Told(story, item)))
                .sorted(Comparator.comparing(Told::item, first.thenComparing(order)))
                .limit(EVIDENCE_SHOWN)
                .forEach(told -> {
                    Signal signal = signals.get(told.item().id());
                    if (signal != null) {
                        shown.add(evidence(signal, told));
                    }
                });
        return shown;
    }

    private record Told(Story story, io.westbound.streams.leads.Evidence item) {}

    private static Evidence evidence(Signal signal, Told told) {
        String quote = signal.getQuote();
        return Evidence.newBuilder()
                .setSignalId(signal.getSignalId())
                .setKind(signal.getKind())
                .setStage(signal.getStage())
                .setConfidence(signal.getConfidence())
                .setQuote(quote.length() > QUOTE_SHOWN ? quote.substring(0, QUOTE_SHOWN) : quote)
                .setTitle(signal.getTitle())
                .setUrl(signal.getUrl())
                .setSourceId(signal.getSourceId())
                .setSourceName(told.item().originator())
                .setGrade(signal.getSourceGrade())
                .setPublished(told.item().at())
                .setCluster(told.story().number())
                .build();
    }
}
