package io.westbound.deploy.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All articles of the sample press. */
public final class SampleArticles {

    private static final int FIRST_NUMBER = 2_310_147;
    private static final int STEP = 37;

    private SampleArticles() {}

    /**
     * Loads every article listed in {@code sample/articles/index.txt}.
     *
     * @param today the day that all dates count from; the youngest article is of the day before
     * @return newest first, equal times by id
     * @throws IllegalArgumentException when a file is missing or malformed; the message names file and line
     */
    public static List<SampleArticle> load(LocalDate today) {
        List<SampleArticle> articles = new ArrayList<>();
        for (String path : SampleResources.index("articles/index.txt")) {
            int number = FIRST_NUMBER + STEP * articles.size();
            articles.add(ArticleFile.parse(path, SampleResources.text("articles/" + path), number, today));
        }
        articles.sort(Comparator.comparing(SampleArticle::published).reversed().thenComparing(SampleArticle::id));
        return List.copyOf(articles);
    }
}
