package io.westbound.deploy.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.westbound.event.Project;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A project library as a CSV file (RFC 4180), as spreadsheets write it: UTF-8 with or without a mark, or GB18030; the
 * first row names the columns in Chinese or English, in any order.
 *
 * @param projects rows that can be used
 * @param faults rows that cannot, or what is wrong with the headings
 */
public record ProjectFile(List<Project> projects, List<ProjectFault> faults) {

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final List<String> REQUIRED = List.of("id", "title");

    public ProjectFile {
        projects = List.copyOf(projects);
        faults = List.copyOf(faults);
    }

    /**
     * Reads a file.
     *
     * @param forbidden words that the fair-competition rules forbid
     * @param now time of the change
     * @throws IOException if the file cannot be read
     */
    public static ProjectFile read(Path file, List<String> forbidden, Instant now) throws IOException {
        return parse(file.toString(), decode(Files.readAllBytes(file)), forbidden, now);
    }

    /** Reads text; {@code name} is shown in complaints. */
    static ProjectFile parse(String name, String csv, List<String> forbidden, Instant now) throws IOException {
        return new Reading(name, forbidden, now).read(csv);
    }

    private static String decode(byte[] bytes) {
        boolean wide = bytes.length > 1 && (bytes[0] == (byte) 0xfe || bytes[0] == (byte) 0xff);
        if (wide && (bytes[0] ^ bytes[1]) == 1) {
            return new String(
                    bytes, StandardCharsets.UTF_16); // "Unicode text" of spreadsheets; the mark tells the order
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, CHINESE);
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static final class Reading {

        private final Headings headings = new Headings();
        private final Map<String, Integer> seen = new HashMap<>();
        private final List<Project> projects = new ArrayList<>();
        private final List<ProjectFault> faults = new ArrayList<>();
        private final String name;
        private final List<String> forbidden;
        private final Instant now;

        Reading(String name, List<String> forbidden, Instant now) {
            this.name = name;
            this.forbidden = forbidden;
            this.now = now;
        }

        ProjectFile read(String csv) throws IOException {
            CsvMapper mapper =
                    CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
            try (MappingIterator<String[]> rows =
                    mapper.readerFor(String[].class).readValues(csv)) {
                List<Headings.Column> columns = List.of();
                boolean first = true;
                while (rows.hasNextValue()) {
                    // The parser stands behind the row before, on its last line; before the first row it tells -1.
                    int line =
                            Math.max(0, rows.getParser().currentTokenLocation().getLineNr()) + 1;
                    String[] cells = rows.nextValue();
                    if (Arrays.stream(cells).allMatch(String::isBlank)) {
                        continue;
                    }
                    if (first) {
                        columns = columns(cells, line);
                        first = false;
                    } else if (faults.stream().noneMatch(fault -> fault.line() == 1)) {
                        take(columns, cells, line);
                    }
                }
                if (first) {
                    faults.add(new ProjectFault(name, 1, "the file is empty, expected a row of headings"));
                }
            } catch (JsonProcessingException e) {
                faults.add(new ProjectFault(name, e.getLocation().getLineNr(), e.getOriginalMessage()));
            }
            return new ProjectFile(projects, faults);
        }

        private List<Headings.Column> columns(String[] cells, int line) {
            List<Headings.Column> columns = new ArrayList<>();
            for (String cell : cells) {
                columns.add(headings.column(cell).orElseGet(() -> {
                    faults.add(new ProjectFault(
                            name, line, "the heading '" + cell + "' is unknown; see library/headings.tsv"));
                    return new Headings.Column("", 1);
                }));
            }
            List<String> fields = columns.stream().map(Headings.Column::field).toList();
            REQUIRED.stream()
                    .filter(field -> !fields.contains(field))
                    .forEach(
                            field -> faults.add(new ProjectFault(name, line, "the column '" + field + "' is missing")));
            return columns;
        }

        private void take(List<Headings.Column> columns, String[] cells, int line) {
            Map<String, String> byField = new HashMap<>();
            Map<String, Double> factors = new HashMap<>();
            for (int i = 0; i < Math.min(cells.length, columns.size()); i++) {
                byField.put(columns.get(i).field(), cells[i]);
                factors.put(columns.get(i).field(), columns.get(i).factor());
            }
            try {
                if (cells.length > columns.size()) {
                    throw new ProjectRow.Wrong(
                            cells.length + " cells, but " + columns.size() + " headings; is a comma not in quotes?");
                }
                Project project = new ProjectRow(byField, factors, headings, forbidden).project(now);
                Integer former = seen.putIfAbsent(project.getProjectId(), line);
                if (former != null) {
                    throw new ProjectRow.Wrong(
                            "id '" + project.getProjectId() + "' is given on line " + former + " too");
                }
                projects.add(project);
            } catch (ProjectRow.Wrong e) {
                faults.add(new ProjectFault(name, line, String.valueOf(e.getMessage())));
            }
        }
    }
}
