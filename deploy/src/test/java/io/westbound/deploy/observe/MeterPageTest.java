package io.westbound.deploy.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeterPageTest {

    @Test
    void pageIsUpToDate() {
        String page = MeterPage.markdown();
        assertThat(Shipped.generated("docs/meters.md", page))
                .as("docs/meters.md; write it with -Dtest=MeterPageTest -Dwestbound.update=true")
                .isEqualTo(page);
    }

    @Test
    void namesFollowPrometheus() {
        assertThat(DocumentedMeter.all()).allSatisfy(meter -> {
            assertThat(meter.name()).matches("westbound_[a-z_]+");
            assertThat(meter.description()).isNotBlank().doesNotEndWith(".");
            switch (meter.type()) {
                case COUNTER -> assertThat(meter.name()).endsWith("_total");
                case TIMER -> assertThat(meter.name()).endsWith("_seconds");
                default -> assertThat(meter.type()).isEqualTo(Meter.Type.GAUGE);
            }
        });
        List<String> names =
                DocumentedMeter.all().stream().map(DocumentedMeter::name).toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void noLabelIsUnbounded() {
        Set<String> unbounded = Set.of("url", "host", "firm", "id", "lead", "page", "article");
        assertThat(DocumentedMeter.all())
                .allSatisfy(meter -> assertThat(meter.labels()).doesNotContainAnyElementsOf(unbounded));
    }
}
