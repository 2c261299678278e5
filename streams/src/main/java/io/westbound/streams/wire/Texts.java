package io.westbound.streams.wire;

/** Text as it goes on the wire. */
final class Texts {

    private Texts() {}

    /** The beginning of a text, never half a character. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
