package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads who, from where and to where around a trigger, by clause and preposition before nearness. */
final class Arguments {
    private final Particles particles;
    private final Route route;

    Arguments(Particles particles) {
        this.particles = particles;
        this.route = new Route(particles);
    }

    /** What was found. */
    record Found(
            @Nullable Name firm,
            @Nullable Place origin,
            @Nullable Place destination) {}

    Found find(Reading reading, Hit trigger, Family family, Span clause, Span sentence) {
        Name firm = firm(reading, trigger, clause, sentence);
        Route.Ends ends = route.find(reading, trigger, family, clause, sentence);
        Place origin = ends.origin();
        Place destination = ends.destination();
        Fields fields = reading.fields();
        destination = destination == null ? fields.place(Label.DESTINATION) : destination;
        origin = origin == null ? fields.place(Label.ORIGIN) : origin;
        if (destination == null && !family.leaves()) {
            destination = inHeadline(reading, trigger);
        }
        if (origin == null && firm != null) {
            origin = seat(reading, firm);
        }
        return new Found(firm, origin, destination);
    }

    /** The place in a firm's name, or in the name the register has for it. */
    static @Nullable Place seat(Reading reading, Name firm) {
        Place seat = firm.begin() < 0 ? null : reading.places().inName(reading.text(), reading.scan(), firm);
        if (seat == null) {
            seat = reading.places().startOf(firm.text(), Place.Evidence.FIRM_NAME);
        }
        String registered = reading.registeredName(firm);
        return seat != null || registered == null
                ? seat
                : reading.places().startOf(registered, Place.Evidence.REGISTER);
    }

    private static @Nullable Place inHeadline(Reading reading, Hit trigger) {
        if (reading.text().inTitle(trigger.begin())
                || trigger.begin() - reading.text().titleEnd() > 600) {
            return null;
        }
        List<Site> sites = reading.sites(reading.title());
        return sites.isEmpty() ? null : withEvidence(sites.get(sites.size() - 1).place(), Place.Evidence.HEADLINE);
    }

    private static Place withEvidence(Place place, Place.Evidence evidence) {
        return new Place(place.code(), place.name(), evidence);
    }

    private @Nullable Name firm(Reading reading, Hit trigger, Span clause, Span sentence) {
        Name best = null;
        int rank = 0;
        for (Name name : reading.names(sentence)) {
            int each = firmRank(reading, name, trigger, clause);
            if (each > rank
                    || each == rank && best != null && name.begin() > best.begin() && name.end() <= trigger.begin()) {
                best = name;
                rank = each;
            }
        }
        Name issuer = reading.issuer();
        boolean behind = best != null && best.begin() > trigger.begin() && clause.contains(best.begin());
        if (behind && issuer != null && !trigger.value().equals("SETTLE")) {
            return issuer;
        }
        if (best != null && issuer != null && onlyTheIssuer(best, issuer)) {
            return best.begin() == 0 && best.text().length() <= 6
                    ? new Name(best.begin(), best.end(), best.text(), issuer.evidence(), issuer.key())
                    : issuer;
        }
        if (best != null) {
            return best;
        }
        if (issuer != null && issuer.begin() < 0) {
            return issuer;
        }
        if (reading.fields().firm() != null) {
            return reading.fields().firm();
        }
        Name earlier = reading.text().inTitle(trigger.begin()) ? null : quoted(reading, sentence);
        earlier = earlier != null || reading.text().inTitle(trigger.begin()) ? earlier : spokenOf(reading, sentence);
        if (earlier != null || issuer != null) {
            return earlier != null ? earlier : issuer;
        }
        if (!reading.text().inTitle(trigger.begin())) {
            return null;
        }
        Name own = subject(reading, trigger, clause);
        return own != null ? own : subject(reading, trigger, new Span(sentence.begin(), clause.begin()));
    }

