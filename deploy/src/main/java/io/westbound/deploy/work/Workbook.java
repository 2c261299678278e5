package io.westbound.deploy.work;

import io.westbound.event.Alert;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;

/** Writes a digest as a spreadsheet (.xlsx): one sheet of leads, one of trends. */
public final class Workbook {

    private static final List<String> HEAD = List.of("地区", "优先级", "企业", "阶段", "去向", "缘由", "证据", "认领", "园区");
    private static final String FORMULA_STARTS = "=+-@";

    private Workbook() {}

    /** Writes to a stream, which stays open. */
    public static void write(Digest digest, OutputStream out) throws IOException {
        try (var book = new org.dhatim.fastexcel.Workbook(out, "Westbound", "1.0")) {
            leads(digest, book.newWorksheet("线索"));
            Worksheet trends = book.newWorksheet("趋势");
            int row = 0;
            for (Map.Entry<String, Integer> entry : digest.trend().entrySet()) {
                trends.value(row, 0, safe(entry.getKey()));
                trends.value(row++, 1, entry.getValue());
            }
        }
    }

    private static void leads(Digest digest, Worksheet sheet) {
        for (int column = 0; column < HEAD.size(); column++) {
            sheet.value(0, column, HEAD.get(column));
        }
        int row = 1;
        for (Map.Entry<String, List<Alert>> district : digest.byDistrict().entrySet()) {
            for (Alert alert : district.getValue()) {
                sheet.value(row, 0, safe(district.getKey()));
                List<String> cells = Digest.cells(alert);
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(row, column + 1, safe(cells.get(column)));
                }
                row++;
            }
        }
    }

    /** Text of a page must not become a formula. */
    static String safe(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
