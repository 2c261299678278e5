package io.westbound.streams.intent;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * Tells a name that is written to look like another: with letters of a foreign script that look Latin (ТСL), with kana or
 * strokes that look like Han (三一重エ), or with characters that nobody sees. Full width, traditional characters, Roman
 * numerals and circled letters are ordinary ways to write a name.
 */
final class Disguise {
    private static final Set<UnicodeScript> LATIN_LOOKING = Set.of(
            UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK,
            UnicodeScript.CHEROKEE,
            UnicodeScript.LISU,
            UnicodeScript.ARMENIAN,
            UnicodeScript.COPTIC,
            UnicodeScript.DESERET);
    private static final Set<UnicodeBlock> HAN_LOOKING =
            Set.of(UnicodeBlock.KATAKANA, UnicodeBlock.HIRAGANA, UnicodeBlock.CJK_STROKES, UnicodeBlock.BOPOMOFO);

    private Disguise() {}

    /** The name, marked if the text writes it in disguise. */
    static Name seenThrough(Text text, Name name) {
        String written = text.quote(name.begin(), name.end()).text();
        return in(written, name.key() != null) ? name.inDisguise() : name;
    }

    /**
     * Whether a name is in disguise.
     *
     * @param written the name in the document's own characters
     * @param registered whether the register knows the name it is read as; Japanese firms have kana in theirs
     */
    static boolean in(String written, boolean registered) {
        return written.codePoints()
                .anyMatch(c -> unseen(c)
                        || LATIN_LOOKING.contains(UnicodeScript.of(c))
                        || registered && HAN_LOOKING.contains(UnicodeBlock.of(c)));
    }

    private static boolean unseen(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
