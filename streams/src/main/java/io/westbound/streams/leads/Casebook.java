package io.westbound.streams.leads;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The cases of one firm. A pure function of the set of signals and the set of steps: in whatever order they came, the
 * same cases come out.
 *
 * <p>Evidence without a site joins the site that is told of most; evidence that ends a case joins every site. Steps may
 * split a site off by a word, which then draws nothing else, merge one site into another, and hand a site to another firm.
 *
 * @param cases by lead id
 * @param merged former lead ids and the lead of this firm that each has become
 * @param handed cases that were merged into a lead of another firm, by lead id
 */
public record Casebook(Map<String, Case> cases, Map<String, String> merged, Map<String, Handed> handed) {

    /** A case that is told of under another firm from now on. */
    public record Handed(Case subject, String into) {}

    /** Sorts the evidence of a firm into cases. */
    public static Casebook of(String firmId, Collection<Evidence> evidence, Collection<Step> steps) {
        List<Step> ordered = steps.stream().sorted(Step.IN_TIME).toList();
        List<Evidence> placed =
                new ArrayList<>(evidence.stream().sorted(Evidence.IN_TIME).toList());
        Map<String, String> moved = new HashMap<>();
        Map<String, String> away = new TreeMap<>();
        Set<String> split = new HashSet<>();
        for (Step step : ordered) {
            if (step.kind() == Step.Kind.SPLIT && !step.target().isBlank()) {
                split.add(step.target());
                placed.replaceAll(each -> each.words().contains(step.target()) ? each.atSite(step.target()) : each);
            } else if (step.kind() == Step.Kind.MERGE
                    && LeadId.firmOf(step.target()).equals(firmId)) {
                moved.put(LeadId.siteOf(step.leadId()), LeadId.siteOf(step.target()));
            } else if (step.kind() == Step.Kind.MERGE && !step.target().isBlank()) {
                away.put(LeadId.siteOf(step.leadId()), step.target());
            }
        }
        placed.replaceAll(each -> each.atSite(follow(moved, each.site())));
        return assemble(firmId, bySite(placed, split), ordered, moved, away);
    }

    private static Map<String, List<Evidence>> bySite(List<Evidence> placed, Set<String> split) {
        Map<String, List<Evidence>> sites = new TreeMap<>();
        placed.stream()
                .filter(each -> !each.site().isEmpty())
                .forEach(each -> sites.computeIfAbsent(each.site(), site -> new ArrayList<>())
                        .add(each));
        List<Evidence> unplaced =
                placed.stream().filter(each -> each.site().isEmpty()).toList();
        if (split.containsAll(sites.keySet())) {
            sites.values()
                    .forEach(own -> unplaced.stream()
                            .filter(each -> each.stage().ends())
                            .forEach(own::add));
            if (!unplaced.isEmpty()) {
                sites.put("", new ArrayList<>(unplaced));
            }
            return sites;
        }
        String main = main(sites);
        sites.forEach((site, own) -> unplaced.stream()
                .filter(each -> site.equals(main) || each.stage().ends())
                .forEach(own::add));
        return sites;
    }

    private static Casebook assemble(
            String firmId,
            Map<String, List<Evidence>> sites,
            List<Step> steps,
            Map<String, String> moved,
            Map<String, String> away) {
        Map<String, Case> cases = new TreeMap<>();
        Map<String, String> merged = new TreeMap<>();
        String fallback = sites.isEmpty() ? "" : main(sites);
        sites.forEach((site, evidence) -> {
            evidence.sort(Evidence.IN_TIME);
            List<Step> own = steps.stream()
                    .filter(step -> home(sites, moved, fallback, LeadId.siteOf(step.leadId()))
                            .equals(site))
                    .toList();
            cases.put(LeadId.of(firmId, site), new Case(LeadId.of(firmId, site), site, evidence, own));
        });
        moved.keySet().stream()
                .filter(site -> !sites.containsKey(site))
                .forEach(site ->
                        merged.put(LeadId.of(firmId, site), LeadId.of(firmId, home(sites, moved, fallback, site))));
        if (!sites.isEmpty() && !sites.containsKey("")) {
            merged.put(LeadId.of(firmId, ""), LeadId.of(firmId, fallback));
        }
        Map<String, Handed> handed = new TreeMap<>();
        away.forEach((site, into) -> {
            Case gone = cases.remove(LeadId.of(firmId, home(sites, moved, fallback, site)));
            if (gone != null) {
                handed.put(gone.id(), new Handed(gone, into));
            }
        });
        return new Casebook(cases, merged, handed);
    }

    private static String main(Map<String, List<Evidence>> sites) {
        return sites.entrySet().stream()
                .max(Comparator.<Map.Entry<String, List<Evidence>>>comparingInt(
                                site -> site.getValue().size())
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    /** The site whose case a step on {@code site} belongs to. */
    private static String home(
            Map<String, List<Evidence>> sites, Map<String, String> moved, String fallback, String site) {
        String target = follow(moved, site);
        return sites.containsKey(target) ? target : fallback;
    }

    private static String follow(Map<String, String> moved, String site) {
        String here = site;
        for (int hops = 0; hops < moved.size() && moved.containsKey(here); hops++) {
            here = moved.get(here);
        }
        return here;
    }
}
