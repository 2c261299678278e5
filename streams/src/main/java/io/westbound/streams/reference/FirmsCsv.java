package io.westbound.streams.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One's own firms as a spreadsheet writes them: CSV (RFC 4180) in UTF-8 or GB18030, the headings of
 * {@code firms/headings.tsv} in any order. Stock codes may carry their exchange (600690.SH, SZ000651).
 */
final class FirmsCsv {
    private static final List<String> COLUMNS = List.of("code", "short", "full", "other", "flag");
    private static final Pattern EXCHANGE =
            Pattern.compile("(?:SH|SZ|BJ|HK)(?=[0-9])|(?<=[0-9])\\.(?:SH|SZ|BJ|HK|SS)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANKS = Pattern.compile("[\\s\u3000\uFEFF_]+");

    private final String file;
    private final Map<String, Integer> headings = new HashMap<>();

    /** Reads headings as the table has them; {@code file} is shown in complaints. */
    FirmsCsv(String file, Table headings) {
        this.file = file;
        for (Table.Row row : headings.rows()) {
            int column = COLUMNS.indexOf(row.required(0, "column"));
            if (column < 0) {
                throw new KnowledgeException(row.file(), row.line(), "unknown column; known: " + COLUMNS);
            }
            this.headings.put(plain(row.required(1, "heading")), column);
        }
    }

    /** The text of a file in UTF-8, else in GB18030, which Windows programs in China write. */
    static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    /** Rows in the columns of {@code listed.tsv}. */
    List<Table.Row> rows(String csv) {
        CsvMapper mapper =
                CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
        List<Table.Row> rows = new ArrayList<>();
        int[] columns = null;
        try (MappingIterator<String[]> lines = mapper.readerFor(String[].class).readValues(csv)) {
            while (lines.hasNextValue()) {
                int line = Math.max(0, lines.getParser().currentTokenLocation().getLineNr()) + 1;
                String[] cells = lines.nextValue();
                if (Arrays.stream(cells).allMatch(String::isBlank)) {
                    continue;
                }
                if (columns == null) {
                    columns = columns(cells, line);
                } else {
                    rows.add(row(cells, columns, line));
                }
            }
        } catch (JsonProcessingException e) {
            throw new KnowledgeException(file, e.getLocation().getLineNr(), e.getOriginalMessage());
        } catch (IOException e) {
            throw new KnowledgeException(file, "cannot be read", e);
        }
        return rows;
    }

    private int[] columns(String[] cells, int line) {
        int[] columns =
                Arrays.stream(cells).mapToInt(cell -> column(cell, line)).toArray();
        for (int needed = 0; needed < 2; needed++) {
            int column = needed;
            if (Arrays.stream(columns).noneMatch(each -> each == column)) {
                throw new KnowledgeException(
                        file, line, "no column is headed '" + COLUMNS.get(column) + "' or the like");
            }
        }
        return columns;
    }

    private int column(String heading, int line) {
        Integer column = headings.get(plain(heading));
        if (column == null) {
            throw new KnowledgeException(
                    file,
                    line,
                    "unknown heading '" + heading + "'; known: " + String.join(", ", new TreeSet<>(headings.keySet())));
        }
        return column;
    }

    private Table.Row row(String[] cells, int[] columns, int line) {
        if (cells.length > columns.length) {
            throw new KnowledgeException(
                    file,
                    line,
                    cells.length + " cells, but " + columns.length + " headings; is a comma not in quotes?");
        }
        String[] row = new String[COLUMNS.size()];
        Arrays.fill(row, "");
        for (int i = 0; i < cells.length; i++) {
            row[columns[i]] = cells[i].replace(Table.TAB, ' ');
        }
        row[0] = EXCHANGE.matcher(row[0].strip()).replaceAll("");
        return new Table.Row(file, line, String.join(String.valueOf(Table.TAB), row));
    }

    private static String plain(String heading) {
        return BLANKS.matcher(heading).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
