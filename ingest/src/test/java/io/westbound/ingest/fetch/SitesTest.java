package io.westbound.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
