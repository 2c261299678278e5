package io.westbound.ingest.fetch;

/**
 * How far bytes are UTF-8 (RFC 3629): its multi-byte characters, those of three bytes and more among them, and what is
 * none. A sequence cut at the very end counts as nothing.
 *
 * @param sequences multi-byte characters
 * @param longOnes those of three or four bytes, which other text hardly ever holds by chance
 * @param errors places that are no UTF-8
 */
record Utf8Count(int sequences, int longOnes, int errors) {

    private static final int TO_ONE = 4;

    /** True if there is no error. */
    boolean strict() {
        return errors == 0;
    }

    /** True if a few broken bytes stand in a document that is UTF-8 otherwise. */
    boolean mostly() {
        return longOnes >= TO_ONE && longOnes >= TO_ONE * errors;
    }

    static Utf8Count of(byte[] body) {
        int sequences = 0;
        int longOnes = 0;
        int errors = 0;
        for (int i = 0; i < body.length; ) {
            if (body[i] >= 0) {
                i++;
                continue;
            }
            int length = length(body, i);
            if (length == 0) {
                break;
            }
            sequences += length > 0 ? 1 : 0;
            longOnes += length > 2 ? 1 : 0;
            errors += length > 0 ? 0 : 1;
            i += Math.abs(length);
        }
        return new Utf8Count(sequences, longOnes, errors);
    }

    /** Length of the character at a place; negative for the length of what is none, zero if the end cuts it. */
    private static int length(byte[] body, int at) {
        int first = body[at] & 0xff;
        int wanted = first < 0xc2 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 1;
        int have = 1;
        while (have < wanted && at + have < body.length && follows(first, have, body[at + have] & 0xff)) {
            have++;
        }
        if (wanted > 1 && have == wanted) {
            return have;
        }
        return wanted > 1 && at + have == body.length ? 0 : -have;
    }

    /** Second bytes are narrower where they would spell a long form, a surrogate or too much (RFC 3629, section 4). */
    private static boolean follows(int first, int place, int next) {
        int low = place > 1 ? 0x80 : first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
        int high = place > 1 ? 0xbf : first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
        return next >= low && next <= high;
    }
}
