package io.westbound.streams.reference;

import io.westbound.streams.intent.Amount;
import io.westbound.streams.intent.Document;
import io.westbound.streams.intent.Judgement;
import io.westbound.streams.intent.Mark;
import io.westbound.streams.intent.Mark.Part;
import io.westbound.streams.intent.Place;
import io.westbound.streams.intent.Quote;
import io.westbound.streams.intent.RuleNote;
import io.westbound.streams.intent.Signal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A judgement as a card for people, Chinese first: each signal with its evidence marked inside its field, the words it was
 * read from with their offsets in that field, its amounts and the rules that raised and lowered it; then what was read but
 * not believed. Text of the document cannot rule the terminal.
 */
public final class Explanation {
    private final Document document;
    private final Palette palette;
    private final StringBuilder out = new StringBuilder();

    private Explanation(Document document, Palette palette) {
        this.document = document;
        this.palette = palette;
    }

    /** Several lines; the evidence stands between 【 and 】, or under colours on a terminal. */
    public static String card(Document document, Judgement judgement, Palette palette) {
        return new Explanation(document, palette).card(judgement);
    }

    private String card(Judgement judgement) {
        line("== %s  %s", Visible.of(document.id()), Visible.of(document.title()));
        line("   %s (%.2f)", judgement.intent() ? "有迁移意向 / intent" : "无迁移意向 / no intent", judgement.confidence());
        judgement.signals().forEach(signal -> append(signal, "-"));
        if (!judgement.doubted().isEmpty()) {
            line("   读到但不采信 / read but not believed:");
            judgement.doubted().forEach(signal -> append(signal, "?"));
        }
        return out.toString();
    }

    private void append(Signal signal, String mark) {
        head(signal, mark);
        evidence(signal);
        for (Amount amount : signal.amounts()) {
            line(
                    "     %s = %.10g %s (%s)",
                    Visible.of(amount.text()),
                    amount.value(),
                    amount.unit(),
                    amount.role().name().toLowerCase(Locale.ROOT));
        }
        rules(signal, "提高把握的 / raised by", 1);
        rules(signal, "降低把握的 / lowered by", -1);
    }

    private void head(Signal signal, String mark) {
        String firm = signal.firm().name().isEmpty()
                ? "企业未指名 / no firm named"
                : Visible.of(signal.firm().name());
        line(
                "   %s %s%s [%s] %s/%s %.2f  %s → %s  (%s)",
                mark,
                palette.paint(Part.FIRM, firm),
                signal.firm().lookalike() ? " (形似名 / look-alike)" : "",
                Visible.of(signal.firm().id()),
                signal.stage().name().toLowerCase(Locale.ROOT),
                signal.kind().name().toLowerCase(Locale.ROOT),
                signal.confidence(),
                palette.paint(Part.ORIGIN, name(signal.origin(), "原址未知")),
                palette.paint(Part.DESTINATION, name(signal.destination(), "去向未定")),
                signal.scope().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private void evidence(Signal signal) {
        Quote quote = signal.quote();
        line(
                "     %s %d-%d: %s",
                quote.field().equals("title") ? "标题 / title" : "正文 / text",
                quote.start(),
                quote.end(),
                Highlight.of(document, quote, signal.marks(), palette));
        line("     词语 / words: %s", signal.marks().stream().map(this::words).collect(Collectors.joining(" · ")));
    }

    private String words(Mark mark) {
        Quote quote = mark.quote();
        return String.format(
                "%s %s %d-%d",
                label(mark.part()), palette.paint(mark.part(), Visible.of(quote.text())), quote.start(), quote.end());
    }

    private static String label(Part part) {
        return switch (part) {
            case FIRM -> "企业 / firm";
            case ACT -> "动作 / act";
            case ORIGIN -> "原址 / from";
            case DESTINATION -> "去向 / to";
            case MOOD -> "语气 / mood";
        };
    }

    private void rules(Signal signal, String heading, int sign) {
        List<RuleNote> rules = signal.rules().stream()
                .filter(rule -> Math.signum(rule.weight()) == sign)
                .toList();
        if (!rules.isEmpty()) {
            line("     %s:", heading);
        }
        for (RuleNote rule : rules) {
            line("     %+5.2f %s / %s [%s]", rule.weight(), rule.zh(), rule.en(), rule.id());
        }
    }

    private static String name(@Nullable Place place, String unknown) {
        if (place == null) {
            return unknown;
        }
        String code = place.code().isEmpty() ? "" : place.code() + ", ";
        return place.name() + "(" + code + evidence(place.evidence()) + ")";
    }

    private static String evidence(Place.Evidence evidence) {
        return switch (evidence) {
            case TEXT -> "原文 text";
            case SITE -> "厂址 site";
            case PARTY -> "签约方 party";
            case HEADLINE -> "标题 headline";
            case FIRM_NAME -> "企业名称 firm name";
            case REGISTER -> "注册地 register";
        };
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
