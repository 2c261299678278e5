package io.westbound.streams.reference;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The forms in which a registered name is written: 格力电器 and 格力 电器, TCL科技, TCL 科技 and tcl科技. */
final class NameForms {
    private static final Pattern HALVES = Pattern.compile("(\\p{IsHan}{2})(\\p{IsHan}{2})");
    private static final Pattern SCRIPTS = Pattern.compile("(?<=[A-Za-z])(?=\\p{IsHan}{2})");

    private NameForms() {}

    /** The name itself and its other forms. */
    static Set<String> of(String name) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(name);
        forms.add(HALVES.matcher(name).matches() ? name.substring(0, 2) + " " + name.substring(2) : name);
        forms.add(SCRIPTS.matcher(name).replaceFirst(" "));
        boolean mixed = name.chars().anyMatch(Character::isIdeographic);
        forms.add(mixed ? name.toLowerCase(Locale.ROOT) : name);
        return forms;
    }
}
