package io.westbound.deploy.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CardinalityTest {

    /** Of 5,000 series 500 are left to Kafka's own; DemoDashboardIT holds them to that. */
    private static final long MOST = 5000 - 500;

    @Test
    void aLargeHouseStaysBelowFiveThousandSeries() {
        String text = new LargeHouse().scrape();
        long series = text.lines().filter(line -> !line.startsWith("#")).count();
        assertThat(series).as("series").isBetween(3000L, MOST);
    }
}
