package io.westbound.ingest.fetch;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns an internationalised host name into its ASCII form as browsers do (UTS 46, non-transitional), and refuses a name
 * for which the older standard, which the JDK and many other readers follow (IDNA 2003), arrives at another one.
 * Thread-safe.
 */
final class HostNames {

    private static final IDNA BROWSERS = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    private HostNames() {}

    /** The ASCII form in lower case; empty if it has none or two. */
    static Optional<String> ascii(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        if (written.chars().allMatch(c -> c < 0x80) && !lower.contains("xn--")) {
            return Optional.of(lower);
        }
        IDNA.Info info = new IDNA.Info();
        String name = BROWSERS.nameToASCII(written, new StringBuilder(), info).toString();
        if (!harmless(info) || !agree(written, name)) {
            return Optional.empty();
        }
        return Optional.of(name.toLowerCase(Locale.ROOT));
    }

    /** Browsers accept hyphens anywhere and leave the length to the name service. */
    private static boolean harmless(IDNA.Info info) {
        return info.getErrors().stream()
                .allMatch(error -> error == IDNA.Error.HYPHEN_3_4
                        || error == IDNA.Error.LEADING_HYPHEN
                        || error == IDNA.Error.TRAILING_HYPHEN
                        || error == IDNA.Error.EMPTY_LABEL);
    }

    /** The JDK refuses characters that are younger than its table; that is no other reading. */
    private static boolean agree(String written, String name) {
        try {
            return java.net.IDN.toASCII(written).equalsIgnoreCase(name);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return true;
        }
    }
}
