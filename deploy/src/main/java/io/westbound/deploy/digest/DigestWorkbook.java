package io.westbound.deploy.digest;

import io.westbound.deploy.show.Words;
import io.westbound.event.Digest;
import io.westbound.event.DigestChange;
import io.westbound.event.DigestLead;
import io.westbound.event.Trend;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A digest as a spreadsheet (.xlsx): sheets of the week, the leads and the trends. */
public final class DigestWorkbook {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(Week.CHINA);
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private DigestWorkbook() {}

    /** Writes to a stream, which stays open. */
    public static void write(Digest digest, List<Trend> trends, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Westbound", "1.0")) {
            Worksheet week = sheet(book, "本周动态", "日期", "类型", "企业", "级别", "说明");
            int row = 1;
            for (DigestChange change : digest.getChanges()) {
                fill(
                        week,
                        row++,
                        List.of(
                                DAY.format(change.getAt()),
                                Words.of(change.getKind()),
                                change.getFirm(),
                                Words.of(change.getLevel()),
                                change.getWhy().getZh()));
            }
            Worksheet leads =
                    sheet(book, "在手线索", "地区", "优先级", "企业", "行业", "阶段", "去向", "缘由", "认领", "超期", "园区", "证据", "开场", "线索");
            row = 1;
            for (DigestLead lead : digest.getLeads()) {
                List<String> cells = new ArrayList<>();
                cells.add(lead.getDistrict().isEmpty() ? DigestPage.NOWHERE : lead.getDistrict());
                cells.addAll(DigestPage.cells(lead));
                cells.add(DigestPage.quote(lead));
                cells.add(lead.getOpening());
                cells.add(lead.getLeadId());
                fill(leads, row++, cells);
            }
            Worksheet trend = sheet(book, "趋势", "行业", "来源地", "本周新报", "在跟", "去向未定", "外资");
            row = 1;
            for (Trend each : trends) {
                fill(trend, row++, DigestPage.cells(each));
            }
        }
    }

    private static Worksheet sheet(Workbook book, String name, String... head) {
        Worksheet sheet = book.newWorksheet(name);
        fill(sheet, 0, List.of(head));
        sheet.freezePane(0, 1);
        return sheet;
    }

    private static void fill(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (row > 0 && cell.matches("\\d{1,9}")) {
                sheet.value(row, column, Integer.valueOf(cell));
            } else {
                sheet.value(row, column, safe(cell));
            }
        }
    }

    /** Text of a page must not become a formula. */
    static String safe(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
