package io.westbound.ingest.fetch;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads charset labels as the web means them, not as they are registered: a page that says gb2312 uses the whole of
 * GB18030, one that says iso-8859-1 uses windows-1252 (WHATWG Encoding Standard, section 4.2, "Names and labels").
 */
final class CharsetLabels {

    static final Charset GB18030 = Charset.forName("GB18030");
    static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    private static final String GB = "GB18030";
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("gb2312", GB),
            Map.entry("gbk", GB),
            Map.entry("gb_2312-80", GB),
            Map.entry("gb_2312", GB),
            Map.entry("csgb2312", GB),
            Map.entry("chinese", GB),
            Map.entry("csiso58gb231280", GB),
            Map.entry("iso-ir-58", GB),
            Map.entry("x-gbk", GB),
            Map.entry("cp936", GB),
            Map.entry("936", GB),
            Map.entry("euc-cn", GB),
            Map.entry("x-euc-cn", GB),
            Map.entry("utf8", "UTF-8"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"),
            Map.entry("x-unicode20utf8", "UTF-8"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("big5-hkscs", "Big5-HKSCS"),
            Map.entry("cn-big5", "Big5-HKSCS"),
            Map.entry("csbig5", "Big5-HKSCS"),
            Map.entry("x-x-big5", "Big5-HKSCS"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("unicode", "UTF-16LE"),
            Map.entry("utf-16", "UTF-16LE"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"));

    private CharsetLabels() {}

    /** The charset that a label means; null for a label that no decoder here knows. */
    static @Nullable Charset read(@Nullable String label) {
        if (label == null || label.isBlank()) {
            return null;
        }
        String name = label.strip().toLowerCase(Locale.ROOT);
        try {
            Charset charset = Charset.forName(MEANT.getOrDefault(name, name));
            return charset.canEncode() || charset.equals(HzCharset.HZ) ? charset : null;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** A label found inside a document that was read as ASCII cannot be UTF-16; it is UTF-8 then (HTML, 13.2.3.2). */
    static @Nullable Charset readInside(@Nullable String label) {
        Charset charset = read(label);
        return charset != null && charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
    }
}
