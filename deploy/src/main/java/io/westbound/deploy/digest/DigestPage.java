package io.westbound.deploy.digest;

import io.westbound.deploy.show.Industries;
import io.westbound.deploy.show.PlainText;
import io.westbound.deploy.show.Words;
import io.westbound.event.AlertCount;
import io.westbound.event.Digest;
import io.westbound.event.DigestChange;
import io.westbound.event.DigestLead;
import io.westbound.event.Trend;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A digest as Markdown: the ledger for the office and the trip pack for the squad. */
public final class DigestPage {

    static final String NOWHERE = "原址未明";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(Week.CHINA);

    private final Digest digest;
    private final List<Trend> trends;

    public DigestPage(Digest digest, List<Trend> trends) {
        this.digest = digest;
        this.trends = List.copyOf(trends);
    }

    /** The ledger (一周一报): what was told, what is in hand, the trends. */
    public String ledger() {
        StringBuilder text = new StringBuilder(head("一周一报"));
        text.append("\n## 一、本周动态\n\n")
                .append(line("日期", "类型", "企业", "级别", "说明"))
                .append(rule(5));
        for (DigestChange change : digest.getChanges()) {
            text.append(line(
                    DAY.format(change.getAt()),
                    Words.of(change.getKind()),
                    change.getFirm(),
                    Words.of(change.getLevel()),
                    change.getWhy().getZh()));
        }
        text.append("\n## 二、在手线索\n");
        byDistrict().forEach((district, leads) -> {
            text.append("\n### ").append(district).append("\n\n");
            text.append(line("优先级", "企业", "行业", "阶段", "去向", "缘由", "认领", "超期", "园区"))
                    .append(rule(9));
            leads.forEach(lead -> text.append(line(cells(lead).toArray(String[]::new))));
        });
        text.append("\n## 三、趋势（行业 × 来源地）\n\n");
        text.append(line("行业", "来源地", "本周新报", "在跟", "去向未定", "外资")).append(rule(6));
        trends.forEach(trend -> text.append(line(cells(trend).toArray(String[]::new))));
        return text.toString();
    }

    /** The trip pack (出差包): whom to visit in each district, why now, what to say first. */
    public String tripPack() {
        StringBuilder text = new StringBuilder(head("出差包"));
        byDistrict().forEach((district, leads) -> {
            text.append("\n## ")
                    .append(district)
                    .append("（")
                    .append(leads.size())
                    .append(" 家）\n");
            int number = 0;
            for (DigestLead lead : leads) {
                text.append("\n### ").append(++number).append(". ").append(plain(lead.getFirm()));
                text.append("（").append(Words.of(lead.getLevel())).append("，").append(Words.of(lead.getStage()));
                text.append("）\n\n");
                item(text, "缘由", lead.getWhyNow().getZh());
                item(
                        text,
                        "证据",
                        lead.getQuote().isBlank() ? "" : "“" + lead.getQuote() + "”（" + lead.getSourceName() + "）");
                text.append(link(lead.getUrl()));
                item(text, "去向", to(lead));
                item(text, "认领", claim(lead));
                item(text, "超期", overdue(lead));
                item(text, "可看园区", lead.getPark());
                item(text, "开场", lead.getOpening());
                item(text, "线索", lead.getLeadId());
            }
        });
        return text.toString();
    }

    private String head(String title) {
        String team = digest.getTeamName().isBlank() ? digest.getTeamId() : digest.getTeamName();
        Instant lastDay = digest.getUntil().minusMillis(1);
        String told = digest.getTold().stream().map(DigestPage::count).collect(Collectors.joining("、"));
        long claimed = digest.getLeads().stream()
                .filter(lead -> lead.getClaim() != null)
                .count();
        long late = digest.getLeads().stream()
                .filter(lead -> !lead.getOverdue().isEmpty())
                .count();
        return "# " + title + "：" + plain(team) + "（" + digest.getWeek() + "）\n\n" + DAY.format(digest.getSince())
                + " 至 "
                + DAY.format(lastDay) + "。预警：" + (told.isEmpty() ? "无" : told) + "。在手线索 "
                + digest.getLeads().size() + " 条，已认领 " + claimed + " 条，超期 " + late + " 条。\n";
    }

    private static String count(AlertCount count) {
        return Words.of(count.getKind()) + " " + count.getCount();
    }

    /** The leads by district, those without one last. */
    Map<String, List<DigestLead>> byDistrict() {
        Map<String, List<DigestLead>> districts = new TreeMap<>(
                (a, b) -> a.equals(NOWHERE) == b.equals(NOWHERE) ? a.compareTo(b) : a.equals(NOWHERE) ? 1 : -1);
        digest.getLeads().stream()
                .collect(Collectors.groupingBy(
                        lead -> lead.getDistrict().isEmpty() ? NOWHERE : plain(lead.getDistrict())))
                .forEach(districts::put);
        return districts;
    }

    /** The cells of a lead in the ledger, as text. */
    static List<String> cells(DigestLead lead) {
        return List.of(
                String.format(Locale.ROOT, "%.0f", lead.getPriority()),
                lead.getFirm(),
                Industries.name(lead.getIndustry()),
                Words.of(lead.getStage()),
                to(lead),
                lead.getWhyNow().getZh(),
                claim(lead),
                overdue(lead),
                lead.getPark());
    }

    /** The cells of a trend, as text. */
    static List<String> cells(Trend trend) {
        return List.of(
                trend.getIndustry().isEmpty() ? "行业未明" : Industries.name(trend.getIndustry()),
                trend.getProvinceName().isEmpty() ? NOWHERE : trend.getProvinceName(),
                Integer.toString(trend.getReported()),
                Integer.toString(trend.getLive()),
                Integer.toString(trend.getUndecided()),
                Integer.toString(trend.getForeign()));
    }

    static String quote(DigestLead lead) {
        return lead.getQuote().isBlank()
                ? ""
                : "“" + lead.getQuote() + "”（" + lead.getSourceName() + " " + lead.getUrl() + "）";
    }

    private static String to(DigestLead lead) {
        return lead.getDestination().isEmpty() ? "去向未定" : lead.getDestination();
    }

    private static String claim(DigestLead lead) {
        var claim = lead.getClaim();
        return claim == null ? "" : claim.getTeam() + " 至 " + DAY.format(claim.getUntil());
    }

    private static String overdue(DigestLead lead) {
        return lead.getOverdue().stream().map(Words::ofStep).collect(Collectors.joining("、"));
    }

    /** An address as Markdown has it; nothing for what is no plain address. */
    private static String link(String url) {
        return url.matches("https?://[^\\s<>]+") ? "- 链接：<" + url + ">\n" : "";
    }

    private static void item(StringBuilder text, String name, String value) {
        if (!value.isBlank()) {
            text.append("- ").append(name).append("：").append(plain(value)).append('\n');
        }
    }

    private static String line(String... cells) {
        return Arrays.stream(cells)
                .map(cell -> plain(cell).replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String rule(int columns) {
        return "|" + "--|".repeat(columns) + "\n";
    }

    /** Text of a page must not become markup of the document. */
    private static String plain(String text) {
        return PlainText.oneLine(text).replaceAll("([\\\\`*_<>\\[\\]#])", "\\\\$1");
    }
}
