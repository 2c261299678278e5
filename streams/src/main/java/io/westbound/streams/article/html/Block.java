package io.westbound.streams.article.html;

/**
 * A run of text between two boundaries of the page: block elements or line breaks.
 *
 * @param text collapsed and trimmed, never empty
 * @param role what element it stands in
 * @param region index of the innermost {@link Region}
 * @param weight letters and digits; a CJK character counts {@value #CJK_WEIGHT}, so that 40 of them weigh as much as a
 *     short English sentence
 * @param linkShare part of its characters inside links, 0 to 1
 * @param marks punctuation marks of sentences: commas, stops, colons, quotes
 * @param mass how much it looks like running text; 0 or more, about its weight for a good paragraph
 */
record Block(String text, Role role, int region, int weight, double linkShare, int marks, double mass) {
    static final int CJK_WEIGHT = 3;

    /** Element kinds that matter to a reader. */
    enum Role {
        TEXT,
        PARAGRAPH,
        HEADING,
        ITEM,
        CELL,
        PREFORMATTED
    }

    static Block of(String text, Role role, int region, int weight, double linkShare, int marks) {
        return new Block(text, role, region, weight, linkShare, marks, mass(role, weight, linkShare, marks));
    }

    private static double mass(Role role, int weight, double linkShare, int marks) {
        if (role == Role.HEADING || linkShare > 0.6) {
            return 0;
        }
        double plain = weight * (1 - linkShare) * (1 - linkShare);
        if (marks == 0) {
            return weight < 90 ? 0 : plain * 0.3;
        }
        double sentence = Math.min(1, 0.35 + 0.2 * marks);
        double kind = role == Role.ITEM || role == Role.CELL ? 0.7 : 1;
        return weight < 30 ? plain * sentence * 0.3 : plain * sentence * kind;
    }
}
