package io.westbound.streams.intent;

/**
 * Title and body of a document in one folded string, with the way back to the original.
 *
 * @param folded title, a line feed, body
 * @param characters those of the folded string, which are looked at all the time
 * @param titleEnd position of that line feed
 * @param origin for each folded character its offset in its own field
 * @param document the original
 * @param letters classes of single characters
 */
record Text(String folded, char[] characters, int titleEnd, int[] origin, Document document, Letters letters) {

    /** Whether the character at a position is of a class; beside the text none is. */
    boolean is(Letter letter, int position) {
        return letters.is(at(position), letter);
    }

    boolean inTitle(int position) {
        return position < titleEnd;
    }

    /** Whether a position is where a document says what it is about: its headline, or its first sentence if it has none. */
    boolean headlines(int position) {
        return inTitle(position)
                || titleEnd == 0 && position < Span.sentence(this, 1).end();
    }

    /** The original words behind a range of the folded string; the range must lie in one field. */
    Quote quote(int begin, int end) {
        boolean title = inTitle(begin);
        String field = title ? document.title() : document.text();
        int last = Math.max(begin, Math.min(end, title ? titleEnd : folded.length()) - 1);
        int from = origin[begin];
        int to = Math.min(field.length(), origin[last] + 1);
        return new Quote(field.substring(from, to), title ? "title" : "text", from, to);
    }

    String slice(int begin, int end) {
        return folded.substring(begin, end);
    }

    char at(int position) {
        return position >= 0 && position < characters.length ? characters[position] : '\n';
    }
}
