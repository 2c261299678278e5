package io.westbound.deploy.sample;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Renders the small markup of article files: blocks between empty lines are paragraphs, {@code ## } starts a heading,
 * lines of {@code | cells |} are a table.
 */
final class Markup {

    private Markup() {}

    static String html(String body, String paragraphOpen) {
        return Arrays.stream(body.split("\n\\s*\n"))
                .map(String::strip)
                .map(block -> block(block, paragraphOpen))
                .collect(Collectors.joining("\n"));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The first {@code limit} characters of the first paragraph, for lists and feeds. */
    static String summary(String body, int limit) {
        String first = body.split("\n\\s*\n", 2)[0].strip();
        return first.length() <= limit ? first : first.substring(0, limit) + "……";
    }

    private static String block(String block, String paragraphOpen) {
        if (block.startsWith("## ")) {
            return "<p><strong>" + escape(block.substring(3)) + "</strong></p>";
        }
        if (block.startsWith("|")) {
            return block.lines()
                    .map(Markup::row)
                    .collect(Collectors.joining("\n", "<table border=\"1\">\n", "\n</table>"));
        }
        return paragraphOpen + escape(block).replace("\n", "<br/>\n") + "</p>";
    }

    private static String row(String line) {
        return Arrays.stream(line.strip().replaceAll("^\\||\\|$", "").split("\\|"))
                .map(cell -> "<td>" + escape(cell.strip()) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }
}
