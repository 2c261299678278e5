package io.westbound.streams.topology;

import io.westbound.event.Amount;
import io.westbound.event.Article;
import io.westbound.event.FirmRef;
import io.westbound.event.FollowUp;
import io.westbound.event.FollowUpKind;
import io.westbound.event.Grade;
import io.westbound.event.MoveKind;
import io.westbound.event.Place;
import io.westbound.event.Scope;
import io.westbound.event.Signal;
import io.westbound.event.SourceType;
import io.westbound.event.Stage;
import io.westbound.schemas.Topics;
import io.westbound.streams.article.duplicate.Signature;
import io.westbound.streams.article.normalise.Normaliser;
import io.westbound.streams.intent.IntentEngine;
import io.westbound.streams.intent.Knowledge;
import io.westbound.streams.reference.KnowledgeLoader;
import io.westbound.streams.wire.ArticleJudge;
import io.westbound.streams.wire.SignalMaker;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes events out of the fields of a scenario's line. */
public final class Samples {

    private static final String NEWS = "news";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Normaliser NORMALISER = Normaliser.load();

    static {
        Topics.all(); // loading the catalogue makes Avro trust the events' classes
    }

    private Samples() {}

    public static Instant time(String day, String clock) {
        return LocalDateTime.parse(day + "T" + clock).atZone(CHINA).toInstant();
    }

    static Signal signal(Fields fields, Instant now, int number) {
        String firm = fields.get("firm", "长河电子");
        String id = fields.get("id", "s" + number);
        String article = fields.get("article", "article-" + id);
        Grade grade = Grade.valueOf(fields.get("grade", "B"));
        String published = fields.get("published", "");
        return Signal.newBuilder()
                .setSignalId(id)
                .setArticleId(article)
                .setPageId(article)
                .setFirm(FirmRef.newBuilder()
                        .setFirmId(firmId(firm))
                        .setName(firm)
                        .build())
                .setSite(fields.get("site", ""))
                .setKind(fields.get("kind", "INTENT_STATEMENT"))
                .setMove(MoveKind.valueOf(fields.get("move", "RELOCATION")))
                .setStage(Stage.valueOf(fields.get("stage", "SEARCH")))
                .setConfidence(Double.parseDouble(fields.get("conf", "0.9")))
                .setOrigin(place(fields.get("from", "")))
                .setDestination(place(fields.get("to", "")))
                .setScope(Scope.valueOf(fields.get("scope", "UNKNOWN")))
                .setAmounts(amounts(fields))
                .setIndustry(fields.get("industry", "C39"))
                .setQuote(fields.get("says", "该公司拟迁"))
                .setTitle(fields.get("title", "标题"))
                .setUrl("http://press.example/" + id)
                .setSourceId(fields.get("source", "日报"))
                .setSourceName(fields.get("source", "日报"))
                .setSourceType(grade == Grade.A ? SourceType.EXCHANGE : SourceType.PRESS)
                .setSourceGrade(grade)
                .setPublished(published.isEmpty() ? now : time(published, "00:00"))
                .setFetchedAt(now)
                .setContentHash(fields.get("hash", "hash-" + id))
                .setSimHash(simHash(fields))
                .setSketch(sketch(fields))
                .setFirmsInArticle(Integer.parseInt(fields.get("firms", "1")))
                .setKnowledgeVersion("k1")
                .setRevision(Integer.parseInt(fields.get("revision", "1")))
                .setRetracted(Boolean.parseBoolean(fields.get("retracted", "false")))
                .build();
    }

    private static long simHash(Fields fields) {
        return fields.get("text", "").isEmpty()
                ? Long.parseUnsignedLong(fields.get("sim", "0"), 16)
                : signature(fields).simHash();
    }

    /** Loaded by the first article that needs it. */
    private static final class Engine {
        static final Knowledge KNOWLEDGE = KnowledgeLoader.load(null);
        static final ArticleJudge JUDGE = new ArticleJudge(
                new IntentEngine(KNOWLEDGE), new SignalMaker(KNOWLEDGE.version(), KNOWLEDGE.divisions()));
    }

    private static ByteBuffer sketch(Fields fields) {
        boolean none =
                fields.get("text", "").isEmpty() || fields.get("sketch", "").equals("no");
        return ByteBuffer.wrap(none ? new byte[0] : signature(fields).sketch().toBytes());
    }

