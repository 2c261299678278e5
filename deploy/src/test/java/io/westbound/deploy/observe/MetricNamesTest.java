package io.westbound.deploy.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.deploy.observe.PanelFile.Query;
import io.westbound.deploy.observe.RuleFile.Rule;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A meter that is renamed while a panel or rule is not breaks this test. */
class MetricNamesTest {

    /** What Micrometer's binders and Prometheus itself give; held against a running node by DashboardIT. */
    private static final Set<String> FOREIGN = Set.of(
            "up",
            "disk_free_bytes",
            "disk_total_bytes",
            "jvm_buffer_memory_used_bytes",
            "jvm_gc_pause_seconds_sum",
            "jvm_memory_max_bytes",
            "jvm_memory_used_bytes",
            "jvm_threads_live_threads",
            "kafka_consumer_fetch_manager_records_consumed_total",
            "kafka_producer_record_error_total",
            "kafka_producer_record_send_total",
            "kafka_stream_failed_stream_threads_total",
            "kafka_stream_state_size_all_mem_tables",
            "kafka_stream_state_total_sst_files_size",
            "kafka_stream_thread_commit_latency_avg",
            "kafka_stream_thread_process_total",
            "process_cpu_usage",
            "process_files_max_files",
            "process_files_open_files",
            "process_uptime_seconds",
            "system_cpu_usage");

    @Test
    void panelsAskForMetersThatExist() {
        assertThat(PanelFile.all())
                .allSatisfy(file -> assertThat(file.panels())
                        .allSatisfy(panel -> assertThat(panel.queries())
                                .extracting(Query::expr)
                                .allSatisfy(expr -> assertThat(known())
                                        .as(file.name() + ": " + panel.title())
                                        .containsAll(PromQl.names(expr)))));
    }

    @Test
    void rulesAskForMetersThatExist() {
        assertThat(RuleFile.rules())
                .allSatisfy(rule ->
                        assertThat(known()).as(rule.alert() + rule.record()).containsAll(PromQl.names(rule.expr())));
    }

    @Test
    void everyMeterIsShownOrWatched() {
        Set<String> asked = Stream.concat(
                        PanelFile.all().stream()
                                .flatMap(file -> file.panels().stream())
                                .flatMap(panel -> panel.queries().stream())
                                .map(Query::expr),
                        RuleFile.rules().stream().map(Rule::expr))
                .flatMap(expr -> PromQl.names(expr).stream())
                .collect(Collectors.toSet());
        assertThat(DocumentedMeter.all())
                .allSatisfy(meter -> assertThat(meter.series()).containsAnyElementsOf(asked));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sum by (a, b) (rate(x_total{job=~\"j\", c=\"d e\"}[5m]))       | x_total",
                "time() - max(x_seconds) > 120                                  | x_seconds",
                "a{b=\"c\"} / on (job) group_left (d) e_f and count(g:h) or vector(0) | a,e_f,g:h",
                "histogram_quantile(0.99, sum by (le) (rate(b_bucket[$__rate_interval]))) | b_bucket",
                "1 - ((sum by (job) (x) + 0.001) / 1e3)                         | x",
                "up == bool 1                                                   | up"
            })
    void namesAreReadOutOfExpressions(String expr, String names) {
        assertThat(PromQl.names(expr)).containsExactlyInAnyOrder(names.split(","));
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>(FOREIGN);
        DocumentedMeter.all().forEach(meter -> known.addAll(meter.series()));
        RuleFile.rules().stream().map(Rule::record).forEach(known::add);
        return known;
    }
}
