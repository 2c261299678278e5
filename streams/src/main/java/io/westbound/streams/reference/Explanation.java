package io.westbound.streams.reference;

import io.westbound.streams.intent.Amount;
import io.westbound.streams.intent.Document;
import io.westbound.streams.intent.Judgement;
import io.westbound.streams.intent.Place;
import io.westbound.streams.intent.Quote;
import io.westbound.streams.intent.RuleNote;
import io.westbound.streams.intent.Signal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A judgement as a card for people, Chinese first: each signal with its evidence marked inside its field, the offsets of the
 * evidence in that field, its amounts and the rules that raised and lowered it; then what was read but not believed.
 */
public final class Explanation {
    private static final int CONTEXT = 40;

    private Explanation() {}

    /** Several lines; the evidence stands between 【 and 】. */
    public static String card(Document document, Judgement judgement) {
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                Locale.ROOT,
                "== %s  %s%n   %s (%.2f)%n",
                document.id(),
                document.title().replace('\n', ' '),
                judgement.intent() ? "有迁移意向 / intent" : "无迁移意向 / no intent",
                judgement.confidence()));
        judgement.signals().forEach(signal -> append(document, signal, "-", out));
        if (!judgement.doubted().isEmpty()) {
            out.append("   读到但不采信 / read but not believed:\n");
            judgement.doubted().forEach(signal -> append(document, signal, "?", out));
        }
        return visible(out.toString());
    }

    private static void append(Document document, Signal signal, String mark, StringBuilder out) {
        out.append(String.format(
                Locale.ROOT,
                "   %s %s [%s] %s/%s %.2f  %s → %s  (%s)%n",
                mark,
                signal.firm().name().isEmpty()
                        ? "企业未指名 / no firm named"
                        : signal.firm().name(),
                signal.firm().id(),
                signal.stage().name().toLowerCase(Locale.ROOT),
                signal.kind().name().toLowerCase(Locale.ROOT),
                signal.confidence(),
                name(signal.origin(), "原址未知"),
                name(signal.destination(), "去向未定"),
                signal.scope().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        Quote quote = signal.quote();
        out.append(String.format(
                Locale.ROOT,
                "     %s %d-%d: %s%n",
                quote.field().equals("title") ? "标题 / title" : "正文 / text",
                quote.start(),
                quote.end(),
                marked(document, quote)));
        for (Amount amount : signal.amounts()) {
            out.append(String.format(
                    Locale.ROOT,
                    "     %s = %.10g %s (%s)%n",
                    amount.text(),
                    amount.value(),
                    amount.unit(),
                    amount.role().name().toLowerCase(Locale.ROOT)));
        }
        rules(signal, "提高把握的 / raised by", 1, out);
        rules(signal, "降低把握的 / lowered by", -1, out);
    }

    private static void rules(Signal signal, String heading, int sign, StringBuilder out) {
        List<RuleNote> rules = signal.rules().stream()
                .filter(rule -> Math.signum(rule.weight()) == sign)
                .toList();
        if (!rules.isEmpty()) {
            out.append("     ").append(heading).append(":\n");
        }
        for (RuleNote rule : rules) {
            out.append(String.format(
                    Locale.ROOT, "     %+5.2f %s / %s [%s]%n", rule.weight(), rule.zh(), rule.en(), rule.id()));
        }
    }

    /** Without escape sequences, bidirectional overrides and zero-width characters, which could rule a terminal. */
    private static String visible(String card) {
        StringBuilder plain = new StringBuilder(card.length());
        card.codePoints()
                .filter(c -> c == '\n' || !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static String marked(Document document, Quote quote) {
        String field = quote.field().equals("title") ? document.title() : document.text();
        int from = Math.max(0, quote.start() - CONTEXT);
        int to = Math.min(field.length(), quote.end() + CONTEXT);
        String text =
                field.substring(from, quote.start()) + "【" + quote.text() + "】" + field.substring(quote.end(), to);
        return (from > 0 ? "…" : "") + text.replace('\n', ' ') + (to < field.length() ? "…" : "");
    }

    private static String name(@Nullable Place place, String unknown) {
        return place == null ? unknown : place.name() + "(" + place.code() + ")";
    }
}
