package io.westbound.streams.leads;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Says why an alert is changed or taken back. */
final class Reasons {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    private final Map<String, String> teams;
    private final ZoneId zone;

    Reasons(Collection<TeamProfile> teams, Region region) {
        this.teams = teams.stream().collect(Collectors.toMap(TeamProfile::id, TeamProfile::name, (a, b) -> a));
        this.zone = region.calendar().zone();
    }

    Phrase ended(Lead lead) {
        Step last = lead.lastStep();
        if (lead.status() == Status.INVALID && last != null) {
            return new Phrase("核实无效" + colon(last.reason()), "found invalid: " + last.reason());
        }
        if (lead.status() == Status.LOST && last != null) {
            return new Phrase(
                    "已流失至" + last.lostTo() + colon(last.reason()), "lost to " + last.lostTo() + ": " + last.reason());
        }
        return switch (lead.stage()) {
            case DENIED -> new Phrase("企业否认搬迁", "the firm denies");
            case TERMINATED -> new Phrase("项目终止或暂缓", "terminated or suspended");
            case STAYED -> new Phrase("企业留在原址", "the firm stays");
            case DONE -> new Phrase("搬迁已完成", "the move is done");
            default -> open(lead);
        };
    }

    private static String colon(String reason) {
        return reason.isBlank() ? "" : "：" + reason;
    }

    private static Phrase open(Lead lead) {
        if (lead.scope() == Scope.SAME_CITY) {
            return new Phrase("属同城迁移", "moves within its city");
        }
        return switch (lead.direction()) {
            case COASTAL -> new Phrase("已定去向：沿海", "settled at the coast");
            case ELSEWHERE -> new Phrase("已定去向：其他内陆省份", "settled in another inland province");
            case OVERSEAS -> new Phrase("已定去向：境外", "settled abroad");
            default -> new Phrase("证据已陈旧或不足", "the evidence is old or thin");
        };
    }

    Phrase lowered(Lead lead) {
        return new Phrase("优先级下降：", "priority falls: ").plus(open(lead));
    }

    Phrase raised(Level level) {
        return new Phrase("优先级升至" + zh(level), "priority rises to " + level);
    }

    Phrase news(Lead lead) {
        return new Phrase(
                "新证据：" + lead.whyNow().zh(), "new evidence: " + lead.whyNow().en());
    }

    Phrase woken(Lead lead) {
        return new Phrase(
                "新证据唤醒沉睡线索：" + lead.whyNow().zh(),
                "woken by new evidence: " + lead.whyNow().en());
    }

    Phrase handled(Lead lead) {
        Claim claim = lead.claim();
        if (lead.status().won() || lead.status() == Status.DORMANT || claim == null) {
            return switch (lead.status()) {
                case SIGNED -> new Phrase("已签约", "signed");
                case LANDED -> new Phrase("已落地", "landed");
                case DORMANT -> new Phrase("转入沉睡", "put to sleep");
                case CONTACTED -> new Phrase("已联系企业，无人认领", "the firm was contacted; nobody holds the lead");
                case VISITED -> new Phrase("已走访企业，无人认领", "the firm was visited; nobody holds the lead");
                default -> new Phrase("线索已放开认领", "free to be claimed");
            };
        }
        String until = DAY.format(claim.until().atZone(zone));
        String step = switch (lead.status()) {
            case CONTACTED -> "，已联系企业";
            case VISITED -> "，已走访企业";
            default -> "";
        };
        return new Phrase(
                "由" + teams.getOrDefault(claim.team(), claim.team()) + "认领至" + until + step,
                "claimed by " + claim.team() + " until "
                        + claim.until().atZone(zone).toLocalDate());
    }

    /** The words for levels are those of the card. */
    private static String zh(Level level) {
        return switch (level) {
            case HOT -> "紧急";
            case WARM -> "重点";
            case WATCH -> "关注";
            case NONE -> "无";
        };
    }
}
