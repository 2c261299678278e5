package io.westbound.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SitesTest {

    @ParameterizedTest
    @CsvSource({
        "www.xa.gov.cn, xa.gov.cn",
        "xdz.xa.gov.cn, xa.gov.cn",
        "xa.gov.cn, xa.gov.cn",
        "static.cninfo.com.cn, cninfo.com.cn",
        "a.example.com, example.com",
        "127.0.0.1, 127.0.0.1",
        "[::1], [::1]",
        "localhost, localhost",
        "gov.cn, gov.cn",
        "a.test, a.test",
        "'', ''",
    })
    void hostsOfOneRegisteredDomainAreOneSite(String host, String site) {
        assertThat(Sites.of(host)).isEqualTo(site);
        for (int partitions : new int[] {1, 4, 7}) {
            assertThat(Sites.partition(host, partitions))
                    .isBetween(0, partitions - 1)
                    .isEqualTo(Sites.partition(site, partitions));
        }
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, 127.0.0.1", "203.0.113.7, 203.0.113.7", "2001:db8:0:0:0:0:0:1, [2001:db8:0:0:0:0:0:1]"})
    void anAddressHasThePartitionOfTheHostThatIsWrittenLikeIt(String literal, String host) {
        assertThat(Sites.partition(Sites.literal(literal), 7)).isEqualTo(Sites.partition(host, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "a.test", "1.2.3.456", "1.2.3", "face:b00k", "[::1]", "::1%lo"})
    void whatIsNoLiteralIsNotLookedUp(String text) {
        assertThatThrownBy(() -> Sites.literal(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
