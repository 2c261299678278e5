package io.westbound.streams.leads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds parks for a firm: one that the firm names comes first, else the niche decides, capacity filters, the level and a partner city help, and a park that has
 * leads like this already stands back, so that sister cities do not all chase the same industry. Among parks that suit
 * equally well the firm's id decides, so that like leads spread whatever the order in which they come.
 */
final class ParkMatcher {

    private static final int SPREAD = 0x9E3779B9;

    private final Region region;
    private final Policy policy;
    private final List<ParkProfile> parks;
    private final ToIntFunction<String> load;

    /**
     * @param parks the register in force
     * @param load open leads of other firms by {@code park/division}
     */
    ParkMatcher(Region region, List<ParkProfile> parks, ToIntFunction<String> load) {
        this.region = region;
        this.policy = region.policy();
        this.parks = parks;
        this.load = load;
    }

    /** Parks that suit, best first, at most as many as the policy shows. */
    List<ParkFit> match(Wanted wanted) {
        List<ParkFit> fits = new ArrayList<>();
        Set<String> audience = wanted.audience(region);
        for (ParkProfile park : parks) {
            ParkFit fit = fit(park, wanted, audience);
            if (fit != null) {
                fits.add(fit);
            }
        }
        fits.sort(Comparator.comparingDouble(ParkFit::fit)
                .reversed()
                .thenComparing(fit -> spread(wanted.firm().id(), fit.parkId()))
                .thenComparing(ParkFit::parkId));
        return fits.subList(0, Math.min(fits.size(), policy.count(Policy.Key.PARKS_SHOWN)));
    }

    /** Rendezvous hashing (Thaler and Ravishankar 1998): each firm has an order of its own over equal parks. */
    private static int spread(String firm, String park) {
        int mixed = (firm + "/" + park).hashCode() * SPREAD;
        return mixed ^ mixed >>> 15;
    }

    private @Nullable ParkFit fit(ParkProfile park, Wanted wanted, Set<String> audience) {
        boolean named = wanted.names(park);
        boolean niche = named || park.industries().contains(wanted.industry());
        boolean word = park.niche().stream().anyMatch(wanted.words()::contains);
        boolean elsewhere = !named && wanted.settledAwayFrom(park, region);
        if (elsewhere || tooSmall(park, wanted.needs()) || !niche && !word) {
            return null;
        }
        boolean partner = partner(park, wanted.origin());
        double fit = (named ? 1 : 0)
                + (niche ? policy.get(Policy.Key.PARK_NICHE_INDUSTRY) : 0)
                + (word ? policy.get(Policy.Key.PARK_NICHE_WORD) : 0)
                + (partner ? policy.get(Policy.Key.PARK_PARTNER) : 0)
                + (feeds(park, audience) ? policy.get(Policy.Key.PARK_RESOURCE) : 0)
                + (park.type().equals("transfer-dedicated") ? policy.get(Policy.Key.PARK_DEDICATED) : 0)
                + (park.level().equals("state") ? policy.get(Policy.Key.PARK_STATE_LEVEL) : 0);
        boolean crowded = !named
                && load.applyAsInt(park.id() + "/" + wanted.industry()) >= policy.count(Policy.Key.PARK_LOAD_CAP);
        double shown = Math.min(1, crowded ? fit * policy.get(Policy.Key.PARK_CROWDED) : fit);
        return new ParkFit(park.id(), park.name(), shown, why(park, wanted, audience, partner, crowded));
    }

    private boolean tooSmall(ParkProfile park, Needs needs) {
        double workshop = needs.workshopM2(policy.get(Policy.Key.PLOT_FROM_M2));
        return park.spareLandMu() != null && needs.landMu() > park.spareLandMu()
                || park.spareWorkshopM2() != null && workshop > park.spareWorkshopM2();
    }

    private boolean feeds(ParkProfile park, Set<String> audience) {
        return region.attributes().stream().anyMatch(each -> each.parkId().equals(park.id()) && each.feeds(audience));
    }

    private boolean partner(ParkProfile park, @Nullable Place origin) {
        return origin != null
                && region.pairs().getOrDefault(origin.cityCode(), List.of()).stream()
                        .anyMatch(park.division()::startsWith);
    }

    private Phrase why(ParkProfile park, Wanted wanted, Set<String> audience, boolean partner, boolean crowded) {
        Phrase niche = new Phrase("主导产业" + String.join("、", park.niche()), "niche: " + String.join(", ", park.niche()));
        Phrase why = wanted.names(park) ? new Phrase("企业已提及", "the firm names it") : niche;
        if (partner) {
            why = why.plus(new Phrase("；所在市与原址结对协作", "; partner city of the origin"));
        }
        for (ParkAttribute attribute : region.attributes().stream()
                .filter(each -> each.parkId().equals(park.id()))
                .filter(each -> each.audience().stream().anyMatch(audience::contains))
                .limit(policy.count(Policy.Key.PARK_ATTRIBUTES_SHOWN))
                .toList()) {
            why = why.plus(new Phrase(
                    "；" + attribute.says().zh(), "; " + attribute.says().en()));
        }
        return crowded ? why.plus(new Phrase("；同类线索已多，顺延", "; has many such leads already")) : why;
    }
}
