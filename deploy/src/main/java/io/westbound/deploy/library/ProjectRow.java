package io.westbound.deploy.library;

import io.westbound.event.Project;
import io.westbound.streams.leads.TalkingPoints;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row of a project file on its way to a project. The first complaint ends it. */
final class ProjectRow {

    /** What is wrong with the row. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String problem) {
            super(problem);
        }
    }

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");
    private static final Pattern DIVISION = Pattern.compile("[A-T]\\d{2}");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");

    private final Map<String, String> cells;
    private final Map<String, Double> factors;
    private final Headings headings;
    private final List<String> forbidden;

    /**
     * @param cells text by field
     * @param factors what a number is multiplied by, by field
     * @param forbidden words that must not be offered to one firm
     */
    ProjectRow(Map<String, String> cells, Map<String, Double> factors, Headings headings, List<String> forbidden) {
        this.cells = cells;
        this.factors = factors;
        this.headings = headings;
        this.forbidden = forbidden;
    }

    Project project(Instant now) throws Wrong {
        List<String> industries = list("industries");
        List<String> keywords = list("keywords");
        for (String industry : industries) {
            if (!DIVISION.matcher(industry).matches()) {
                throw new Wrong("行业 '" + industry + "': expected GB/T 4754 divisions like C39");
            }
        }
        if (industries.isEmpty() && keywords.isEmpty()) {
            throw new Wrong("行业 and 关键词 are both empty: no lead could be matched");
        }
        return Project.newBuilder()
                .setProjectId(matching("id", ID, "letters, digits, '.', '_' and '-', at most 64"))
                .setTitle(fair(required("title")))
                .setPark(text("park"))
                .setIndustries(industries)
                .setKeywords(keywords)
                .setInvestmentCny(number("investment"))
                .setLandMu(number("land"))
                .setStatus(status())
                .setSummary(fair(text("summary")))
                .setContact(office(text("contact")))
                .setLink(text("link").isEmpty() ? "" : matching("link", LINK, "an http or https address"))
                .setUpdatedAt(now)
                .build();
    }

    private String text(String field) {
        return cells.getOrDefault(field, "").strip();
    }

    private String required(String field) throws Wrong {
        if (text(field).isEmpty()) {
            throw new Wrong("the column '" + field + "' is empty");
        }
        return text(field);
    }

    private String matching(String field, Pattern pattern, String expected) throws Wrong {
        String value = required(field);
        if (!pattern.matcher(value).matches()) {
            throw new Wrong(field + " '" + value + "': expected " + expected);
        }
        return value;
    }

    private List<String> list(String field) {
        return Arrays.stream(text(field).split("[\\s,，、;；/]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private @Nullable Double number(String field) throws Wrong {
        String value = text(field).replaceAll("[,，]", "");
        if (value.isEmpty()) {
            return null;
        }
        try {
            double number = Double.parseDouble(value) * factors.getOrDefault(field, 1.0);
            if (number > 0 && Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new Wrong(field + " '" + text(field) + "': expected a number");
        }
        throw new Wrong(field + " '" + text(field) + "': expected a number above 0");
    }

    private String status() throws Wrong {
        String word = text("status");
        return word.isEmpty()
                ? "open"
                : headings.status(word)
                        .orElseThrow(
                                () -> new Wrong("status '" + word + "': expected one of " + headings.statusWords()));
    }

    /** What is published must not promise what the fair-competition rules forbid. */
    private String fair(String text) throws Wrong {
        List<String> found = TalkingPoints.lint(text, forbidden);
        if (!found.isEmpty()) {
            throw new Wrong("'" + text + "' promises what the fair-competition rules forbid: " + found);
        }
        return text;
    }

    private static String office(String contact) throws Wrong {
        if (MOBILE.matcher(contact).find()) {
            throw new Wrong("contact '" + contact + "': expected an office, not a person's mobile number");
        }
        return contact;
    }
}
