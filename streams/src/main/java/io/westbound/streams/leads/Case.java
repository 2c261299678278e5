package io.westbound.streams.leads;

import java.util.List;

/**
 * All that belongs to one firm and one site.
 *
 * @param id lead id
 * @param site empty while unknown
 * @param evidence in time order
 * @param steps in time order
 */
public record Case(String id, String site, List<Evidence> evidence, List<Step> steps) {
    public Case {
        evidence = List.copyOf(evidence);
        steps = List.copyOf(steps);
    }
}
