package io.westbound.streams.intent;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who filed a document, as its metadata has it: 某某股份(600000), 某某股份(600000.SH/06000.HK), 600000 某某股份, a code alone,
 * a name alone such as 某某(集团)股份有限公司.
 *
 * @param name without code; empty if a code is given alone that the register does not know
 * @param code stock code or credit code, null if none is given
 */
record Filer(String name, @Nullable String code) {
    private static final int STOCK = 6;
    private static final int CREDIT = 18;
    private static final String EDGES = " ()[]:,;/|.-_*";

    /** Reads folded metadata; linear. */
    static Filer of(String folded, Map<String, ListedFirm> register) {
        for (int begin = 0; begin < folded.length(); begin++) {
            int end = run(folded, begin);
            String code = folded.substring(begin, end);
            boolean bracketed = begin > 0 && folded.charAt(begin - 1) == '(';
            if (code.length() == STOCK && digits(code)
                    || bracketed && (code.length() == 4 || code.length() == 5) && digits(code)
                    || code.length() == CREDIT && CreditCode.valid(code)) {
                return new Filer(name(folded, begin, end, code, register), code);
            }
            begin = Math.max(begin, end - 1);
        }
        return new Filer(folded.strip(), null);
    }

    /** What stands before the code, else behind it, else what the register calls the firm. */
    private static String name(String folded, int begin, int end, String code, Map<String, ListedFirm> register) {
        String before = trimmed(folded.substring(0, begin));
        String name = before.isEmpty() ? trimmed(folded.substring(end)) : before;
        ListedFirm known = register.get(code);
        return name.isEmpty() && known != null ? known.shortName() : name;
    }

    /** Without brackets, marks and an exchange's letters at its edges; *ST at its beginning belongs to the name. */
    private static String trimmed(String part) {
        int end = part.length();
        while (end > 0 && (edge(part, end - 1) || exchange(part, end - 2) && (end == 2 || edge(part, end - 3)))) {
            end -= edge(part, end - 1) ? 1 : 2;
        }
        int begin = 0;
        while (begin < end
                && !part.startsWith("*ST", begin)
                && (edge(part, begin) || exchange(part, begin) && begin > 0 && edge(part, begin - 1))) {
            begin += edge(part, begin) ? 1 : 2;
        }
        return begin < end ? part.substring(begin, end) : "";
    }

    private static boolean edge(String part, int at) {
        return EDGES.indexOf(part.charAt(at)) >= 0;
    }

    private static boolean exchange(String part, int at) {
        return at >= 0
                && (part.startsWith("SH", at)
                        || part.startsWith("SZ", at)
                        || part.startsWith("BJ", at)
                        || part.startsWith("HK", at));
    }

    /** Behind the digits, or the digits and capitals of a credit code, that begin here. */
    private static int run(String folded, int begin) {
        int digits = begin;
        while (digits < folded.length() && Character.isDigit(folded.charAt(digits))) {
            digits++;
        }
        int all = digits;
        while (all < folded.length() && capital(folded.charAt(all))) {
            all++;
        }
        return all - begin == CREDIT ? all : digits;
    }

    private static boolean capital(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
    }

    private static boolean digits(String code) {
        return code.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
