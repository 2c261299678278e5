package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says in labelled fields instead of sentences: 建设单位:甲公司;建设地点:某市. The same label twice is the two
 * columns of an amendment, flattened: 公司住所:旧址 … 公司住所:新址.
 */
final class Fields {
    private static final int FAR = 60;
    private static final char IS = '为';

    private final Map<Label, Place> places = new EnumMap<>(Label.class);
    private @Nullable Name firm;

    private Fields() {}

    /** Reads the fields of a document; the first of each kind counts. */
    static Fields of(Reading reading) {
        Fields fields = new Fields();
        Map<String, Place> once = new HashMap<>();
        for (Hit label : reading.scan().all(Tag.LABEL)) {
            int behind = behind(reading.text(), label.end());
            if (behind > label.end() || named(reading, label)) {
                fields.read(reading, label, fieldAt(reading.text(), behind), once);
            }
        }
        return fields;
    }

    /** Behind the colon, or the 为 of 竞得人为某公司, that follows a label; the end of the label where none does. */
    private static int behind(Text text, int end) {
        if (text.at(end) == IS) {
            return end + 1;
        }
        int at = end;
        while (at < end + 3 && ":( ".indexOf(text.at(at)) >= 0) {
            at++;
        }
        return text.folded()
                                .substring(end, Math.min(at, text.folded().length()))
                                .indexOf(':')
                        >= 0
                ? at
                : end;
    }

    /** 竞得单位某某有限公司: the firm stands right behind its label. */
    private static boolean named(Reading reading, Hit label) {
        return label.value().equals(Label.FIRM.name())
                && reading.names(fieldAt(reading.text(), label.end())).stream()
                        .anyMatch(name -> name.begin() == label.end() && name.evidence() == Evidence.FORM);
    }

    private static Span fieldAt(Text text, int begin) {
        Span clause = Span.clause(text, begin);
        return new Span(begin, Math.min(clause.end(), begin + FAR));
    }

    private void read(Reading reading, Hit label, Span field, Map<String, Place> once) {
        if (label.value().equals(Label.FIRM.name())) {
            List<Name> names = reading.names(field);
            firm = firm == null && !names.isEmpty() ? names.get(0) : firm;
            return;
        }
        List<Site> sites = reading.sites(field);
        if (sites.isEmpty()) {
            return;
        }
        Place place = sites.get(0).place();
        if (!label.value().equals(Label.COLUMN.name())) {
            places.putIfAbsent(Label.valueOf(label.value()), place);
            return;
        }
        Place old = once.putIfAbsent(label.term().text(), place);
        if (old != null && !old.code().equals(place.code())) {
            places.putIfAbsent(Label.ORIGIN, old);
            places.putIfAbsent(Label.DESTINATION, place);
        }
    }

    @Nullable
    Place place(Label label) {
        return places.get(label);
    }

    @Nullable
    Name firm() {
        return firm;
    }
}