    private static Signature signature(Fields fields) {
        try (InputStream text = Samples.class.getResourceAsStream("/scenarios/texts/" + fields.get("text", ""))) {
            return Signature.of(NORMALISER
                    .normalise(new String(text.readAllBytes(), StandardCharsets.UTF_8))
                    .text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An article whose text is the fields of the signals that it shows, separated by bars. */
    static Article article(Fields fields, Instant now, int number) {
        String page = fields.get("page", "page" + number);
        int item = Integer.parseInt(fields.get("item", "0"));
        return Article.newBuilder()
                .setArticleId(item == 0 ? page : page + "#" + item)
                .setPageId(page)
                .setItem(item)
                .setUrl("http://press.example/" + fields.get("at", "page"))
                .setSourceId("日报")
                .setTitle("标题")
                .setText(fields.get("shows", ""))
                .setTruncated(Boolean.parseBoolean(fields.get("cut", "false")))
                .setFetchedAt(now.minus(Duration.ofHours(Integer.parseInt(fields.get("late", "0")))))
                .setContentHash(page)
                .build();
    }

    /** An article of words, which the engine itself is to understand. */
    static Article news(Fields fields, Instant now, int number) {
        return Article.newBuilder(article(fields, now, number))
                .setSourceId(NEWS)
                .setSourceName(fields.get("source", "日报"))
                .setSourceType(SourceType.PRESS)
                .setSourceGrade(Grade.valueOf(fields.get("grade", "B")))
                .setTitle(fields.get("title", ""))
                .setText(fields.get("body", ""))
                .setPublished(now)
                .build();
    }

    /** What the engine finds in an article of words, or is made to find in another. */
    public static List<Signal> judged(Article article) {
        if (article.getSourceId().equals(NEWS)) {
            return Engine.JUDGE.judge(article);
        }
        List<Signal> signals = new ArrayList<>();
        for (String shown : article.getText().split("\\|")) {
            if (!shown.isBlank()) {
                String id = article.getArticleId() + "/" + signals.size();
                Fields fields = Fields.of("id=" + id + " article=" + article.getArticleId() + " " + shown.strip());
                signals.add(Signal.newBuilder(signal(fields, article.getFetchedAt(), 0))
                        .setPageId(article.getPageId())
                        .build());
            }
        }
        return signals;
    }

    static FollowUp step(String kind, Fields fields, Instant now, int number) {
        return FollowUp.newBuilder()
                .setFollowUpId(fields.get("id", "f" + number))
                .setLeadId(leadId(fields.get("lead", "长河电子@")))
                .setKind(FollowUpKind.valueOf(kind))
                .setTeam(fields.get("team", "guangzhou"))
                .setAt(fields.get("at", "").isEmpty() ? now : time(fields.get("at", ""), "00:00"))
                .setReason(fields.get("reason", ""))
                .setLostTo(kind.equals("LOST") ? fields.get("to", "") : "")
                .setIntroducer(fields.get("introducer", ""))
                .setTarget(kind.equals("MERGE") ? leadId(fields.get("target", "")) : fields.get("target", ""))
                .setService(fields.get("service", ""))
                .setOffice(kind.equals("SERVICE") ? fields.get("to", "") : "")
                .setDone(fields.get("done", "no").equals("yes"))
                .build();
    }

    static List<String> list(String text) {
        return Arrays.stream(text.split(",")).filter(word -> !word.isEmpty()).toList();
    }

    public static String firmId(String firm) {
        return firm.contains(":") ? firm : "name:" + firm;
    }

    private static String leadId(String lead) {
        return lead.isEmpty() ? "" : firmId(lead);
    }

    private static List<Amount> amounts(Fields fields) {
        String yuan = fields.get("invests", "");
        return yuan.isEmpty() ? List.of() : List.of(new Amount("project", Double.parseDouble(yuan), "CNY", yuan));
    }

    /** A division code with an optional name behind a colon; letters stand for a country. */
    private static Place place(String text) {
        if (text.isEmpty()) {
            return null;
        }
        boolean abroad = !Character.isDigit(text.charAt(0));
        String code = abroad ? "" : text.substring(0, text.contains(":") ? text.indexOf(':') : text.length());
        String name = text.substring(text.indexOf(':') + 1);
        return Place.newBuilder()
                .setName(name)
                .setCode(code)
                .setProvince(abroad ? name : "")
                .build();
    }
}
