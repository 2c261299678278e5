package io.westbound.streams.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A tab-separated knowledge file: one record a line, {@code #} starts a comment line, blank lines are skipped.
 *
 * @param file name shown in errors
 * @param rows records in file order
 */
record Table(String file, List<Row> rows) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}([.][0-9]{1,15})?");

    /** One record with its line number, counted from 1. */
    record Row(String file, int line, String[] cells) {

        /** A cell that must not be empty. */
        String required(int column, String meaning) {
            String cell = optional(column);
            if (cell.isEmpty()) {
                throw new KnowledgeException(file, line, "column " + (column + 1) + " (" + meaning + ") is missing");
            }
            return cell;
        }

        /** A cell, empty if the line is shorter. */
        String optional(int column) {
            return column < cells.length ? cells[column].strip() : "";
        }

        double number(int column, String meaning) {
            String cell = required(column, meaning);
            if (!NUMBER.matcher(cell).matches()) {
                throw new KnowledgeException(file, line, meaning + " must be a number, not '" + cell + "'");
            }
            return Double.parseDouble(cell);
        }

        /** A cell that must be one of these words; an empty one only if the empty word is among them. */
        String among(Set<String> words, int column, String meaning) {
            String cell = words.contains("") ? optional(column) : required(column, meaning);
            if (!words.contains(cell)) {
                throw new KnowledgeException(
                        file,
                        line,
                        "unknown " + meaning + " '" + cell + "'; known: " + String.join(", ", new TreeSet<>(words)));
            }
            return cell;
        }

        /** A cell that must have this form. */
        String matching(Pattern form, int column, String meaning) {
            String cell = required(column, meaning);
            if (!form.matcher(cell).matches()) {
                throw new KnowledgeException(file, line, "'" + cell + "' is no " + meaning);
            }
            return cell;
        }

        <E extends Enum<E>> E oneOf(Class<E> type, int column, String meaning) {
            String cell = required(column, meaning);
            for (E each : type.getEnumConstants()) {
                if (each.name().equals(cell)) {
                    return each;
                }
            }
            throw new KnowledgeException(file, line, "unknown " + meaning + " '" + cell + "'");
        }
    }

    static Table parse(String file, String content) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        String text = content.startsWith(BYTE_ORDER_MARK) ? content.substring(1) : content;
        for (String line : text.split("\n", -1)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(new Row(file, number, line.split("\t", -1)));
            }
        }
        return new Table(file, rows);
    }
}