    /** “……。”某公司总经理说: who is named behind the quotation speaks for the firm. */
    private static @Nullable Name quoted(Reading reading, Span sentence) {
        int quote = sentence.end();
        while (quote < sentence.end() + 2 && "。!?".indexOf(reading.text().at(quote)) >= 0) {
            quote++;
        }
        if (reading.text().at(quote) != '”' && reading.text().at(quote) != '"') {
            return null;
        }
        List<Name> names = reading.names(Span.clause(reading.text(), quote + 1));
        return names.isEmpty() ? null : names.get(0);
    }

    /** The firm the sentences before speak of: what 公司 means in an article without a filer. */
    private static @Nullable Name spokenOf(Reading reading, Span sentence) {
        int at = sentence.begin() - 2;
        int floor = Math.max(reading.text().titleEnd() + 1, sentence.begin() - 200);
        while (at > floor) {
            Span earlier = Span.sentence(reading.text(), at);
            List<Name> names = reading.names(earlier);
            if (!names.isEmpty()) {
                return names.get(0);
            }
            at = earlier.begin() - 2;
        }
        return null;
    }

    /** A listed firm that names itself in its own filing is the filer. */
    private static boolean onlyTheIssuer(Name name, Name issuer) {
        return issuer.begin() < 0
                && (name.text().contains(issuer.text())
                        || issuer.text().contains(name.text())
                        || issuer.key() != null && issuer.key().equals(name.key()));
    }

    private int firmRank(Reading reading, Name name, Hit trigger, Span clause) {
        boolean sameClause = clause.contains(name.begin());
        boolean ahead = name.end() <= trigger.begin();
        boolean party = party(reading.text(), name, clause);
        if (counterparty(reading, name)) {
            return 0;
        }
        int rank = sameClause ? 6 : 3;
        rank += ahead ? 2 : 0;
        return party ? rank - 3 : rank;
    }

    /** 与甲, 与甲、乙: the other side of an agreement, or a further member of it. */
    private boolean party(Text text, Name name, Span clause) {
        if (particles.before(text, name.begin(), Particle.WITH) > 0) {
            return true;
        }
        int list = clause.contains(name.begin())
                ? text.slice(clause.begin(), name.begin()).lastIndexOf('与')
                : -1;
        return text.at(name.begin() - 1) == '、' && list > 1;
    }

    /** Whether the name says that its bearer is a land reserve, a developer for the city, a bank or an adviser. */
    static boolean counterparty(Reading reading, Name name) {
        for (Hit hit : reading.scan().in(Tag.SUBJECT, name.begin(), name.end())) {
            if (hit.value().equals("COUNTER") || hit.value().equals("ADVISER")) {
                return true;
            }
        }
        return false;
    }

    /** The words from the start of the clause to the first verb or preposition, if they could be a name. */
    private static @Nullable Name subject(Reading reading, Hit trigger, Span clause) {
        Text text = reading.text();
        int begin = clause.begin();
        int end = begin;
        while (end < trigger.begin()
                && end - begin < 12
                && Character.isLetterOrDigit(text.at(end))
                && !Edges.ends(text.at(end))
                && !starts(reading, end)) {
            end++;
        }
        boolean name = end - begin >= 2
                && !Character.isDigit(text.at(begin))
                && reading.scan().in(Tag.MASK, begin, end).stream()
                        .allMatch(mask -> mask.value().equals("region"))
                && Edges.placeAt(reading.scan(), begin) < end - begin;
        if (!name) {
            return null;
        }
        return new Name(begin, end, text.slice(begin, end), Evidence.SUBJECT, null);
    }

    private static boolean starts(Reading reading, int at) {
        for (Tag tag : List.of(Tag.TRIGGER, Tag.CUE, Tag.BOUNDARY, Tag.SUBJECT, Tag.FORM, Tag.OBJECT)) {
            for (Hit hit : reading.scan().in(tag, at, at + 8)) {
                boolean partOfName = hit.is(Tag.FORM) && !hit.value().equals("notname")
                        || hit.is(Tag.OBJECT) && !hit.value().equals("HQ");
                if (hit.begin() == at && !partOfName) {
                    return true;
                }
            }
        }
        return false;
    }
}
