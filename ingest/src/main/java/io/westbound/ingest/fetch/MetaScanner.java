package io.westbound.ingest.fetch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a document says of its own charset: {@code <meta charset>}, {@code <meta http-equiv content>} or an XML
 * declaration, within its first 64 KiB. Linear in the length; comments are skipped, nothing is parsed.
 */
final class MetaScanner {

    /** Pages of old content systems carry scripts and comments before the label, so 1 KiB as in HTML is too little. */
    private static final int WINDOW = 64 * 1024;

    private MetaScanner() {}

    /** The first label that a decoder here knows; null if there is none. */
    static @Nullable Charset scan(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, WINDOW), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        Charset declared = xmlDeclaration(head);
        int at = 0;
        while (declared == null && (at = head.indexOf('<', at)) >= 0) {
            if (head.startsWith("<!--", at)) {
                int end = head.indexOf("-->", at + 2);
                at = end < 0 ? head.length() : end;
            } else if (head.startsWith("<meta", at)) {
                int end = head.indexOf('>', at);
                declared = label(head.substring(at, end < 0 ? head.length() : end));
            }
            at++;
        }
        return declared;
    }

    private static @Nullable Charset xmlDeclaration(String head) {
        int at = head.indexOf("<?xml");
        int end = at < 0 || at > 8 ? -1 : head.indexOf("?>", at);
        int encoding = end < 0 ? -1 : head.indexOf("encoding", at);
        return encoding < 0 || encoding > end
                ? null
                : CharsetLabels.readInside(value(head.substring(encoding + "encoding".length(), end)));
    }

    private static @Nullable Charset label(String tag) {
        int at = tag.indexOf("charset");
        while (at >= 0) {
            Charset charset = CharsetLabels.readInside(value(tag.substring(at + "charset".length())));
            if (charset != null) {
                return charset;
            }
            at = tag.indexOf("charset", at + 1);
        }
        return null;
    }

    /** The value after an equals sign, quoted or bare. */
    private static @Nullable String value(String rest) {
        String s = rest.stripLeading();
        if (!s.startsWith("=")) {
            return null;
        }
        s = s.substring(1).strip();
        int start = 0;
        while (start < s.length() && (s.charAt(start) == '"' || s.charAt(start) == '\'')) {
            start++;
        }
        int end = start;
        while (end < s.length() && "\"'; \t\r\n/>".indexOf(s.charAt(end)) < 0) {
            end++;
        }
        return s.substring(start, end);
    }
}
