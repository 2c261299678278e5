package io.westbound.streams.article.announcement;

import io.westbound.streams.article.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the flattened table of an EIA or land notice back into named fields. Known are three shapes: {@code 标签：值}
 * once or several times a line; a label's line followed by its value's line; a row of labels followed by rows of
 * values. Immutable.
 */
public final class FieldParser {
    private static final int LONGEST_VALUE = 400;
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int MOST_ROWS = 200;
    /** Name of a column without a field: 序号, 备注. */
    private static final String UNNAMED = "-";

    private final Map<String, String> names = new HashMap<>();

    private FieldParser() {}

    public static FieldParser load(Tables tables) {
        FieldParser parser = new FieldParser();
        for (Tables.Row row : tables.read("fields.tsv", 2)) {
            parser.names.put(row.cell(0), row.cell(1));
        }
        return parser;
    }

    /** Fields of the first row by their usual name, in the order of the text; empty when the text has none. */
    public Map<String, String> parse(List<String> lines) {
        return rows(lines).get(0);
    }

    /**
     * All rows of the text's tables. What stands outside a table of several rows is in the first. Never empty; the
     * first is when the text has no field.
     */
    public List<Map<String, String>> rows(List<String> lines) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<Map<String, String>> rows = new ArrayList<>(List.of(fields));
        int i = 0;
        while (i < lines.size()) {
            List<String> row = labels(lines, i);
            if (row.isEmpty()) {
                inline(lines.get(i), fields);
                i++;
            } else if (row.size() == 1) {
                i = single(lines, i, row.get(0), fields);
            } else {
                i = further(lines, row(lines, i, row, fields), row, rows);
            }
        }
        return rows;
    }

    /**
     * The rows below the first. Flattened, a row is known by a cell that is written like the one above it: a running
     * number, a plot's number, a day.
     */
    private int further(List<String> lines, int from, List<String> row, List<Map<String, String>> rows) {
        int size = row.size();
        int at = from;
        while (at + size <= lines.size()
                && rows.size() < MOST_ROWS
                && alike(lines.subList(from - size, from), lines.subList(at, at + size))) {
            Map<String, String> next = new LinkedHashMap<>();
            at = row(lines, at - size, row, next);
            rows.add(next);
        }
        return at;
    }

    private boolean alike(List<String> first, List<String> next) {
        boolean alike = false;
        for (int i = 0; i < first.size(); i++) {
            String shape = DIGITS.matcher(first.get(i)).replaceAll("9");
            alike |= shape.contains("9")
                    && shape.equals(DIGITS.matcher(next.get(i)).replaceAll("9"));
            if (label(next.get(i)) != null || next.get(i).endsWith("。")) {
                return false;
            }
        }
        return alike;
    }

    /** Labels that follow each other from {@code at}, each a line of its own; 序号 counts as one without a name. */
    private List<String> labels(List<String> lines, int at) {
        List<String> row = new ArrayList<>();
        for (int i = at; i < lines.size() && label(lines.get(i)) != null; i++) {
            row.add(String.valueOf(label(lines.get(i))));
        }
        return row;
    }

    private @Nullable String label(String line) {
        String plain = line.replaceAll("[\\s　:：]+", "");
        return plain.length() > 16 ? null : names.get(plain);
    }

    private int single(List<String> lines, int at, String name, Map<String, String> fields) {
        if (at + 1 < lines.size()) {
            put(fields, name, lines.get(at + 1));
        }
        return at + 2;
    }

    private static int row(List<String> lines, int at, List<String> row, Map<String, String> fields) {
        int values = at + row.size();
        for (int i = 0; i < row.size() && values + i < lines.size(); i++) {
            put(fields, row.get(i), lines.get(values + i));
        }
        return values + row.size();
    }

    /** {@code 项目名称：… 建设地点：…}: the value of a label ends where the next one starts. */
    private void inline(String line, Map<String, String> fields) {
        String name = null;
        int from = 0;
        for (int colon = colon(line, 0); colon >= 0; colon = colon(line, colon + 1)) {
            int start = labelStart(line, colon);
            if (start >= 0) {
                if (name != null) {
                    put(fields, name, line.substring(from, start));
                }
                name = String.valueOf(label(line.substring(start, colon)));
                from = colon + 1;
            }
        }
        if (name != null) {
            put(fields, name, line.substring(from));
        }
    }

    private static int colon(String line, int from) {
        for (int i = from; i < line.length(); i++) {
            if (line.charAt(i) == ':' || line.charAt(i) == '：') {
                return i;
            }
        }
        return -1;
    }

    /** Where the longest label that ends at {@code colon} starts, or -1. */
    private int labelStart(String line, int colon) {
        for (int start = Math.max(0, colon - 16); start < colon - 1; start++) {
            boolean boundary = start == 0 || !Character.isLetter(line.charAt(start - 1));
            if (boundary && label(line.substring(start, colon)) != null) {
                return start;
            }
        }
        return -1;
    }

    private static void put(Map<String, String> fields, String name, String value) {
        String plain = value.strip().replaceAll("^[，,；;、|]+|[，,；;、|]+$", "").strip();
        if (!plain.isEmpty() && plain.length() <= LONGEST_VALUE && !name.equals(UNNAMED)) {
            fields.putIfAbsent(name, plain);
        }
    }
}
