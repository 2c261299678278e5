package io.westbound.deploy.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * The invented listed firms of the sample press as a user's own addition to the firm register: with it the short name, the
 * full name and the stock code of a firm are one firm, as they are for real firms in the shipped register.
 */
public final class SampleFirms {

    private static final String HEAD = "# code\tshort\tfull\tformer or other short names (/)\tflag\n";

    private SampleFirms() {}

    /**
     * Writes a knowledge folder that holds nothing but the addition.
     *
     * @return the folder, which is created if absent
     * @throws IOException if the folder cannot be written
     */
    public static Path write(Path folder) throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (SampleArticle article : SampleArticles.load(LocalDate.EPOCH)) {
            Filing filing = article.filing();
            if (filing != null && !article.firms().isEmpty()) {
                String full = article.firms().get(0);
                rows.put(filing.code(), filing.code() + "\t" + filing.shortName() + "\t" + full + "\t\t\n");
            }
        }
        Path firms = Files.createDirectories(folder.resolve("firms"));
        Files.writeString(firms.resolve("listed.extra.tsv"), HEAD + String.join("", rows.values()));
        return folder;
    }
}
