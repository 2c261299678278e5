package io.westbound.deploy.sample;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page with {@code ${name}} places. */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");

    private final String name;
    private final String text;

    private Template(String name, String text) {
        this.name = name;
        this.text = text;
    }

    static Template named(String name) {
        return new Template(name, SampleResources.text("templates/" + name));
    }

    /**
     * @param values finished HTML by place name
     * @throws IllegalArgumentException when a place has no value
     */
    String render(Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException(name + ": no value for ${" + place.group(1) + "}");
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
