package io.westbound.deploy.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String FILE = """
            ---
            title: 标题
            daysAgo: 2
            time: 09:05
            publisher: 某局
            expect: alert
            firm: 甲公司; 乙公司
            ---
            须于{+10}前搬离,{-2 M月d日}公布。
            """;

    @Test
    void readsFrontMatterAndMovesDatesToToday() {
        SampleArticle article = ArticleFile.parse("gov/x.md", FILE, 7, TODAY);

        assertThat(article.source()).isEqualTo("gov");
        assertThat(article.id()).isEqualTo("x");
        assertThat(article.published()).isEqualTo(LocalDateTime.of(2026, 11, 20, 9, 5));
        assertThat(article.firms()).isEqualTo(List.of("甲公司", "乙公司"));
        assertThat(article.filing()).isNull();
        assertThat(article.body()).isEqualTo("须于2026年12月2日前搬离,11月20日公布。");
    }

    @Test
    void errorsNameFileLineAndKey() {
        assertThatThrownBy(() -> parse(FILE.replace("firm:", "company:")))
                .hasMessageContaining("gov/x.md:7: unknown key 'company'");
        assertThatThrownBy(() -> parse(FILE.replace("title: 标题", "title:")))
                .hasMessage("gov/x.md: missing key 'title'");
        assertThatThrownBy(() -> parse(FILE.replace("expect: alert", "expect: perhaps")))
                .hasMessageContaining("gov/x.md: expect: unknown outcome 'perhaps'");
        assertThatThrownBy(() -> parse("no front matter")).hasMessageContaining("gov/x.md:1: expected front matter");
    }

    private static SampleArticle parse(String text) {
        return ArticleFile.parse("gov/x.md", text, 7, TODAY);
    }
}
