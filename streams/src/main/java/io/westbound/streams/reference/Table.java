package io.westbound.streams.reference;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A tab-separated knowledge file: one record a line, {@code #} starts a comment line, blank lines are skipped. The large
 * ones have a quarter of a million lines, so rows are made when they are asked for and not kept.
 *
 * @param file name shown in errors
 * @param rows records in file order; may be read more than once
 */
record Table(String file, Iterable<Row> rows) {

    static final char TAB = '\t';
    private static final char COMMENT = '#';
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int MOST_DIGITS = 15;

    /**
     * One record, cells apart by tabs.
     *
     * @param line counted from 1
     * @param content the text that it stands in, from {@code begin} to before {@code end}
     */
    record Row(String file, int line, String content, int begin, int end) {
        /** A record of its own. */
        Row(String file, int line, String text) {
            this(file, line, text, 0, text.length());
        }

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
            int from = begin;
            for (int i = 0; i < column; i++) {
                from = Math.min(end, cellEnd(from) + 1);
            }
            return content.substring(from, cellEnd(from)).strip();
        }

        private int cellEnd(int from) {
            int at = from;
            while (at < end && content.charAt(at) != TAB) {
                at++;
            }
            return at;
        }

        double number(int column, String meaning) {
            String cell = required(column, meaning);
            if (!isNumber(cell)) {
                throw new KnowledgeException(file, line, meaning + " must be a number, not '" + cell + "'");
            }
            return Double.parseDouble(cell);
        }

        /** A sign or none, 1 to 15 digits, and a point with 1 to 15 digits or none. By hand: a model has ten thousands. */
        private static boolean isNumber(String cell) {
            int whole = cell.charAt(0) == '+' || cell.charAt(0) == '-' ? 1 : 0;
            int point = digitsEnd(cell, whole);
            boolean fraction = point < cell.length() && cell.charAt(point) == '.';
            int end = fraction ? digitsEnd(cell, point + 1) : point;
            return end == cell.length() && few(point - whole) && (!fraction || few(end - point - 1));
        }

        private static boolean few(int digits) {
            return digits >= 1 && digits <= MOST_DIGITS;
        }

        private static int digitsEnd(String cell, int begin) {
            int end = begin;
            while (end < cell.length() && cell.charAt(end) >= '0' && cell.charAt(end) <= '9') {
                end++;
            }
            return end;
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
        return new Table(file, () -> new Lines(file, content));
    }

    /** This table and behind it the rows of another. */
    Table and(Iterable<Row> more) {
        List<Row> all = new ArrayList<>();
        rows.forEach(all::add);
        more.forEach(all::add);
        return new Table(file, all);
    }

    private static final class Lines implements Iterator<Row> {
        private final String file;
        private final String content;
        private int at;
        private int number;
        private @Nullable Row next;

        Lines(String file, String content) {
            this.file = file;
            this.content = content;
            this.at = content.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
            this.next = following();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Row next() {
            Row row = next;
            if (row == null) {
                throw new NoSuchElementException(file + " has " + number + " lines");
            }
            next = following();
            return row;
        }

        private boolean blank(int begin, int end) {
            for (int i = begin; i < end; i++) {
                if (!Character.isWhitespace(content.charAt(i))) {
                    return false;
                }
            }
            return true;
        }

        private @Nullable Row following() {
            while (at < content.length()) {
                int begin = at;
                int feed = content.indexOf('\n', at);
                int end = feed < 0 ? content.length() : feed;
                at = end + 1;
                number++;
                if (content.charAt(begin) != COMMENT && !blank(begin, end)) {
                    return new Row(file, number, content, begin, end);
                }
            }
            return null;
        }
    }
}
