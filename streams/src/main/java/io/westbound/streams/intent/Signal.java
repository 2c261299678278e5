package io.westbound.streams.intent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence that one firm moves, or does not.
 *
 * @param confidence calibrated probability, 0 to 1
 * @param origin where the firm leaves, null if not given
 * @param destination where it goes, null if not given (the best leads)
 * @param deadlines dates and periods as written
 * @param industry GB/T 4754 division such as {@code C38}, null if not seen
 * @param industryGroup 1 labour and resource processing, 2 high technology, 3 advanced manufacturing, 4 services;
 *     0 unknown
 * @param marks the words it was read from, in the order of the document; empty unless an explanation was asked for
 * @param rules rules that raised or lowered it, strongest first; empty unless an explanation was asked for
 */
public record Signal(
        FirmMention firm,
        Kind kind,
        EvidenceKind evidenceKind,
        Stage stage,
        @Nullable Outcome outcome,
        Function function,
        double confidence,
        @Nullable Place origin,
        @Nullable Place destination,
        Scope scope,
        Direction direction,
        List<Amount> amounts,
        List<String> deadlines,
        @Nullable String industry,
        int industryGroup,
        Quote quote,
        List<Mark> marks,
        List<RuleNote> rules) {
    public Signal {
        amounts = List.copyOf(amounts);
        deadlines = List.copyOf(deadlines);
        marks = List.copyOf(marks);
        rules = List.copyOf(rules);
    }
}
