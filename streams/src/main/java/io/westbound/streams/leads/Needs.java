package io.westbound.streams.leads;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a firm asks for and what it brings: of each role the greatest amount told.
 *
 * @param amounts sorted by role
 */
record Needs(List<Amount> amounts) {

    static Needs of(Collection<Evidence> evidence) {
        Map<String, Amount> greatest = new TreeMap<>();
        evidence.stream()
                .flatMap(each -> each.amounts().stream())
                .sorted(Comparator.comparing(Amount::text))
                .forEach(amount -> greatest.merge(
                        amount.role() + " " + amount.unit(), amount, (a, b) -> a.value() >= b.value() ? a : b));
        return new Needs(List.copyOf(greatest.values()));
    }

    double landMu() {
        return Math.max(of("area", "mu"), 0);
    }

    /**
     * Workshop space asked for.
     *
     * @param plotFrom square metres from which an area is a plot, not a workshop
     */
    double workshopM2(double plotFrom) {
        double square = of("area", "m2");
        return square > plotFrom ? 0 : square;
    }

    double investmentCny() {
        return Math.max(of("project", "CNY"), of("phase", "CNY"));
    }

    double jobs() {
        return of("jobs", "persons");
    }

    private double of(String role, String unit) {
        return amounts.stream()
                .filter(amount -> amount.role().equals(role) && amount.unit().equals(unit))
                .mapToDouble(Amount::value)
                .max()
                .orElse(0);
    }
}
