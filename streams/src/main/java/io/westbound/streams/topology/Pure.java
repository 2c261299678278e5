package io.westbound.streams.topology;

import io.westbound.event.FollowUp;
import io.westbound.event.Signal;
import io.westbound.event.SourceType;
import io.westbound.streams.leads.Amount;
import io.westbound.streams.leads.Evidence;
import io.westbound.streams.leads.Grade;
import io.westbound.streams.leads.Move;
import io.westbound.streams.leads.Place;
import io.westbound.streams.leads.Scope;
import io.westbound.streams.leads.Stage;
import io.westbound.streams.leads.Step;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads events as the values that the leads package decides on. */
final class Pure {

    private static final Set<SourceType> ANSWERABLE = Set.of(
            SourceType.EXCHANGE,
            SourceType.QUESTION_AND_ANSWER,
            SourceType.GOVERNMENT,
            SourceType.DEVELOPMENT_ZONE,
            SourceType.EIA,
            SourceType.LAND);

    private Pure() {}

    static Evidence evidence(Signal signal) {
        return new Evidence(
                signal.getSignalId(),
                signal.getArticleId(),
                signal.getKind(),
                signal.getSite(),
                Move.valueOf(signal.getMove().name()),
                Stage.valueOf(signal.getStage().name()),
                Math.max(0, Math.min(1, signal.getConfidence())),
                place(signal.getOrigin()),
                place(signal.getDestination()),
                Scope.valueOf(signal.getScope().name()),
                signal.getAmounts().stream().map(Pure::amount).toList(),
                signal.getIndustry(),
                originator(signal),
                Grade.valueOf(signal.getSourceGrade().name()),
                ANSWERABLE.contains(signal.getSourceType()),
                Evidence.tellingTime(signal.getPublished(), signal.getFetchedAt()),
                signal.getFetchedAt(),
                signal.getContentHash(),
                signal.getSimHash(),
                new StoredWording(signal.getSketch()),
                signal.getFirmsInArticle(),
                signal.getTitle() + "\n" + signal.getQuote());
    }

    static Step step(FollowUp followUp) {
        return new Step(
                followUp.getFollowUpId(),
                followUp.getLeadId(),
                Step.Kind.valueOf(followUp.getKind().name()),
                followUp.getTeam(),
                followUp.getBy(),
                followUp.getAt(),
                followUp.getReason(),
                followUp.getLostTo(),
                followUp.getPark(),
                followUp.getIntroducer(),
                followUp.getTarget(),
                followUp.getService(),
                followUp.getOffice(),
                followUp.getDone());
    }

    static @Nullable Place place(io.westbound.event.@Nullable Place place) {
        return place == null ? null : new Place(place.getName(), place.getCode(), place.getProvince());
    }

    private static Amount amount(io.westbound.event.Amount amount) {
        return new Amount(
                amount.getRole().toLowerCase(Locale.ROOT), amount.getValue(), amount.getUnit(), amount.getText());
    }

    private static String originator(Signal signal) {
        if (!signal.getPublisher().isBlank()) {
            return signal.getPublisher();
        }
        return signal.getSourceName().isBlank() ? signal.getSourceId() : signal.getSourceName();
    }
}
