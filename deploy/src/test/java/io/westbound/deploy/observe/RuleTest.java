package io.westbound.deploy.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.deploy.observe.PanelFile.Node;
import io.westbound.deploy.observe.RuleFile.Rule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleTest {

    private static final String RUNBOOKS = "{{ $externalLabels.runbooks }}/";

    @Test
    void promtoolFindsNoFault() throws Exception {
        PrometheusTools.promtool(Shipped.path("prometheus"), "", "check", "rules", "rules.yml");
        PrometheusTools.promtool(Shipped.path("prometheus"), "", "check", "config", "prometheus.yml");
    }

    @Test
    void everyAlertFiresAndStaysQuiet() throws Exception {
        String said = PrometheusTools.promtool(Shipped.path("prometheus"), "", "test", "rules", "rules-test.yml");
        assertThat(said).contains("SUCCESS");
    }

    @Test
    void everyAlertHasAFiringAndAQuietCase() {
        List<Node> cases = RuleFile.yaml("prometheus/rules-test.yml").list("tests").stream()
                .flatMap(test -> test.list("alert_rule_test").stream())
                .toList();
        assertThat(RuleFile.alerts()).isNotEmpty().allSatisfy(rule -> {
            List<Integer> expected = cases.stream()
                    .filter(test -> test.text("alertname").equals(rule.alert()))
                    .map(test -> test.list("exp_alerts").size())
                    .toList();
            assertThat(expected).as(rule.alert()).contains(0, 1);
        });
    }

    @Test
    void everyAlertSaysHowUrgentItIsAndWhatToDo() {
        assertThat(RuleFile.alerts()).allSatisfy(rule -> {
            assertThat(rule.severity()).isIn("critical", "warning", "info");
            assertThat(rule.duration()).matches("\\d+[mhd]");
            assertThat(rule.runbook()).isEqualTo(RUNBOOKS + rule.alert());
        });
    }

    @Test
    void routingNamesAlertsThatExist() {
        List<String> alerts = RuleFile.alerts().stream().map(Rule::alert).toList();
        List<String> named = Pattern.compile("alertname=~?\"([\\w|]+)\"")
                .matcher(Shipped.text("alertmanager/alertmanager.yml"))
                .results()
                .flatMap(match -> Stream.of(match.group(1).split("\\|")))
                .toList();
        assertThat(named).isNotEmpty();
        assertThat(alerts).containsAll(named);
    }

    @Test
    void everyAlertHasItsRunbookAndEveryRunbookItsAlert() {
        Stream<String> pages = Shipped.files("docs/runbooks", ".md").stream()
                .map(file -> file.getFileName().toString().replace(".md", ""));
        assertThat(pages)
                .containsExactlyInAnyOrderElementsOf(
                        RuleFile.alerts().stream().map(Rule::alert).toList());
        assertThat(RuleFile.alerts())
                .allSatisfy(rule -> assertThat(Shipped.text("docs/runbooks/" + rule.alert() + ".md"))
                        .startsWith("# " + rule.alert() + " · ")
                        .contains("## What it means", "## How to see it", "## What to do"));
    }
}
