package io.westbound.streams.article;

import io.westbound.streams.article.html.Slimmer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
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
    /** Bytes in which a page that is not UTF-8 nearly always shows it. */
    private static final int PROBE = 4_096;

    private static final char REPLACEMENT = '\ufffd';
    private static final Pattern LABEL = Pattern.compile("charset\\s{0,3}=\\s{0,3}[\"']?([\\w-]{2,20})");
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String MARKUP = "<>/='\"- script";

    private PageText() {}

    /** The page without what {@link Slimmer} leaves out. */
    static String read(PageInput input) {
        String given = input.html();
        Charset named = input.charset() == null ? null : named(input.charset());
        if (given != null) {
            return slim(given);
        }
        if (named != null && !isAscii(named)) {
            return slim(decode(input.body(), input.charset()));
        }
        return decode(Slimmer.slim(input.body()), input.charset());
    }

    private static String slim(String html) {
        return new String(Slimmer.slim(html.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    /** Whether markup is written as in ASCII: not in UTF-16, nor where escapes switch to another meaning of its bytes. */
    private static boolean isAscii(Charset charset) {
        return !charset.name().startsWith("ISO-2022")
                && new String(MARKUP.getBytes(StandardCharsets.US_ASCII), charset).equals(MARKUP);
    }

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

    /**
     * The text, or null when a byte does not fit {@code charset}. A string is made several times faster than a decoder
     * decodes, and shows by its replacement characters whether a byte may not have fitted.
     */
    private static @Nullable String strictly(byte[] body, Charset charset) {
        if (!fits(ByteBuffer.wrap(body, 0, Math.min(PROBE, body.length)), charset, body.length <= PROBE)) {
            return null;
        }
        String text = new String(body, charset);
        boolean sound = text.indexOf(REPLACEMENT) < 0 || fits(ByteBuffer.wrap(body), charset, true);
        return sound ? text : null;
    }

    /** @param whole whether {@code bytes} end where the text ends, and not within a character */
    private static boolean fits(ByteBuffer bytes, Charset charset, boolean whole) {
        CharsetDecoder decoder = charset.newDecoder();
        CharBuffer chars = CharBuffer.allocate(1024);
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, whole);
            if (!result.isOverflow()) {
                return !result.isError();
            }
            chars.clear();
        }
    }
}
