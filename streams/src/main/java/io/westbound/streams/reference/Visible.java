package io.westbound.streams.reference;

/** Foreign text on one line, without what could rule a terminal. */
final class Visible {
    private Visible() {}

    /** The text without escape sequences, bidirectional overrides and zero-width characters; a line feed is a space. */
    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\n' ? ' ' : c)
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
