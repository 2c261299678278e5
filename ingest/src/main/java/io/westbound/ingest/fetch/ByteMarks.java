package io.westbound.ingest.fetch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Charsets that show in the bytes themselves: by a byte order mark, or by the zero bytes of wide characters. */
final class ByteMarks {

    private static final int LOOKED_AT = 8192;
    private static final int TOO_SHORT = 8;

    private record Mark(String hex, String charset) {}

    /** Longer marks first: that of UTF-32LE begins with that of UTF-16LE. */
    private static final Mark[] MARKS = {
        new Mark("0000feff", "UTF-32BE"),
        new Mark("fffe0000", "UTF-32LE"),
        new Mark("84319533", "GB18030"),
        new Mark("efbbbf", "UTF-8"),
        new Mark("fffe", "UTF-16LE"),
        new Mark("feff", "UTF-16BE"),
    };

    private ByteMarks() {}

    /** The charset that a byte order mark tells; null if there is none. */
    static @Nullable Charset bom(byte[] body) {
        StringBuilder start = new StringBuilder();
        for (int i = 0; i < Math.min(4, body.length); i++) {
            start.append(String.format("%02x", body[i]));
        }
        for (Mark mark : MARKS) {
            if (start.indexOf(mark.hex) == 0) {
                return Charset.forName(mark.charset);
            }
        }
        return null;
    }

    /** UTF-16 without a mark shows by zero bytes of the markup on even (BE) or odd (LE) positions; null if it does not. */
    static @Nullable Charset wide(byte[] body) {
        int[] zeros = new int[2];
        int length = Math.min(body.length, LOOKED_AT);
        for (int i = 0; i < length; i++) {
            zeros[i & 1] += body[i] == 0 ? 1 : 0;
        }
        // The commonest characters (U+4E00) have zero bytes of their own, on the other side than markup has.
        Charset chinese = zeros[0] + zeros[1] == 0 ? null : wideChinese(body);
        if (chinese != null) {
            return chinese;
        }
        if (length < TOO_SHORT || Math.max(zeros[0], zeros[1]) * 20 < length) {
            return null;
        }
        return zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /** UTF-16 without a mark and without markup: nearly every unit is Chinese in one of the two byte orders. */
    static @Nullable Charset wideChinese(byte[] body) {
        int units = Math.min(body.length, LOOKED_AT) / 2;
        int[] chinese = new int[2];
        for (int i = 0; i < units; i++) {
            chinese[0] += chinese(body[2 * i], body[2 * i + 1]) ? 1 : 0;
            chinese[1] += chinese(body[2 * i + 1], body[2 * i]) ? 1 : 0;
        }
        int most = Math.max(chinese[0], chinese[1]);
        if (units * 2 < TOO_SHORT || most * 50 < units * 49) {
            return null;
        }
        return chinese[0] > chinese[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /** Ideographs, their punctuation, full-width forms and ASCII. */
    private static boolean chinese(byte high, byte low) {
        int block = high & 0xff;
        return (block >= 0x4e && block < 0xa0)
                || block == 0x30
                || block == 0xff
                || (block == 0 && (low >= ' ' || (low >= '\t' && low <= '\r')));
    }
}
