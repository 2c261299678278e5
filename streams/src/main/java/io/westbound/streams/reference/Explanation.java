package io.westbound.streams.reference;

import io.westbound.streams.intent.Document;
import io.westbound.streams.intent.Judgement;
import io.westbound.streams.intent.Place;
import io.westbound.streams.intent.Quote;
import io.westbound.streams.intent.RuleNote;
import io.westbound.streams.intent.Signal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A judgement as a card for people, Chinese first, with the evidence marked inside its field. */
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
                document.title(),
                judgement.intent() ? "有迁移意向 / intent" : "无迁移意向 / no intent",
                judgement.confidence()));
        judgement.signals().forEach(signal -> append(document, signal, out));
        return out.toString();
    }

    private static void append(Document document, Signal signal, StringBuilder out) {
        out.append(String.format(
                Locale.ROOT,
                "   - %s [%s] %s/%s %.2f  %s → %s  (%s)%n",
                signal.firm().name(),
                signal.firm().id(),
                signal.stage().name().toLowerCase(Locale.ROOT),
                signal.kind().name().toLowerCase(Locale.ROOT),
                signal.confidence(),
                name(signal.origin(), "原址未知"),
                name(signal.destination(), "去向未定"),
                signal.scope().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        out.append("     ").append(marked(document, signal.quote())).append('\n');
        for (RuleNote rule : signal.rules()) {
            out.append(String.format(
                    Locale.ROOT, "     %+5.2f %s / %s [%s]%n", rule.weight(), rule.zh(), rule.en(), rule.id()));
        }
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
