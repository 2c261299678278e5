package io.westbound.deploy.show;

import io.westbound.event.AlertKind;
import io.westbound.event.Direction;
import io.westbound.event.FollowUpKind;
import io.westbound.event.LeadStatus;
import io.westbound.event.Level;
import io.westbound.event.Place;
import io.westbound.event.Scope;
import io.westbound.event.Stage;
import org.jspecify.annotations.Nullable;

/** The Chinese words of the contract's enums, as the product's vocabulary has them. */
public final class Words {

    private Words() {}

    /** Word for a kind of alert. */
    public static String of(AlertKind kind) {
        return switch (kind) {
            case NEW -> "新预警";
            case UPDATED -> "更新";
            case DOWNGRADED -> "降级";
            case RETRACTED -> "撤回";
            case OVERDUE -> "超期催办";
            case SUPPLIER_FOLLOW -> "配套跟进";
            case PROJECT_MATCH -> "项目匹配";
            case UNKNOWN -> "预警";
        };
    }

    /** Word for a level. */
    public static String of(Level level) {
        return switch (level) {
            case HOT -> "紧急";
            case WARM -> "重点";
            case WATCH -> "关注";
            case NONE -> "无";
        };
    }

    /** Word for a stage. */
    public static String of(Stage stage) {
        return switch (stage) {
            case PRESSURE -> "承压";
            case SEARCH -> "选址";
            case COMMIT -> "承诺";
            case EXECUTING -> "实施";
            case DONE -> "完成";
            case DENIED -> "已否认";
            case TERMINATED -> "已终止";
            case STAYED -> "已留下";
            case UNKNOWN -> "未知";
        };
    }

    /** Word for a scope. */
    public static String of(Scope scope) {
        return switch (scope) {
            case SAME_CITY -> "市内";
            case SAME_PROVINCE -> "省内";
            case INTER_PROVINCE -> "跨省";
            case OVERSEAS -> "境外";
            case UNKNOWN -> "去向未定";
        };
    }

    /** Word for a direction. */
    public static String of(Direction direction) {
        return switch (direction) {
            case OPEN -> "待定";
            case INBOUND -> "来我省";
            case OUTBOUND -> "离我省";
            case WITHIN -> "省内";
            case ELSEWHERE -> "去其他内陆省";
            case COASTAL -> "沿海之间";
            case OVERSEAS -> "去境外";
            case UNKNOWN -> "未知";
        };
    }

    /** Word for a step of the follow-up clock. */
    public static String ofStep(String step) {
        return switch (step) {
            case "respond" -> "响应";
            case "assess" -> "研判";
            case "feed-back" -> "反馈";
            case "report" -> "报告";
            case "nurture" -> "回访";
            default -> step;
        };
    }

    /** Word for the life of a case. */
    public static String of(LeadStatus status) {
        return switch (status) {
            case OPEN -> "待认领";
            case CLAIMED -> "已认领";
            case CONTACTED -> "已联系";
            case VISITED -> "已走访";
            case SIGNED -> "已签约";
            case LANDED -> "已落地";
            case LOST -> "已流失";
            case INVALID -> "无效";
            case DORMANT -> "沉睡";
            case MERGED -> "已并入";
            case CLOSED -> "已关闭";
        };
    }

    /** Word for what a team did. */
    public static String of(FollowUpKind kind) {
        return switch (kind) {
            case CLAIM -> "认领";
            case RELEASE -> "放开";
            case CONTACTED -> "联系企业";
            case VISITED -> "走访企业";
            case VALID -> "核实有效";
            case INVALID -> "核实无效";
            case SIGNED -> "签约";
            case LANDED -> "落地";
            case LOST -> "流失";
            case DORMANT -> "转入沉睡";
            case NOTE -> "报告";
            case MERGE -> "并入";
            case SPLIT -> "拆分";
            case SERVICE -> "服务交办";
            case UNKNOWN -> "未知";
        };
    }

    /** A place as province and name, or the given words if there is none. */
    public static String of(@Nullable Place place, String none) {
        if (place == null || place.getName().isBlank()) {
            return none;
        }
        String province = place.getProvince();
        boolean repeats =
                province.isBlank() || place.getName().startsWith(province.substring(0, Math.min(2, province.length())));
        return PlainText.oneLine(repeats ? place.getName() : province + place.getName());
    }
}
