package io.westbound.streams.wire;

import io.westbound.event.Amount;
import io.westbound.event.Article;
import io.westbound.event.FirmRef;
import io.westbound.event.MoveKind;
import io.westbound.event.Place;
import io.westbound.event.RuleHit;
import io.westbound.event.Scope;
import io.westbound.event.Signal;
import io.westbound.event.Stage;
import io.westbound.event.Text;
import io.westbound.streams.intent.Division;
import io.westbound.streams.intent.FirmMention;
import io.westbound.streams.intent.Outcome;
import io.westbound.streams.intent.RuleNote;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the engine's signals as events. Thread-safe. */
public final class SignalMaker {

    /** A text without a full stop is one sentence; a firm's file must stay far below what a record may hold. */
    private static final int LONGEST_QUOTE = 2_000;

    private final String knowledgeVersion;
    private final Map<String, Division> divisions;

    /**
     * Names places by a gazetteer.
     *
     * @param knowledgeVersion stamped on every signal
     * @param divisions gazetteer by code
     */
    public SignalMaker(String knowledgeVersion, Map<String, Division> divisions) {
        this.knowledgeVersion = knowledgeVersion;
        this.divisions = divisions;
    }

    /** The event of one signal of an article. */
    Signal event(Article article, io.westbound.streams.intent.Signal signal, int firmsInArticle) {
        boolean inText = signal.quote().field().equals("text");
        Instant published = article.getPublished();
        return Signal.newBuilder()
                .setSignalId(id(article, signal))
                .setArticleId(article.getArticleId())
                .setPageId(article.getPageId())
                .setFirm(firm(signal.firm()))
                .setSite(site(signal.origin()))
                .setKind(signal.evidenceKind().name())
                .setFunction(function(signal.function()))
                .setMove(MoveKind.valueOf(signal.kind().name()))
                .setStage(stage(signal))
                .setConfidence(signal.confidence())
                .setOrigin(place(signal.origin()))
                .setDestination(place(signal.destination()))
                .setScope(Scope.valueOf(signal.scope().name()))
                .setAmounts(signal.amounts().stream().map(SignalMaker::amount).toList())
                .setIndustry(signal.industry() == null ? "" : signal.industry())
                .setQuote(Texts.cut(signal.quote().text(), LONGEST_QUOTE))
                .setQuoteStart(inText ? signal.quote().start() : -1)
                .setQuoteEnd(inText ? signal.quote().end() : -1)
                .setRules(signal.rules().stream().map(SignalMaker::rule).toList())
                .setTitle(article.getTitle())
                .setUrl(article.getUrl())
                .setSourceId(article.getSourceId())
                .setSourceName(article.getSourceName())
                .setSourceType(article.getSourceType())
                .setSourceGrade(article.getSourceGrade())
                .setSourceTags(article.getSourceTags())
                .setPublisher(article.getPublisher())
                .setPublished(published == null ? article.getFetchedAt() : published)
                .setDateSuspect(article.getDateSuspect())
                .setFetchedAt(article.getFetchedAt())
                .setContentHash(article.getContentHash())
                .setSimHash(article.getSimHash())
                .setSketch(article.getSketch())
                .setFirmsInArticle(firmsInArticle)
                .setKnowledgeVersion(knowledgeVersion)
                .build();
    }

    private static String id(Article article, io.westbound.streams.intent.Signal signal) {
        return Digests.sha256(
                article.getArticleId(),
                signal.firm().id(),
                signal.stage().name(),
                signal.quote().field(),
                Integer.toString(signal.quote().start()),
                Integer.toString(signal.quote().end()));
    }

    private static FirmRef firm(FirmMention firm) {
        return FirmRef.newBuilder()
                .setFirmId(firm.id())
                .setName(firm.name())
                .setFullName(orEmpty(firm.fullName()))
                .setStockCode(orEmpty(firm.code()))
                .setGroup(orEmpty(firm.group()))
                .build();
    }

    /** A site is named by its city, and only where the text itself names the place that is left. */
    private static String site(io.westbound.streams.intent.@Nullable Place origin) {
        if (origin == null || origin.code().length() < 6 || origin.code().startsWith("0000", 2)) {
            return "";
        }
        return switch (origin.evidence()) {
            case TEXT, SITE -> origin.code().substring(0, 4);
            case PARTY, HEADLINE, FIRM_NAME, REGISTER -> "";
        };
    }

    private static Stage stage(io.westbound.streams.intent.Signal signal) {
        Outcome outcome = signal.outcome();
        if (outcome != null) {
            return switch (outcome) {
                case DENIED -> Stage.DENIED;
                case TERMINATED -> Stage.TERMINATED;
                case STAYED -> Stage.STAYED;
                case SUSPENDED ->
                    signal.stage() == io.westbound.streams.intent.Stage.DENIAL
                            ? Stage.TERMINATED
                            : live(signal.stage());
            };
        }
        return live(signal.stage());
    }

    private static Stage live(io.westbound.streams.intent.Stage stage) {
        return switch (stage) {
            case PRESSURE -> Stage.PRESSURE;
            case SEARCH -> Stage.SEARCH;
            case COMMIT -> Stage.COMMIT;
            case EXECUTING -> Stage.EXECUTING;
            case DONE -> Stage.DONE;
            case DENIAL -> Stage.DENIED;
        };
    }

    private static String function(io.westbound.streams.intent.Function function) {
        return switch (function) {
            case PLANT -> "plant";
            case LINE -> "line";
            case CAPACITY -> "capacity";
            case RND -> "research";
            case WAREHOUSE -> "warehouse";
            case SERVICE -> "service-centre";
            case HQ -> "headquarters";
            case REGADDR -> "registered-address";
            case OFFICE -> "office";
        };
    }

    private @Nullable Place place(io.westbound.streams.intent.@Nullable Place place) {
        if (place == null) {
            return null;
        }
        boolean known = !place.code().isEmpty();
        boolean abroad = known && !Character.isDigit(place.code().charAt(0));
        boolean here = known && !abroad;
        return Place.newBuilder()
                .setName(place.name())
                .setCode(here ? place.code() : "")
                .setProvince(here ? name(place.code(), 2) : abroad ? place.name() : "")
                .setCity(here ? name(place.code(), 4) : "")
                .setEvidence(place.evidence().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .build();
    }

    private String name(String code, int digits) {
        if (code.length() < digits || digits == 4 && code.startsWith("0000", 2)) {
            return "";
        }
        Division division = divisions.get(code.substring(0, digits) + "0".repeat(6 - digits));
        return division == null ? "" : division.name();
    }

    private static Amount amount(io.westbound.streams.intent.Amount amount) {
        return Amount.newBuilder()
                .setRole(amount.role().name().toLowerCase(Locale.ROOT))
                .setValue(amount.value())
                .setUnit(amount.unit())
                .setText(amount.text())
                .build();
    }

    private static RuleHit rule(RuleNote note) {
        return RuleHit.newBuilder()
                .setRule(note.id())
                .setWeight(note.weight())
                .setSays(Text.newBuilder().setZh(note.zh()).setEn(note.en()).build())
                .build();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
