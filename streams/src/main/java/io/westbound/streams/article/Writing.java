package io.westbound.streams.article;

/**
 * Language and script of a text.
 *
 * @param language {@code zh}, {@code en} or {@code und}
 * @param script {@code Hans}, {@code Hant}, {@code Latn} or {@code Zyyy}
 */
record Writing(String language, String script) {
    private static final int SAMPLE = 4000;

    /** @param normal {@code text} in simplified script; traditional text is known by how much of it changed */
    static Writing of(String text, String normal) {
        int han = 0;
        int latin = 0;
        for (int i = 0; i < Math.min(SAMPLE, text.length()); i++) {
            char c = text.charAt(i);
            han += c >= 0x4e00 && c < 0xa000 ? 1 : 0;
            latin += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
        }
        if (han * 4 > latin && han > 0) {
            return new Writing("zh", changed(text, normal) > 0.08 ? "Hant" : "Hans");
        }
        return latin > 0 ? new Writing("en", "Latn") : new Writing("und", "Zyyy");
    }

    private static double changed(String text, String normal) {
        int changed = 0;
        int han = 1;
        int n = 0;
        for (int i = 0; i < Math.min(SAMPLE, text.length()); i++) {
            char c = text.charAt(i);
            if (c >= 0x4e00 && c < 0xa000) {
                while (n < normal.length() && !(normal.charAt(n) >= 0x4e00 && normal.charAt(n) < 0xa000)) {
                    n++;
                }
                han++;
                changed += n < normal.length() && normal.charAt(n) != c ? 1 : 0;
                n++;
            }
        }
        return (double) changed / han;
    }
}
