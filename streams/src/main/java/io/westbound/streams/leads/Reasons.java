package io.westbound.streams.leads;

/** Says why an alert is changed or taken back. */
final class Reasons {

    private Reasons() {}

    static Phrase ended(Lead lead) {
        Step last = lead.lastStep();
        if (lead.status() == Status.INVALID && last != null) {
            return new Phrase("核实无效：" + last.reason(), "found invalid: " + last.reason());
        }
        if (lead.status() == Status.LOST && last != null) {
            return new Phrase(
                    "已流失至" + last.lostTo() + "：" + last.reason(), "lost to " + last.lostTo() + ": " + last.reason());
        }
        return switch (lead.stage()) {
            case DENIED -> new Phrase("企业否认搬迁", "the firm denies");
            case TERMINATED -> new Phrase("项目终止或暂缓", "terminated or suspended");
            case STAYED -> new Phrase("企业留在原址", "the firm stays");
            case DONE -> new Phrase("搬迁已完成", "the move is done");
            default -> open(lead);
        };
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

    static Phrase lowered(Lead lead) {
        return new Phrase("优先级下降：", "priority falls: ").plus(open(lead));
    }

    static Phrase raised(Level level) {
        return new Phrase("优先级升至" + zh(level), "priority rises to " + level);
    }

    static Phrase news(Lead lead) {
        return new Phrase(
                "新证据：" + lead.whyNow().zh(), "new evidence: " + lead.whyNow().en());
    }

    static Phrase handled(Lead lead) {
        Claim claim = lead.claim();
        if (lead.status().won() || lead.status() == Status.DORMANT || claim == null) {
            return switch (lead.status()) {
                case SIGNED -> new Phrase("已签约", "signed");
                case LANDED -> new Phrase("已落地", "landed");
                case DORMANT -> new Phrase("转入沉睡", "put to sleep");
                default -> new Phrase("线索已放开认领", "free to be claimed");
            };
        }
        return new Phrase(
                "由" + claim.team() + "认领至" + claim.until(), "claimed by " + claim.team() + " until " + claim.until());
    }

    private static String zh(Level level) {
        return switch (level) {
            case HOT -> "热";
            case WARM -> "温";
            case WATCH -> "观察";
            case NONE -> "无";
        };
    }
}
