package io.westbound.streams.region;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table.
 *
 * @param file shown in complaints
 * @param line counted from 1
 * @param cells between the tabs
 */
record RegionRow(String file, int line, List<String> cells) {

    RegionRow {
        cells = List.copyOf(cells);
    }

    /** A cell that may be empty. */
    String text(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    /** A cell that must say something. */
    String required(int column, String meaning) {
        String cell = text(column);
        if (cell.isEmpty()) {
            throw error("column " + (column + 1) + " (" + meaning + ") is empty");
        }
        return cell;
    }

    /** A number between two bounds. */
    double number(int column, String meaning, double least, double most) {
        Double number = optional(column, meaning);
        if (number == null || number < least || number > most) {
            throw error(meaning + " '" + text(column) + "': expected a number from " + least + " to " + most);
        }
        return number;
    }

    /** A number, or null for an empty cell. */
    @Nullable
    Double optional(int column, String meaning) {
        String cell = text(column);
        try {
            return cell.isEmpty() ? null : Double.valueOf(cell);
        } catch (NumberFormatException e) {
            throw error(meaning + " '" + cell + "': expected a number");
        }
    }

    /** Words between blanks or commas. */
    List<String> list(int column) {
        return Arrays.stream(text(column).split("[ ,，、]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A division code. */
    String code(int column) {
        String cell = required(column, "division code");
        if (!cell.matches("\\d{2}|\\d{4}|\\d{6}")) {
            throw error("division code '" + cell + "': expected 2, 4 or 6 digits");
        }
        return cell;
    }

    /** A day. */
    LocalDate day(int column) {
        try {
            return LocalDate.parse(required(column, "day"));
        } catch (DateTimeParseException e) {
            throw error("day '" + text(column) + "': expected like 2026-10-01");
        }
    }

    /** One of the names of an enum. */
    <E extends Enum<E>> E oneOf(Class<E> type, int column) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(text(column))) {
                return each;
            }
        }
        throw error("'" + text(column) + "': expected one of " + List.of(type.getEnumConstants()));
    }

    /** One of some words. */
    String oneOf(int column, List<String> words) {
        if (!words.contains(text(column))) {
            throw error("'" + text(column) + "': expected one of " + words);
        }
        return text(column);
    }

    /** Names of an enum between blanks or commas. */
    <E extends Enum<E>> List<E> each(Class<E> type, int column) {
        return list(column).stream()
                .map(name -> new RegionRow(file, line, List.of(name)).oneOf(type, 0))
                .toList();
    }

    /** One of the names that another table gives. */
    String known(int column, String meaning, Set<String> names) {
        String name = required(column, meaning);
        if (!names.contains(name)) {
            throw error("'" + name + "': expected a " + meaning);
        }
        return name;
    }

    RegionException error(String problem) {
        return new RegionException(file, line, problem);
    }
}
