package io.westbound.deploy.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.event.FirmRef;
import io.westbound.event.Lead;
import io.westbound.event.Score;
import io.westbound.event.ServiceTask;
import io.westbound.event.Stage;
import io.westbound.event.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeadTableTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void servicesAreShownOpenOverdueAndDone() {
        ServiceTask open = task("用工", "人社局").setNote("两千人").build();
        ServiceTask own = task("登记", "").setDone(NOW.plus(Duration.ofDays(1))).build();
        assertThat(services(NOW, open, own))
                .containsExactly(
                        "  服务 用工 → 人社局 kunshan 2026-03-02 起 限 2026-03-12 在办 两千人",
                        "  服务 登记 kunshan 2026-03-02 起 已办结 2026-03-03");
        assertThat(services(NOW.plus(Duration.ofDays(30)), open, own))
                .containsExactly(
                        "  服务 用工 → 人社局 kunshan 2026-03-02 起 限 2026-03-12 已超期 两千人",
                        "  服务 登记 kunshan 2026-03-02 起 已办结 2026-03-03");
    }

    private static List<String> services(Instant now, ServiceTask... tasks) {
        Lead lead = Lead.newBuilder()
                .setLeadId("l")
                .setRevision(1)
                .setFirm(FirmRef.newBuilder().setFirmId("l").setName("长河电子").build())
                .setStage(Stage.SEARCH)
                .setScore(new Score(1.0, 1.0, 1.0, 100.0, List.of()))
                .setServices(List.of(tasks))
                .setFirstReported(NOW)
                .setLastEvidence(NOW)
                .setUpdatedAt(NOW)
                .setOpenUntil(NOW)
                .setKnowledgeVersion("k")
                .build();
        return LeadTable.page(lead, now)
                .lines()
                .filter(line -> line.startsWith("  服务 "))
                .toList();
    }

    private static ServiceTask.Builder task(String name, String office) {
        return ServiceTask.newBuilder()
                .setService(name)
                .setName(new Text(name, name))
                .setTeam("kunshan")
                .setOffice(office)
                .setSince(NOW)
                .setDue(NOW.plus(Duration.ofDays(10)));
    }
}
