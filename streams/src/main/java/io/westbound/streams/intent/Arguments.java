package io.westbound.streams.intent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads who, from where and to where around a trigger, by clause and preposition before nearness. */
final class Arguments {
    private static final int SECTION = 1_000;

    private final Movers movers;
    private final Route route;

    Arguments(Particles particles) {
        this.movers = new Movers(particles);
        this.route = new Route(particles);
    }

    /** What was found. */
    record Found(
            @Nullable Name firm,
            @Nullable Place origin,
            @Nullable Place destination) {}

    Found find(Reading reading, Hit trigger, Family family, Span clause, Span sentence) {
        Name firm = SecondOpinion.on(movers.of(reading, trigger, clause, sentence), reading);
        Route.Ends ends = route.find(reading, trigger, family, clause, sentence);
        Place origin = ends.origin();
        Place destination = ends.destination();
        Fields fields = reading.fields();
        destination = destination == null ? fields.place(Label.DESTINATION) : destination;
        origin = origin == null ? fields.place(Label.ORIGIN) : origin;
        if (destination == null && !family.leaves()) {
            destination =
                    reading.text().inTitle(trigger.begin()) ? inLead(reading, firm) : inHeadline(reading, trigger);
            destination = destination == null ? underHeading(reading, trigger, firm) : destination;
        }
        if (origin == null && firm != null) {
            origin = seat(reading, firm);
        }
        return new Found(firm, origin, destination);
    }

    /** The place in the name the register has for a firm, or in the name the text has for it. */
    static @Nullable Place seat(Reading reading, Name firm) {
        String registered = reading.registeredName(firm);
        Place seat = registered == null ? null : reading.places().startOf(registered, Place.Evidence.REGISTER);
        if (seat == null && firm.begin() >= 0) {
            seat = reading.places().inName(reading.text(), reading.scan(), firm);
        }
        return seat != null ? seat : reading.places().startOf(firm.text(), Place.Evidence.FIRM_NAME);
    }

    private @Nullable Place inHeadline(Reading reading, Hit trigger) {
        if (trigger.begin() - reading.text().titleEnd() > 600) {
            return null;
        }
        List<Site> sites = reading.sites(reading.title()).stream()
                .filter(site -> !route.ofPartner(reading, site))
                .toList();
        return sites.isEmpty() ? null : withEvidence(sites.get(sites.size() - 1).place(), Place.Evidence.HEADLINE);
    }

    /** Where the first sentence of the body puts what the headline tells, if it speaks of no other firm. */
    private @Nullable Place inLead(Reading reading, @Nullable Name firm) {
        int first = reading.text().titleEnd() + 1;
        if (firm == null || first >= reading.text().folded().length()) {
            return null;
        }
        Span lead = Span.sentence(reading.text(), first);
        for (Hit act : reading.scan().in(Tag.TRIGGER, lead.begin(), lead.end())) {
            Family family = Family.valueOf(act.value());
            boolean places = !family.leaves() && Plausible.opens(reading, act, family, lead);
            if (places && ofNoOther(reading, new Span(lead.begin(), act.begin()), firm)) {
                return route.find(reading, act, family, Span.clause(reading.text(), act.begin()), lead)
                        .destination();
            }
        }
        return null;
    }

    /** The place that heads the section of an article, 新疆:抓住机遇, unless the firm is at home there. */
    private static @Nullable Place underHeading(Reading reading, Hit trigger, @Nullable Name firm) {
        Text text = reading.text();
        int floor = Math.max(text.titleEnd(), trigger.begin() - SECTION);
        int line = text.folded().lastIndexOf('\n', trigger.begin());
        while (line > floor) {
            int end = line + 1 + Edges.placeAt(reading.scan(), line + 1);
            if (end > line + 1 && text.at(end) == ':') {
                List<Site> sites = reading.sites(new Span(line + 1, end));
                return sites.isEmpty() || atHome(reading, firm, sites.get(0).place())
                        ? null
                        : withEvidence(sites.get(0).place(), Place.Evidence.HEADLINE);
            }
            line = text.folded().lastIndexOf('\n', line - 1);
        }
        return null;
    }

    private static boolean atHome(Reading reading, @Nullable Name firm, Place place) {
        Place seat = firm == null ? null : seat(reading, firm);
        return seat != null && seat.province().equals(place.province());
    }

    private static boolean ofNoOther(Reading reading, Span before, Name firm) {
        return reading.names(before).stream()
                .allMatch(
                        name -> name.text().contains(firm.text()) || firm.text().contains(name.text()));
    }

    private static Place withEvidence(Place place, Place.Evidence evidence) {
        return new Place(place.code(), place.name(), evidence);
    }
}
