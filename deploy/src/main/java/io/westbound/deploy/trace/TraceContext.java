package io.westbound.deploy.trace;

import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header {@code traceparent} of the W3C recommendation Trace Context, version 00. Immutable.
 *
 * @param traceId 32 hexadecimal digits, not all zero: the same from a page to its alerts
 * @param spanId 16 hexadecimal digits, not all zero: one record
 * @param flags 2 hexadecimal digits; 01 if a collector should keep the trace
 */
public record TraceContext(String traceId, String spanId, String flags) {

    /** Name of the header. */
    public static final String HEADER = "traceparent";

    private static final Pattern FORM =
            Pattern.compile("(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");
    private static final String OURS = "00";
    private static final String SAMPLED = "01";

    /**
     * Reads a header. Of a later version of the recommendation the parts that this one knows are read, as it demands.
     *
     * @return nothing if the text is no valid header, which then is to be left out
     */
    public static Optional<TraceContext> read(String text) {
        Matcher form = FORM.matcher(text);
        boolean valid =
                form.matches() && (form.group(5) == null || !form.group(1).equals(OURS));
        return valid ? Optional.of(new TraceContext(form.group(2), form.group(3), form.group(4))) : Optional.empty();
    }

    /** Begins a trace. {@code random} gives any numbers; zeros are passed over. */
    public static TraceContext begin(LongSupplier random) {
        return new TraceContext(hex(random) + hex(random), hex(random), SAMPLED);
    }

    /** The context of a record that comes of this one's. */
    public TraceContext child(LongSupplier random) {
        return new TraceContext(traceId, hex(random), flags);
    }

    /** As the header has it. */
    @Override
    public String toString() {
        return OURS + "-" + traceId + "-" + spanId + "-" + flags;
    }

    private static String hex(LongSupplier random) {
        long number = random.getAsLong();
        while (number == 0) {
            number = random.getAsLong();
        }
        return String.format(Locale.ROOT, "%016x", number);
    }
}
