package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a believed candidate into a signal that can be shown. */
final class Signals {
    private final Knowledge knowledge;
    private final Features features;

    Signals(Knowledge knowledge, Features features) {
        this.knowledge = knowledge;
        this.features = features;
    }

    /** What makes two candidates speak of one firm. */
    String firmKey(Frame frame) {
        Name firm = frame.firm();
        return firm == null ? "" : firm.key() != null ? firm.key() : firm.text();
    }

    Signal signal(Reading reading, Candidate candidate, boolean explain) {
        Frame frame = candidate.frame();
        Quote quote =
                reading.text().quote(frame.clause().begin(), frame.clause().end());
        return new Signal(
                firm(frame.firm()),
                Stages.kind(frame),
                evidence(frame, candidate.stage()),
                candidate.stage(),
                Stages.outcome(frame, candidate.stage()),
                Stages.function(frame),
                candidate.confidence(),
                frame.origin(),
                frame.destination(),
                scope(frame.origin(), frame.destination()),
                Direction.UNKNOWN,
                List.of(),
                List.of(),
                null,
                0,
                quote,
                explain ? features.explain(frame, knowledge.weights()) : List.of());
    }

    private static EvidenceKind evidence(Frame frame, Stage stage) {
        return stage == Stage.DONE
                ? EvidenceKind.RELOCATION_COMPLETED
                : EvidenceKind.valueOf(frame.trigger().term().extra());
    }

    private FirmMention firm(@Nullable Name name) {
        if (name == null) {
            return new FirmMention("", "name:", null, null, null, Evidence.NONE);
        }
        ListedFirm listed = name.key() == null ? null : knowledge.firms().get(name.key());
        String id = name.key() == null ? "name:" + name.text() : "cn:" + name.key();
        String full = listed == null || listed.fullName().isEmpty() ? null : listed.fullName();
        return new FirmMention(name.text(), id, name.key(), full, null, name.evidence());
    }

    static Scope scope(@Nullable Place origin, @Nullable Place destination) {
        if (destination != null && destination.foreign()) {
            return Scope.OVERSEAS;
        }
        if (origin == null || destination == null || origin.foreign()) {
            return Scope.UNKNOWN;
        }
        if (!origin.province().equals(destination.province())) {
            return Scope.INTER_PROVINCE;
        }
        if (origin.code().endsWith("0000") || destination.code().endsWith("0000")) {
            return Scope.SAME_PROVINCE;
        }
        return origin.city().equals(destination.city()) ? Scope.SAME_CITY : Scope.SAME_PROVINCE;
    }
}
