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
 * byte order mark; UTF-16 by its zero bytes; UTF-8 with at least one multi-byte character (most pages end here); the HTTP
 * header; the document's own label within 64 KiB; a statistical detector; ICU; UTF-8. A label that the bytes contradict is
 * passed over: both a header and a meta label are often wrong, bytes are not. A label of a single-byte charset contradicts
 * no bytes at all (servers send iso-8859-1 for everything), so it counts only where the detector sees nothing Asian.
 *
 * <p>Never throws on any bytes. A multi-byte character cut at the end of the bytes is no contradiction. HZ
 * shows in its runs, whatever the label; UTF-7 is not decoded and reads as the ASCII that it is. Thread-safe.
 */
public final class CharsetSniffer {

    private static final int SAMPLE = 256 * 1024;
    private static final int ICU_SAMPLE = 12 * 1024;
    private static final int HZ_ENOUGH = 4;
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
        Charset mark = ByteMarks.bom(body);
        if (mark != null) {
            return new Sniffed(mark, "bom");
        }
        Charset wide = ByteMarks.wide(body);
        if (wide != null) {
            return new Sniffed(wide, wide.equals(header(contentType)) ? "http" : "detector");
        }
        Utf8Count utf8 = Utf8Count.of(body);
        if (utf8.strict() && utf8.sequences() > 0) {
            return new Sniffed(StandardCharsets.UTF_8, "utf8-strict");
        }
        Charset http = header(contentType);
        Charset meta = MetaScanner.scan(body);
        if (utf8.strict()) {
            return ascii(body, http, meta);
        }
        Charset chinese = ByteMarks.wideChinese(body);
        if (chinese != null) {
            return new Sniffed(chinese, chinese.equals(http) ? "http" : "detector");
        }
        return utf8.mostly()
                ? new Sniffed(StandardCharsets.UTF_8, "detector")
                : labelled(body, eight(http), eight(meta));
    }

    /** Bytes that any charset on the web reads alike: the label is kept for what is appended to them. */
    private static Sniffed ascii(byte[] body, @Nullable Charset first, @Nullable Charset second) {
        boolean said = HzCharset.HZ.equals(first) || HzCharset.HZ.equals(second);
        if (HzCharset.characters(body) >= (said ? 1 : HZ_ENOUGH)) {
            String label = HzCharset.HZ.equals(first) ? "http" : "meta";
            return new Sniffed(HzCharset.HZ, said ? label : "detector");
        }
        Charset http = eight(first);
        Charset meta = eight(second);
        if (http != null && !http.name().startsWith("UTF-16")) {
            return new Sniffed(http, "http");
        }
        return meta != null ? new Sniffed(meta, "meta") : new Sniffed(StandardCharsets.UTF_8, "utf8-strict");
    }

    /** A label of eight bits; HZ has seven, so where a byte has more, or no run is found, it is wrong. */
    private static @Nullable Charset eight(@Nullable Charset label) {
        return HzCharset.HZ.equals(label) ? null : label;
    }

    private static Sniffed labelled(byte[] body, @Nullable Charset http, @Nullable Charset meta) {
        DoubleBytes pairs = DoubleBytes.count(body);
        Sniffed weak = null;
        for (String evidence : new String[] {"http", "meta"}) {
            Charset label = evidence.equals("http") ? http : meta;
            if (label == null || !fits(label, body)) {
                continue;
            }
            if (label.newEncoder().maxBytesPerChar() == 1) {
                weak = weak == null ? new Sniffed(label, evidence) : weak;
                continue;
            }
            Charset right = pairs.correct(label);
            return new Sniffed(right, right.equals(label) ? evidence : "detector");
        }
        return statistical(body, weak, pairs, meta != null ? meta : http);
    }

    private static Sniffed statistical(
            byte[] body, @Nullable Sniffed weak, DoubleBytes pairs, @Nullable Charset label) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(body, 0, Math.min(body.length, SAMPLE));
        detector.dataEnd();
        String found = detector.getDetectedCharset();
        if (found != null && DETECTED.contains(found.toUpperCase(Locale.ROOT))) {
            Charset charset = CharsetLabels.read(found);
            if (charset != null && fits(charset, body)) {
                return new Sniffed(pairs.correct(charset), "detector");
            }
        }
        if (pairs.speakForGb()) {
            return new Sniffed(CharsetLabels.GB18030, "detector");
        }
        if (weak != null) {
            return weak;
        }
        if (pairs.mayBeGb() && errors(CharsetLabels.GB18030, body) == 0) {
            return new Sniffed(CharsetLabels.GB18030, "detector");
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

    /** Length of the bytes without a character that their end cuts; for bodies that were cut at a limit. */
    public static int whole(Charset charset, byte[] body) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        ByteBuffer in = ByteBuffer.wrap(body);
        CharBuffer out = CharBuffer.allocate(8192);
        while (!decoder.decode(in, out, false).isUnderflow()) {
            out.clear();
        }
        return in.position();
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
