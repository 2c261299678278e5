package io.westbound.streams.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DateScannerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "发布时间：2023-04-07 09:30:15 | 2023-04-07T01:30:15Z",
                "2023年4月7日 | 2023-04-06T16:00:00Z",
                "2023年04月07日09:30 来源：某报 | 2023-04-07T01:30:00Z",
                "2023/4/7 下午3:05 | 2023-04-07T07:05:00Z",
                "2023.04.07 | 2023-04-06T16:00:00Z",
                "二〇二三年四月七日 | 2023-04-06T16:00:00Z",
                "二○一一年十二月三十一日 | 2011-12-30T16:00:00Z",
                "民國112年4月7日 | 2023-04-06T16:00:00Z",
                "2023-04-07T09:30:00+08:00 | 2023-04-07T01:30:00Z",
                "2023-04-07T01:30:00Z | 2023-04-07T01:30:00Z",
                "2023-04-07T01:30:00.000Z | 2023-04-07T01:30:00Z",
                "April 7, 2023 at 9:30 PM | 2023-04-07T13:30:00Z",
                "Posted on 7 Apr 2023 | 2023-04-06T16:00:00Z",
                "Apr. 7th, 2023 | 2023-04-06T16:00:00Z",
                "2012年01月12日（星期四）08:29 | 2012-01-12T00:29:00Z",
                "2021 03/04 10:20:11 来源：某社 | 2021-03-04T02:20:11Z",
                "4/17/2023 7:11 AM | 2023-04-16T23:11:00Z",
                "17/04/2023 | 2023-04-16T16:00:00Z"
            })
    void readsDates(String text, String instant) {
        Stamp stamp = DateScanner.first(text);
        assertThat(stamp).isNotNull();
        assertThat(stamp.instant().toString()).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({"2023-02-30", "2023-13-01", "18602912345", "123-2023-040", "电话 2023 转 4", "五月四日", "4/7/2023"})
    void passesOverWhatIsNoDate(String text) {
        assertThat(DateScanner.first(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/finalpage/2023-04-08/1216345.PDF, 2023-04-08",
        "/art/202304/t20230407_2310147.html, 2023-04-07",
        "/2023/04/07/a.html, 2023-04-07",
        "/zgzqb/html/2023-04/07/nw.htm, 2023-04-07"
    })
    void readsDatesInPaths(String path, String date) {
        assertThat(DateScanner.inPath(path)).hasToString(date);
    }

    @ParameterizedTest
    @CsvSource({"/content/1906989356068433921.html", "/id/1234567890123.html", "/news/99"})
    void longIdsAreNoDates(String path) {
        assertThat(DateScanner.inPath(path)).isNull();
    }

    @Test
    void refusesTheFutureAndTheImpossible() {
        PublishedChooser chooser = new PublishedChooser(java.time.Instant.parse("2023-05-01T00:00:00Z"));
        chooser.offer(DateSource.META, "2099-01-01");
        chooser.offer(DateSource.BYLINE, "1970-01-01");
        chooser.offer(DateSource.URL, "2023-04-07");
        assertThat(chooser.choose().source()).isEqualTo(DateSource.URL);
        assertThat(chooser.choose().suspect()).isFalse();
    }

    @Test
    void contradictionIsSuspectAndTimeOfDayRefines() {
        PublishedChooser chooser = new PublishedChooser(java.time.Instant.parse("2023-05-01T00:00:00Z"));
        chooser.offer(DateSource.META, "2023-04-07");
        chooser.offer(DateSource.BYLINE, "2023年4月7日 09:30");
        assertThat(chooser.choose())
                .isEqualTo(new Published(java.time.Instant.parse("2023-04-07T01:30:00Z"), DateSource.META, false));
        chooser.offer(DateSource.URL, "2021-04-07");
        assertThat(chooser.choose().suspect()).isTrue();
    }
}
