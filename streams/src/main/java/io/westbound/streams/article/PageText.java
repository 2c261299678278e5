package io.westbound.streams.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a page to text. The fetcher normally names the charset; without it a byte order mark, strict UTF-8, the
 * page's own label and GB18030 are tried in this order. Never throws for any bytes.
 */
final class PageText {
    private static final int HEAD = 4096;
    private static final Pattern LABEL = Pattern.compile("charset\\s{0,3}=\\s{0,3}[\"']?([\\w-]{2,20})");
    private static final Charset GB18030 = Charset.forName("GB18030");

    private PageText() {}

    static String decode(byte[] body, @Nullable String charset) {
        int mark = mark(body);
        Charset used = charset == null ? null : named(charset);
        if (charset == null && mark == 0) {
            return guess(body);
        }
        return new String(body, mark, body.length - mark, used == null ? StandardCharsets.UTF_8 : used);
    }

    /** Length of a UTF-8 byte order mark. */
    private static int mark(byte[] body) {
        boolean marked = body.length >= 3 && body[0] == (byte) 0xef && body[1] == (byte) 0xbb && body[2] == (byte) 0xbf;
        return marked ? 3 : 0;
    }

    private static String guess(byte[] body) {
        String utf8 = strictly(body, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return utf8;
        }
        String head = new String(body, 0, Math.min(HEAD, body.length), StandardCharsets.ISO_8859_1);
        Matcher label = LABEL.matcher(head.toLowerCase(Locale.ROOT));
        Charset declared = label.find() ? named(label.group(1)) : null;
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            return new String(body, declared);
        }
        String chinese = strictly(body, GB18030);
        return chinese == null ? new String(body, StandardCharsets.UTF_8) : chinese;
    }

    /** The charset that a label means on the web: GB2312 and GBK pages use the characters of GB18030. */
    private static @Nullable Charset named(String label) {
        String name = label.toLowerCase(Locale.ROOT);
        if (name.equals("gb2312") || name.equals("gbk") || name.equals("x-gbk")) {
            return GB18030;
        }
        try {
            return Charset.forName(name.equals("big5") ? "Big5-HKSCS" : name);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    /** The text, or null when a byte does not fit {@code charset}. */
    private static @Nullable String strictly(byte[] body, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException no) {
            return null;
        }
    }
}
