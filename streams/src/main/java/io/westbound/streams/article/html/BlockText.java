package io.westbound.streams.article.html;

/** Gathers the characters of one block: white space collapsed, unprintable characters out, links counted. */
final class BlockText {
    private static final char SOFT_HYPHEN = '\u00ad';
    private static final char ZERO_WIDTH = '\u200b';

    private final StringBuilder text = new StringBuilder();
    private int links;
    private int linkChars;
    private boolean space;

    void append(String raw) {
        int before = text.length();
        for (int i = 0; i < raw.length(); i++) {
            append(raw, i);
        }
        if (links > 0) {
            linkChars += text.length() - before;
        }
    }

    private void append(String raw, int i) {
        char c = raw.charAt(i);
        if (c <= ' ' || (c >= '\u00a0' && isSpace(c))) {
            space |= c != 0;
            return;
        }
        if (c >= '\u007f'
                && (c < '\u00a0'
                        || c == SOFT_HYPHEN
                        || c == ZERO_WIDTH
                        || c == '\ufeff'
                        || c == '\ufffe'
                        || c == '\uffff')) {
            return;
        }
        if (space && text.length() > 0) {
            text.append(' ');
        }
        space = false;
        text.append(Character.isSurrogate(c) && !paired(raw, i) ? '\ufffd' : c);
    }

    private static boolean isSpace(char c) {
        return c == '\u00a0'
                || c == '\u3000'
                || (c >= '\u2000' && c < ZERO_WIDTH)
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202f'
                || c == '\u205f';
    }

    private static boolean paired(String raw, int i) {
        return Character.isHighSurrogate(raw.charAt(i))
                ? i + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(raw.charAt(i - 1));
    }

    void enterLink() {
        links++;
    }

    void leaveLink() {
        links--;
    }

    boolean hasWords() {
        return text.length() > 0;
    }

    void clear() {
        text.setLength(0);
        linkChars = 0;
        space = false;
    }

    Block toBlock(Block.Role role, int region) {
        int weight = 0;
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                weight += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? 1 : 0;
                marks += isMark(c) && (i + 1 == text.length() || text.charAt(i + 1) <= ' ' || c == ',') ? 1 : 0;
            } else if (c >= 0x2e80 && c < 0xff00) {
                weight += c >= 0x3040 || c < 0x3000 ? Block.CJK_WEIGHT : 0;
                marks += c == '、' || c == '。' || c == '」' || c == '》' ? 1 : 0;
            } else if (c >= 0xff00) {
                marks += c == '，' || c == '；' || c == '：' || c == '！' || c == '？' ? 1 : 0;
            } else {
                weight += Character.isLetter(c) ? 1 : 0;
                marks += c == '”' || c == '’' ? 1 : 0;
            }
        }
        return Block.of(text.toString(), role, region, weight, (double) linkChars / text.length(), marks);
    }

    private static boolean isMark(char c) {
        return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == '"';
    }
}
