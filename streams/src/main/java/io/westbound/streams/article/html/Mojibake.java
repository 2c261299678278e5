package io.westbound.streams.article.html;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Repairs Chinese pages that an earlier copier read as Latin letters and wrote again as UTF-8, once or twice: {@code
 * ±±¾©} becomes 北京. Only pages that still declare a Chinese charset are touched.
 */
public final class Mojibake {
    private static final Charset[] LATIN = {
        StandardCharsets.ISO_8859_1, Charset.forName("ISO-8859-15"), Charset.forName("windows-1252")
    };
    private static final Charset[] CHINESE = {
        StandardCharsets.UTF_8, Charset.forName("GB18030"), Charset.forName("Big5")
    };
    private static final int SAMPLE = 20_000;
    private static final int FEWEST = 40;
    /** Chinese characters after which a page is known to be sound. */
    private static final int HEALTHY = 2_000;

    private Mojibake() {}

    /** {@code html} itself when nothing is wrong with it or nothing helps. */
    public static String repair(String html) {
        String text = html;
        for (int round = 0; round < 2 && isSuspect(text); round++) {
            text = reread(text);
        }
        return text;
    }

    private static boolean isSuspect(String html) {
        int latin = 0;
        int other = 0;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            latin += c >= 0x80 && c < 0x180 ? 1 : 0;
            other += c >= 0x2e80 ? 1 : 0;
            if (other > HEALTHY) {
                return false;
            }
        }
        return latin > FEWEST && other * 20 < latin && declaresChinese(html);
    }

    private static boolean declaresChinese(String html) {
        String head = html.substring(0, Math.min(html.length(), SAMPLE)).toLowerCase(Locale.ROOT);
        return head.contains("charset=gb") || head.contains("charset=\"gb") || head.contains("charset=big5");
    }

    private static String reread(String html) {
        for (Charset latin : LATIN) {
            for (Charset chinese : CHINESE) {
                try {
                    ByteBuffer bytes = latin.newEncoder().encode(CharBuffer.wrap(html));
                    return chinese.newDecoder().decode(bytes).toString();
                } catch (CharacterCodingException wrongPair) {
                    continue;
                }
            }
        }
        return html;
    }
}
