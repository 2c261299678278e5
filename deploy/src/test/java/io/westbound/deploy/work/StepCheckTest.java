package io.westbound.deploy.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.event.Claim;
import io.westbound.event.FirmRef;
import io.westbound.event.FollowUp;
import io.westbound.event.FollowUpKind;
import io.westbound.event.Lead;
import io.westbound.event.LeadStatus;
import io.westbound.event.Score;
import io.westbound.event.Stage;
import io.westbound.schemas.Topics;
import io.westbound.streams.region.RegionLoader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepCheckTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final Claim claim = new Claim(
            Topics.alertsOf("kunshan").name().substring("alerts.".length()), "", NOW, NOW.plusSeconds(86_400));
    private final StepCheck check = new StepCheck(
            Map.of(
                    "free", lead("free", LeadStatus.OPEN, null, ""),
                    "held", lead("held", LeadStatus.CLAIMED, claim, ""),
                    "gone", lead("gone", LeadStatus.MERGED, null, "free")),
            List.of("kunshan", "guangzhou"),
            RegionLoader.load(null, "shaanxi"));

    @Test
    void whatIsInOrderPasses() {
        assertThat(check.refusals(step(FollowUpKind.CLAIM, "free").build())).isEmpty();
        assertThat(check.refusals(
                        step(FollowUpKind.CLAIM, "held").setTeam("kunshan").build()))
                .isEmpty();
        assertThat(check.refusals(
                        step(FollowUpKind.RELEASE, "held").setTeam("kunshan").build()))
                .isEmpty();
        assertThat(check.refusals(
                        step(FollowUpKind.MERGE, "free").setTarget("held").build()))
                .isEmpty();
        assertThat(check.refusals(
                        step(FollowUpKind.SPLIT, "free").setTarget("苏州厂").build()))
                .isEmpty();
        assertThat(check.refusals(
                        step(FollowUpKind.INVALID, "free").setReason("同名").build()))
                .isEmpty();
        assertThat(check.refusals(step(FollowUpKind.CLAIM, "held")
                        .setAt(NOW.plusSeconds(90_000))
                        .build()))
                .isEmpty();
    }

    @Test
    void whatIsNotIsSaidInTwoLanguages() {
        refused(step(FollowUpKind.CLAIM, "no"), "没有线索 'no'");
        refused(step(FollowUpKind.CLAIM, "free").setTeam("mars"), "没有团队 'mars'");
        refused(step(FollowUpKind.CLAIM, "held"), "已由 kunshan 认领至 2026-03-03");
        refused(step(FollowUpKind.RELEASE, "held"), "未认领此线索");
        refused(step(FollowUpKind.RELEASE, "free"), "未认领此线索");
        refused(step(FollowUpKind.INVALID, "free"), "请用 --reason");
        refused(step(FollowUpKind.LOST, "free").setLostTo("合肥"), "请用 --reason");
        refused(step(FollowUpKind.CONTACTED, "free").setIntroducer("王 13800000000"), "不得记录个人手机号");
        refused(step(FollowUpKind.CONTACTED, "gone"), "线索已并入 'free'");
        refused(step(FollowUpKind.MERGE, "free").setTarget("no"), "没有线索 'no'");
        refused(step(FollowUpKind.MERGE, "free").setTarget("free"), "不能并入自身");
        refused(step(FollowUpKind.MERGE, "free").setTarget("gone"), "不能并入自身");
        refused(step(FollowUpKind.SPLIT, "free").setTarget(" "), "--site 须为");
    }

    @Test
    void aServiceIsHandedOverByTheTeamThatHoldsTheLead() {
        assertThat(check.refusals(service("用工").setOffice("人社局").build())).isEmpty();
        assertThat(check.refusals(service("labour").setDone(true).build())).isEmpty();
        refused(service("搬家").setOffice("人社局"), "没有服务 '搬家'，可用：");
        refused(service("搬家").setOffice("人社局"), "用工");
        refused(service("用工"), "请用 --to");
        refused(service("用工").setOffice("王 13800000000"), "不得记录个人手机号");
        refused(service("用工").setOffice("人社局").setTeam("guangzhou"), "未认领此线索，不能交办");
        refused(service("用工").setOffice("人社局").setLeadId("free"), "未认领此线索，不能交办");
        refused(service("用工").setOffice("人社局").setAt(NOW.plusSeconds(90_000)), "未认领此线索，不能交办");
    }

    private static FollowUp.Builder service(String name) {
        return step(FollowUpKind.SERVICE, "held").setTeam("kunshan").setService(name);
    }

    private void refused(FollowUp.Builder step, String why) {
        assertThat(check.refusals(step.build())).singleElement().asString().contains(why);
    }

    private static FollowUp.Builder step(FollowUpKind kind, String lead) {
        return FollowUp.newBuilder()
                .setFollowUpId("f")
                .setLeadId(lead)
                .setKind(kind)
                .setTeam("guangzhou")
                .setAt(NOW);
    }

    private static Lead lead(String id, LeadStatus status, Claim claim, String into) {
        return Lead.newBuilder()
                .setLeadId(id)
                .setRevision(1)
                .setFirm(FirmRef.newBuilder().setFirmId(id).setName(id).build())
                .setStatus(status)
                .setStage(Stage.SEARCH)
                .setScore(new Score(1.0, 1.0, 1.0, 100.0, List.of()))
                .setClaim(claim)
                .setMergedInto(into)
                .setFirstReported(NOW)
                .setLastEvidence(NOW)
                .setUpdatedAt(NOW)
                .setOpenUntil(NOW)
                .setKnowledgeVersion("k")
                .build();
    }
}
