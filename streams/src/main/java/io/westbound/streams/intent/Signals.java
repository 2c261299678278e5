package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a believed candidate into a signal that can be shown. */
final class Signals {
    private final Knowledge knowledge;
    private final Features features;
    private final Quantities quantities;
    private final Deadlines deadlines;
    private final Industries industries;
    private final Normalizer normalizer;

    Signals(
            Knowledge knowledge,
            Features features,
            Quantities quantities,
            Deadlines deadlines,
            Industries industries,
            Normalizer normalizer) {
        this.normalizer = normalizer;
        this.deadlines = deadlines;
        this.industries = industries;
        this.knowledge = knowledge;
        this.features = features;
        this.quantities = quantities;
    }

    /** The same under another statistical model. */
    Signals with(Knowledge other) {
        return new Signals(other, features, quantities, deadlines, industries, normalizer);
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
        FirmMention firm = firm(reading, frame.firm());
        String industry = industries.of(reading, frame, firm.code(), firm.fullName());
        return new Signal(
                firm,
                Stages.kind(frame),
                evidence(frame, candidate.stage()),
                candidate.stage(),
                candidate.outcome(),
                Stages.function(frame),
                candidate.confidence(),
                candidate.origin(),
                candidate.destination(),
                scope(candidate.origin(), candidate.destination()),
                direction(candidate.origin(), candidate.destination()),
                quantities.amounts(reading.text(), reading.scan(), frame.sentence()),
                deadlines.of(reading.text(), frame.sentence()),
                industry,
                industry == null ? 0 : knowledge.industryGroups().getOrDefault(industry, 0),
                quote,
                explain ? Marks.of(reading, candidate) : List.of(),
                explain ? features.explain(frame, knowledge.weights()) : List.of());
    }

    private static EvidenceKind evidence(Frame frame, Stage stage) {
        return stage == Stage.DONE
                ? EvidenceKind.RELOCATION_COMPLETED
                : EvidenceKind.valueOf(frame.trigger().term().extra());
    }

    private FirmMention firm(Reading reading, @Nullable Name name) {
        if (name == null) {
            return new FirmMention("", "name:", null, null, null, false, Evidence.NONE);
        }
        String creditCode = reading.creditCode(name);
        boolean own =
                name.key() == null && creditCode != null && knowledge.firms().containsKey(creditCode);
        String key = own ? creditCode : name.key();
        ListedFirm listed = key == null ? null : knowledge.firms().get(key);
        String text = written(reading.text(), name);
        String full = listed == null || listed.fullName().isEmpty() ? null : listed.fullName();
        String stockCode = key == null || CreditCode.valid(key) ? null : key;
        return new FirmMention(
                text.strip(),
                id(name, key, creditCode),
                stockCode,
                full,
                group(reading, name),
                name.lookalike(),
                name.evidence());
    }

    /** The register's key before the credit code in the text, and either before the name. */
    private static String id(Name name, @Nullable String key, @Nullable String creditCode) {
        if (key != null && !CreditCode.valid(key)) {
            return "cn:" + key;
        }
        String code = key != null ? key : creditCode;
        return code == null ? "name:" + name.text() : "uscc:" + code;
    }

    /** The name in the document's own characters; a short form is shown by the name it stands for. */
    private String written(Text text, Name name) {
        String filer = text.document().filer();
        if (name.begin() < 0 && filer != null) {
            Text own = normalizer.normalize(Document.of(filer, ""));
            int at = own.folded().indexOf(name.text());
            return at < 0
                    ? name.text()
                    : own.quote(at, at + name.text().length()).text();
        }
        boolean brief = name.evidence() == Evidence.DEFINED || name.evidence() == Evidence.SHORT;
        int begin = brief ? text.folded().indexOf(name.text()) : name.begin();
        int end = brief ? begin + name.text().length() : name.end();
        return begin < 0 ? name.text() : text.quote(begin, end).text();
    }

    /** The filer, where a filing speaks of another firm: its subsidiary. */
    private static @Nullable String group(Reading reading, Name name) {
        Name issuer = reading.issuer();
        boolean other = issuer != null
                && issuer.begin() < 0
                && name.begin() >= 0
                && !issuer.text().equals(name.text());
        return other && issuer != null ? issuer.text() : null;
    }

    Direction direction(@Nullable Place origin, @Nullable Place destination) {
        if (destination != null && destination.foreign()) {
            return Direction.OVERSEAS;
        }
        if (origin == null || destination == null || origin.foreign() || destination.unknown()) {
            return Direction.UNKNOWN;
        }
        if (origin.province().equals(destination.province())) {
            return Direction.NEARBY;
        }
        boolean fromCoast = knowledge.coast().contains(origin.province());
        boolean toCoast = knowledge.coast().contains(destination.province());
        if (fromCoast) {
            return toCoast ? Direction.COAST_TO_COAST : Direction.COAST_TO_INLAND;
        }
        return toCoast ? Direction.INLAND_TO_COAST : Direction.INLAND_TO_INLAND;
    }

    Scope scope(@Nullable Place origin, @Nullable Place destination) {
        if (destination != null && destination.foreign()) {
            return Scope.OVERSEAS;
        }
        if (origin == null || destination == null || origin.foreign() || destination.unknown()) {
            return Scope.UNKNOWN;
        }
        if (!origin.province().equals(destination.province())) {
            return Scope.INTER_PROVINCE;
        }
        if (municipality(origin.province())) {
            return Scope.SAME_CITY;
        }
        if (origin.code().endsWith("0000") || destination.code().endsWith("0000")) {
            return Scope.SAME_PROVINCE;
        }
        return origin.city().equals(destination.city()) ? Scope.SAME_CITY : Scope.SAME_PROVINCE;
    }

    /** Whether a province is a city, as Shanghai is. */
    private boolean municipality(String province) {
        Division division = knowledge.divisions().get(province + "0000");
        return division != null && division.name().endsWith("市");
    }
}
