package io.westbound.deploy.deliver;

import io.westbound.deploy.show.AlertCard;
import io.westbound.event.Alert;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The card of an alert in the Markdown that all three chat programs share. What came from the web can neither mark up the
 * message nor call anybody: the characters that mark up are written in their full width. Pure.
 */
final class ChatText {

    private static final String MARKS = "<>[]*_`#~|\\@";
    private static final String FULL_WIDTH = "＜＞［］＊＿｀＃～｜＼＠";
    private static final String CUT = "…";
    /** Room for the counter that a part of a message carries. */
    private static final int COUNTER_BYTES = 16;

    private ChatText() {}

    /** The title, safe in Markdown and in plain text. */
    static String title(Alert alert) {
        return plain(AlertCard.title(alert));
    }

    /** The lines below the title. */
    static List<String> lines(Alert alert) {
        return AlertCard.rows(alert).stream().map(ChatText::line).toList();
    }

    /**
     * The lines in as many parts as it takes for none to be longer than the robot accepts. A line that is too long by
     * itself is cut between two characters.
     *
     * @param newline what the robot takes for the end of a line
     * @param longest bytes of UTF-8 that one part may take
     */
    static List<String> parts(List<String> lines, String newline, int longest) {
        int room = longest - COUNTER_BYTES;
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String line : lines) {
            String fitting = cut(line, room);
            if (part.length() > 0 && bytes(part + newline + fitting) > room) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(part.length() > 0 ? newline : "").append(fitting);
        }
        parts.add(part.toString());
        return parts.size() == 1 ? parts : numbered(parts, newline);
    }

    /** The text with every character that could mark it up in its full width. */
    static String plain(String text) {
        return text.codePoints()
                .mapToObj(c -> {
                    int mark = MARKS.indexOf(c);
                    return mark < 0 ? Character.toString(c) : String.valueOf(FULL_WIDTH.charAt(mark));
                })
                .collect(Collectors.joining());
    }

    private static String line(AlertCard.Row row) {
        boolean link = row.text().startsWith("http://") || row.text().startsWith("https://");
        return "**" + row.name() + "** " + (link ? "[打开原文](" + address(row.text()) + ")" : plain(row.text()));
    }

    private static String address(String url) {
        return url.replace("(", "%28")
                .replace(")", "%29")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("\"", "%22")
                .replace(" ", "%20");
    }

    private static List<String> numbered(List<String> parts, String newline) {
        List<String> numbered = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            numbered.add("（" + (i + 1) + "/" + parts.size() + "）" + newline + parts.get(i));
        }
        return numbered;
    }

    private static String cut(String line, int longest) {
        if (bytes(line) <= longest) {
            return line;
        }
        int end = 0;
        int used = bytes(CUT);
        while (end < line.length()) {
            int c = line.codePointAt(end);
            used += bytes(Character.toString(c));
            if (used > longest) {
                break;
            }
            end += Character.charCount(c);
        }
        return line.substring(0, end) + CUT;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
