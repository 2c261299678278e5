package io.westbound.ingest.fetch;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds the charset of a document from its bytes and what its server and its own text say of it. Cheap evidence first:
 * byte order mark; strict UTF-8 with at least one multi-byte character (most pages end here); the HTTP header; the
 * document's own label within 16 KiB; a statistical detector; ICU; UTF-8. A label that the bytes contradict is passed
 * over: both a header and a meta label are often wrong, bytes are not.
 *
 * <p>Never throws on any bytes. A multi-byte character cut at the end of the bytes is no contradiction. Thread-safe.
 */
public final class CharsetSniffer {

    private static final int SAMPLE = 256 * 1024;
    private static final int ICU_SAMPLE = 12 * 1024;
    private static final double TOLERATED = 0.002;
    private static final Set<String> DETECTED = Set.of(
            "GB18030", "GB2312", "GBK", "BIG5", "UTF-8", "UTF-16LE", "UTF-16BE", "SHIFT_JIS", "EUC-JP", "EUC-KR");

    private CharsetSniffer() {}

    /**
     * Finds the charset.
     *
     * @param body the bytes, or their beginning
     * @param contentType value of the HTTP Content-Type header; null if none
     */
    public static Sniffed sniff(byte[] body, @Nullable String contentType) {
        Sniffed bom = bom(body);
        if (bom != null) {
            return bom;
        }
        Charset http = header(contentType);
        Charset meta = MetaScanner.scan(body);
        boolean wide = body.length >= 2 && (body[0] == 0 || body[1] == 0);
        if (!wide && errors(StandardCharsets.UTF_8, body) == 0) {
            return strict(body, http, meta);
        }
        if (http != null && fits(http, body)) {
            return new Sniffed(http, "http");
        }
        if (meta != null && fits(meta, body)) {
            return new Sniffed(meta, "meta");
        }
        return statistical(body, meta != null ? meta : http);
    }

    /** Bytes that are valid UTF-8: a label counts only while there is no multi-byte character to prove it wrong. */
    private static Sniffed strict(byte[] body, @Nullable Charset http, @Nullable Charset meta) {
        for (byte b : body) {
            if (b < 0) {
                return new Sniffed(StandardCharsets.UTF_8, "utf8-strict");
            }
        }
        if (http != null && !http.name().startsWith("UTF-16")) {
            return new Sniffed(http, "http");
        }
        return meta != null ? new Sniffed(meta, "meta") : new Sniffed(StandardCharsets.UTF_8, "utf8-strict");
    }

    private static Sniffed statistical(byte[] body, @Nullable Charset label) {
        Charset wide = utf16(body);
        if (wide != null) {
            return new Sniffed(wide, "detector");
        }
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(body, 0, Math.min(body.length, SAMPLE));
        detector.dataEnd();
        String found = detector.getDetectedCharset();
        if (found != null && DETECTED.contains(found.toUpperCase(Locale.ROOT))) {
            Charset charset = CharsetLabels.read(found);
            if (charset != null && fits(charset, body)) {
                return new Sniffed(charset, "detector");
            }
        }
        Sniffed icu = icu(body);
        return icu != null ? icu : new Sniffed(label != null ? label : StandardCharsets.UTF_8, "default");
    }

    private static @Nullable Sniffed icu(byte[] body) {
        byte[] sample = body.length <= ICU_SAMPLE ? body : Arrays.copyOf(body, ICU_SAMPLE);
        CharsetMatch match = new CharsetDetector().setText(sample).detect();
        Charset charset = match == null ? null : CharsetLabels.read(match.getName());
        return charset == null ? null : new Sniffed(charset, "icu");
    }

    private static @Nullable Sniffed bom(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return new Sniffed(StandardCharsets.UTF_8, "bom");
        }
        if (b.length >= 4 && b[0] == (byte) 0x84 && b[1] == 0x31 && b[2] == (byte) 0x95 && b[3] == 0x33) {
            return new Sniffed(CharsetLabels.GB18030, "bom");
        }
        if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
            return new Sniffed(StandardCharsets.UTF_16LE, "bom");
        }
        return b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF
                ? new Sniffed(StandardCharsets.UTF_16BE, "bom")
                : null;
    }

    /** UTF-16 without a mark shows by zero bytes of the markup on even (BE) or odd (LE) positions. */
    private static @Nullable Charset utf16(byte[] body) {
        int[] zeros = new int[2];
        int length = Math.min(body.length, 8192);
        for (int i = 0; i < length; i++) {
            zeros[i & 1] += body[i] == 0 ? 1 : 0;
        }
        if (length < 8 || Math.max(zeros[0], zeros[1]) * 20 < length) {
            return null;
        }
        return zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    private static @Nullable Charset header(@Nullable String contentType) {
        int at = contentType == null ? -1 : contentType.toLowerCase(Locale.ROOT).indexOf("charset");
        if (contentType == null || at < 0) {
            return null;
        }
        String value = contentType.substring(at + "charset".length()).replaceFirst("^\\s*=\\s*", "");
        int end = 0;
        while (end < value.length() && "; ,\t".indexOf(value.charAt(end)) < 0) {
            end++;
        }
        return CharsetLabels.read(value.substring(0, end).replace("\"", "").replace("'", ""));
    }

    /** True if the bytes decode with no more than a stray error: real pages do contain broken characters. */
    private static boolean fits(Charset charset, byte[] body) {
        return errors(charset, body) <= Math.max(body.length > 2000 ? 2 : 0, (int) (body.length * TOLERATED));
    }

    /** Number of malformed or unmappable places; a sequence cut at the very end is none. */
    static int errors(Charset charset, byte[] body) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(body);
        CharBuffer out = CharBuffer.allocate(8192);
        int errors = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, false);
            out.clear();
            if (result.isError()) {
                errors++;
                in.position(in.position() + result.length());
            } else if (result.isUnderflow()) {
                return errors;
            }
        }
    }
}
