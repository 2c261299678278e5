package io.westbound.streams.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * A tab-separated knowledge file: one record a line, {@code #} starts a comment line, blank lines are skipped.
 *
 * @param file name shown in errors
 * @param rows records in file order
 */
record Table(String file, List<Row> rows) {

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
            try {
                return Double.parseDouble(cell);
            } catch (NumberFormatException e) {
                throw new KnowledgeException(file, line, meaning + " must be a number, not '" + cell + "'");
            }
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
        for (String line : content.split("\n", -1)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(new Row(file, number, line.split("\t", -1)));
            }
        }
        return new Table(file, rows);
    }
}
