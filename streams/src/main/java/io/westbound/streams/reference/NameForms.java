package io.westbound.streams.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The forms in which a registered name is written: 格力电器 and 格力 电器, TCL科技, TCL 科技 and tcl科技. */
final class NameForms {
    /** Length of a name that is written in two halves. */
    private static final int FOUR = 4;

    private NameForms() {}

    /** The name itself and its other forms, each once. */
    static List<String> of(String name) {
        List<String> forms = new ArrayList<>(2);
        forms.add(name);
        int han = 0;
        int seam = 0;
        for (int i = 0; i < name.length(); i++) {
            boolean ideograph = Character.isIdeographic(name.charAt(i));
            han += ideograph ? 1 : 0;
            boolean meets = seam == 0 && i > 0 && i + 1 < name.length() && latin(name.charAt(i - 1)) && ideograph;
            seam = meets && Character.isIdeographic(name.charAt(i + 1)) ? i : seam;
        }
        if (han == FOUR && name.length() == FOUR) {
            forms.add(name.substring(0, 2) + " " + name.substring(2));
        }
        if (seam > 0) {
            forms.add(name.substring(0, seam) + " " + name.substring(seam));
        }
        String lower = han > 0 && han < name.length() ? name.toLowerCase(Locale.ROOT) : name;
        if (!lower.equals(name)) {
            forms.add(lower);
        }
        return forms;
    }

    private static boolean latin(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
