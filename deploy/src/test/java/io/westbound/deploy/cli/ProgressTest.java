package io.westbound.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void drawsABarWhereTheEndIsKnown() {
        assertThat(Progress.line(0, 200, "records")).isEqualTo("[------------------------] 0/200 records");
        assertThat(Progress.line(50, 200, "records")).isEqualTo("[######------------------] 50/200 records");
        assertThat(Progress.line(300, 200, "records")).isEqualTo("[########################] 300/200 records");
        assertThat(Progress.line(12_345, 0, "pages")).isEqualTo("12,345 pages");
    }
}
