package io.westbound.streams.intent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells which of the firms around a trigger is the one that moves. */
final class Movers {
    private static final int NEAR = 200;
    private static final int FAR = 500;
    private static final String STOCK_COMPANY = "股份有限公司";

    private final Particles particles;

    Movers(Particles particles) {
        this.particles = particles;
    }

    /** The firm that does what the trigger says, null if nobody is named. */
    @Nullable
    Name of(Reading reading, Hit trigger, Span clause, Span sentence) {
        if (Bystanders.publicBuyer(reading, trigger, clause)) {
            return null;
        }
        Name best = best(reading, trigger, clause, sentence);
        if (best != null && best.begin() >= clause.end() && speaksOfItself(reading, clause, trigger)) {
            best = null;
        }
        if ((best == null || best.begin() > trigger.begin()) && Bystanders.announcedByPlace(reading, trigger)) {
            return null;
        }
        boolean unnamed = Bystanders.unnamed(reading, clause, trigger);
        if (unnamed && (best == null || !clause.contains(best.begin()))) {
            return null;
        }
        Name issuer = reading.issuer();
        boolean behind = best != null && best.begin() > trigger.begin() && clause.contains(best.begin());
        boolean partner = best != null && issuer != null && issuer.begin() < 0 && party(reading.text(), best, clause);
        if ((behind || partner) && issuer != null && !trigger.value().equals("SETTLE")) {
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
        if (!reading.text().inTitle(trigger.begin()) && Bystanders.governs(reading, sentence)) {
            return null;
        }
        Name proposed = SecondOpinion.proposed(reading, trigger, sentence);
        if (proposed != null) {
            return proposed;
        }
        Name earlier = reading.text().inTitle(trigger.begin()) ? null : quoted(reading, sentence);
        earlier = earlier != null || reading.text().inTitle(trigger.begin())
                ? earlier
                : spokenOf(reading, clause, sentence);
        boolean later = issuer != null && nextItem(reading.text(), sentence.end(), issuer.begin());
        if (earlier != null || issuer != null && !later) {
            return earlier != null ? earlier : issuer;
        }
        if (!reading.text().inTitle(trigger.begin())) {
            return null;
        }
        Name own = Subjects.of(reading, trigger, clause);
        return own != null ? own : Subjects.of(reading, trigger, new Span(sentence.begin(), clause.begin()));
    }

    /** 公司同意将…: the clause says itself who acts, though a later one names another firm. */
    static boolean speaksOfItself(Reading reading, Span clause, Hit before) {
        return reading.issuer() != null && reading.scan().has(Tag.CUE, "FIRSTVOICE", clause.begin(), before.begin());
    }

    private @Nullable Name best(Reading reading, Hit trigger, Span clause, Span sentence) {
        Name best = null;
        int rank = 0;
        for (Name name : reading.names(sentence)) {
            int each = rank(reading, name, trigger, clause);
            if (each > rank
                    || each == rank && best != null && name.begin() > best.begin() && name.end() <= trigger.begin()) {
                best = name;
                rank = each;
            }
        }
        return best;
    }

    /** ①某地新建某装置;②公司与甲合作: whether another item of a digest begins between two positions of a headline. */
    private static boolean nextItem(Text text, int from, int to) {
        return from < to && text.inTitle(to) && text.slice(from, to).chars().anyMatch(c -> c == ';' || c == '\n');
    }

    /** The firms named in one list with another: 甲、乙和丙, 甲及全资子公司乙; without that one itself. */
    static List<Name> listedWith(Reading reading, Name firm, Hit trigger, Span clause, Span sentence) {
        List<Name> members = new ArrayList<>();
        List<Name> names = reading.names(sentence);
        int at = names.indexOf(firm);
        for (int i = at - 1; at >= 0 && i >= 0 && joined(reading, names.get(i), names.get(i + 1), trigger); i--) {
            members.add(names.get(i));
        }
        for (int i = at + 1;
                at >= 0 && i < names.size() && joined(reading, names.get(i - 1), names.get(i), trigger);
                i++) {
            members.add(names.get(i));
        }
        for (Name name : names) {
            boolean beside =
                    reading.text().at(name.begin() - 1) == '、' || reading.text().at(name.end()) == '、';
            if ((ProjectNames.entitles(reading, firm) && ProjectNames.entitles(reading, name)
                            || beside && clause.contains(name.begin()) && name.end() <= trigger.begin())
                    && !name.equals(firm)
                    && !members.contains(name)) {
                members.add(name);
            }
        }
        Name issuer = reading.issuer();
        if (issuer != null && !issuer.equals(firm) && besideIssuer(reading, firm)) {
            members.add(reading.names(reading.title()).stream()
                    .filter(name -> onlyTheIssuer(name, issuer))
                    .findFirst()
                    .orElse(issuer));
        }
        members.removeIf(name -> counterparty(reading, name) || Bystanders.is(reading, name));
        return members;
    }

    /** 甲与乙签约,双方将…: the other firms that a clause takes together with one named before it. */
    static List<Name> together(Reading reading, Name firm, Hit trigger, Span clause) {
        boolean plural = false;
        for (int at = clause.begin(); at < trigger.begin() && !plural; at++) {
            plural = reading.particles().at(reading.text(), at, Particle.TOGETHER) > 0;
        }
        if (!plural || firm.begin() < 0 || firm.begin() >= clause.begin()) {
            return List.of();
        }
        Span own = Span.sentence(reading.text(), firm.begin());
        List<Name> others = partners(reading, own, firm, clause);
        int at = own.begin() - 2;
        return others.isEmpty() && at > 0 ? partners(reading, Span.sentence(reading.text(), at), firm, clause) : others;
    }

    private static List<Name> partners(Reading reading, Span sentence, Name firm, Span clause) {
        Map<String, Name> others = new LinkedHashMap<>();
        for (Name name : reading.names(sentence)) {
            boolean other = name.end() <= clause.begin()
                    && !name.text().equals(firm.text())
                    && (name.key() == null || !name.key().equals(firm.key()));
            if (other && !counterparty(reading, name) && !Bystanders.is(reading, name)) {
                others.putIfAbsent(name.text(), name);
            }
        }
        return List.copyOf(others.values());
    }

    /** 公司及全资子公司甲: the issuer and the subsidiary alike. */
    static boolean besideIssuer(Reading reading, Name firm) {
        Hit owned = firm.begin() < 0 ? null : Bystanders.ownedBefore(reading.scan(), firm.begin());
        return owned != null && reading.particles().before(reading.text(), owned.begin(), Particle.BESIDE) > 0;
    }

    /** Whether two neighbouring names stand in one list. */
    private static boolean joined(Reading reading, Name first, Name second, Hit trigger) {
        Text text = reading.text();
        int at = first.end();
        boolean link = at == second.begin();
        boolean parties = trigger.value().equals("SIGN") && second.end() <= trigger.begin();
        while (at < second.begin()) {
            char c = text.at(at);
            int jointly = reading.particles().at(text, at, Particle.JOINTLY);
            if (jointly > 0) {
                link = true;
                at += jointly;
            } else if (c == '、' || !parties && text.is(Letter.BOTH, at)) {
                link = true;
                at++;
            } else {
                Hit owned = Bystanders.owned(reading.scan(), at);
                if (owned == null || !link) {
                    return false;
                }
                at = owned.end();
            }
        }
        return link;
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
    private static @Nullable Name spokenOf(Reading reading, Span clause, Span sentence) {
        int at = sentence.begin() - 2;
        int reach = Bystanders.refersBack(reading, clause) ? FAR : NEAR;
        int floor = Math.max(reading.text().titleEnd() + 1, sentence.begin() - reach);
        while (at > floor) {
            Span earlier = Span.sentence(reading.text(), at);
            for (Name name : reading.names(earlier)) {
                if (!counterparty(reading, name) && !Bystanders.is(reading, name) && known(reading, name)) {
                    return name;
                }
            }
            at = earlier.begin() - 2;
        }
        return null;
    }

    /** A name that only its position vouches for is carried on where the text has it once more. */
    private static boolean known(Reading reading, Name name) {
        String text = reading.text().folded();
        return name.evidence().compareTo(FirmMention.Evidence.BRAND) <= 0
                || text.indexOf(name.text()) != text.lastIndexOf(name.text());
    }

    /** A listed firm that names itself in its own filing is the filer; by its full name at the head of the title too. */
    private static boolean onlyTheIssuer(Name name, Name issuer) {
        return issuer.begin() < 0
                && (name.begin() == 0 && name.text().endsWith(STOCK_COMPANY) && alike(name.text(), issuer.text())
                        || name.text().contains(issuer.text())
                        || issuer.text().contains(name.text())
                        || issuer.key() != null && issuer.key().equals(name.key()));
    }

    /** Whether a firm is the one the document calls 公司; nobody named counts as that one. */
    static boolean issues(Reading reading, @Nullable Name firm) {
        Name issuer = reading.issuer();
        return firm == null || issuer == null || issuer.text().equals(firm.text()) || onlyTheIssuer(firm, issuer);
    }

    private static boolean alike(String name, String other) {
        return other.length() >= 2 && name.contains(other.substring(0, 2));
    }

    private int rank(Reading reading, Name name, Hit trigger, Span clause) {
        if (counterparty(reading, name) || Bystanders.is(reading, name)) {
            return 0;
        }
        if (Bystanders.entitles(reading.text(), name)) {
            return 1;
        }
        boolean sameClause = clause.contains(name.begin());
        int rank = sameClause ? 6 : 3;
        rank += name.end() <= trigger.begin() ? 2 : 0;
        return party(reading.text(), name, clause) ? rank - 4 : rank;
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
}
