package io.westbound.streams.leads;

import java.util.ArrayList;
import java.util.List;

/** Joins the parts of the three factors of a score into one list. */
final class Parts {

    private Parts() {}

    static List<Part> join(List<Part> intent, Part openness, List<Part> fit) {
        List<Part> parts = new ArrayList<>();
        intent.forEach(part -> parts.add(named("intent.", part)));
        parts.add(named("openness.", openness));
        fit.forEach(part -> parts.add(named("fit.", part)));
        return parts;
    }

    private static Part named(String prefix, Part part) {
        return new Part(prefix + part.name(), part.weight(), part.says());
    }
}
