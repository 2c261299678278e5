package io.westbound.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.ingest.source.CrawlPolicy;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetchGateTest {

    private static final CrawlPolicy PUBLIC = new CrawlPolicy(null, null, false, Set.of(), true);
    private static final CrawlPolicy LOCAL = new CrawlPolicy(null, null, true, Set.of(8080), true);

    /** One address of each special-purpose range, behind an innocent name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.31.196.1",
                "192.52.193.1",
                "192.88.99.1",
                "192.168.1.1",
                "192.175.48.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "100:0:0:1::1",
                "2001::1",
                "2001:2::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2620:4f:8000::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd12::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void refusesEverySpecialPurposeRange(String address) {
        assertThat(gate(address).check(URI.create("http://innocent.example.com/"), PUBLIC))
                .extracting(FetchGate.Verdict::refusal, FetchGate.Verdict::address)
                .containsExactly("address-forbidden", null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "223.255.255.255",
                "2400:3200::1"
            })
    void allowsTheNeighboursOfThem(String address) {
        assertThat(gate(address)
                        .check(URI.create("https://example.com/"), PUBLIC)
                        .allowed())
                .isTrue();
    }

    @Test
    void oneForbiddenAddressAmongSeveralRefusesTheHost() {
        assertThat(gate("8.8.8.8", "127.0.0.1")
                        .check(URI.create("http://example.com/"), PUBLIC)
                        .refusal())
                .isEqualTo("address-forbidden");
    }

    @Test
    void loopbackIsForThoseWhoAskAndNothingElseIs() {
        assertThat(gate("127.0.0.1")
                        .check(URI.create("http://127.0.0.1:8080/"), LOCAL)
                        .allowed())
                .isTrue();
        assertThat(gate("0.0.0.0")
                        .check(URI.create("http://0.0.0.0:8080/"), LOCAL)
                        .allowed())
                .isFalse();
        assertThat(gate("10.0.0.1").check(URI.create("http://10.0.0.1/"), LOCAL).allowed())
                .isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "http://example.com:9092/, port-forbidden",
        "http://example.com:8080/, port-forbidden",
        "ftp://example.com/, scheme",
        "http://user@example.com/, malformed-address",
        "http://127.1/, malformed-address",
        "http://2130706433/, malformed-address",
    })
    void refusesByForm(String address, String refusal) {
        assertThat(gate("8.8.8.8").check(URI.create(address), PUBLIC).refusal()).isEqualTo(refusal);
    }

    @Test
    void anUnknownHostIsNotFetched() {
        FetchGate gate = new FetchGate(AddressGuard.bundled(), host -> {
            throw new UnknownHostException(host);
        });
        assertThat(gate.check(URI.create("http://nowhere.example.com/"), PUBLIC).refusal())
                .isEqualTo("dns");
    }

    private static FetchGate gate(String... addresses) {
        return new FetchGate(AddressGuard.bundled(), host -> {
            InetAddress[] found = new InetAddress[addresses.length];
            for (int i = 0; i < found.length; i++) {
                found[i] = InetAddress.getByName(addresses[i]);
            }
            return found;
        });
    }
}
