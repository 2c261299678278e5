package io.westbound.deploy.show;

/** Makes text from the web safe for a terminal or a chat message. */
public final class PlainText {

    private PlainText() {}

    /**
     * The text on one line, without control characters (escape sequences among them), bidirectional overrides and
     * zero-width characters; runs of white space become one space.
     */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u3000') {
                space = line.length() > 0;
            } else if (isVisible(c)) {
                if (space) {
                    line.append(' ');
                    space = false;
                }
                line.append(c);
            }
        }
        return line.toString();
    }

    private static boolean isVisible(char c) {
        int type = Character.getType(c);
        return type != Character.CONTROL && type != Character.FORMAT;
    }
}
