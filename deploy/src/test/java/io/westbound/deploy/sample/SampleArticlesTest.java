package io.westbound.deploy.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.deploy.sample.Expectation.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleArticlesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<SampleArticle> ARTICLES = SampleArticles.load(TODAY);
    private static final Map<String, SampleArticle> BY_ID =
            ARTICLES.stream().collect(toMap(SampleArticle::id, Function.identity()));

    @Test
    void theIndexListsExactlyTheFilesThatExist() throws IOException {
        Path folder = Path.of("src/main/resources/sample/articles");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(SampleResources.index("articles/index.txt"))
                    .containsExactlyElementsOf(files.filter(
                                    file -> file.toString().endsWith(".md"))
                            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void everySourceHasEnoughToShow() {
        assertThat(ARTICLES).hasSizeGreaterThanOrEqualTo(48);
        assertThat(ARTICLES.stream().collect(groupingBy(SampleArticle::source, counting())))
                .containsOnlyKeys("gov", "announcements", "trade", "disclosure")
                .allSatisfy((source, count) -> assertThat(count).isGreaterThanOrEqualTo(10));
    }

    @Test
    void everyOutcomeIsShown() {
        assertThat(ARTICLES.stream().map(article -> article.expect().outcome())).contains(Outcome.values());
    }

    @Test
    void leadsNameTheirFirmAndTheTextCarriesIt() {
        assertThat(ARTICLES)
                .filteredOn(article -> article.expect().outcome() == Outcome.ALERT
                        || article.expect().outcome() == Outcome.LEAD)
                .allSatisfy(article -> assertThat(article.firms())
                        .isNotEmpty()
                        .allMatch(firm -> text(article).contains(firm)));
    }

    @Test
    void aFollowingArticleIsYoungerThanTheOneItPointsToAndOfTheSameFirm() {
        assertThat(ARTICLES)
                .filteredOn(article -> article.expect().target() != null)
                .allSatisfy(article -> {
                    SampleArticle target = BY_ID.get(article.expect().target());
                    assertThat(target).as(article.expect().target()).isNotNull();
                    assertThat(target.expect().outcome()).isEqualTo(Outcome.ALERT);
                    assertThat(article.firms()).isEqualTo(target.firms());
                    assertThat(article.day()).isAfterOrEqualTo(target.day());
                });
    }

    @Test
    void textsAreRealArticles() {
        assertThat(ARTICLES).allSatisfy(article -> {
            assertThat(article.body().length()).isBetween(120, 700);
            assertThat(text(article)).doesNotContain("{", "}");
            assertThat(article.day()).isBefore(TODAY);
        });
    }

    @Test
    void announcementsOfListedFirmsCarryTheHeaderBlock() {
        assertThat(ARTICLES)
                .filteredOn(article -> article.source().equals("announcements")
                        || article.source().equals("disclosure"))
                .allSatisfy(article -> assertThat(article.filing()).isNotNull());
    }

    private static String text(SampleArticle article) {
        return article.title() + "\n" + article.body();
    }
}
