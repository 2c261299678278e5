package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads who, from where and to where around a trigger, by clause and preposition before nearness. */
final class Arguments {
    private static final String WITH = "与和同向跟由被";
    private static final List<String> TOWARDS =
            List.of("至", "到", "往", "向", "赴", "入", "去", "落户", "落地", "迁", "进驻", "入驻", "变更为", "落户于", "位于", "回");
    private static final List<String> AT = List.of("在", "于", "内", "为", "布局", "选址");
    private static final List<String> AWAY = List.of("由", "从", "自", "离", "离开", "撤出", "退出", "原");

    /** What was found. */
    record Found(
            @Nullable Name firm,
            @Nullable Place origin,
            @Nullable Place destination) {}

    Found find(Reading reading, Hit trigger, Family family, Span clause, Span sentence) {
        Name firm = firm(reading, trigger, clause, sentence);
        Place origin = null;
        Place destination = null;
        int best = 0;
        for (Site site : reading.sites(sentence)) {
            int rank = destinationRank(reading, site, trigger, family, clause);
            if (rank > best || rank > 0 && finer(site.place(), destination)) {
                best = Math.max(rank, best);
                destination = site.place();
            } else if (rank == 0 && origin == null) {
                origin = site.place();
            }
        }
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

    private static boolean finer(Place place, @Nullable Place known) {
        if (known == null || known.foreign() || place.code().equals(known.code())) {
            return false;
        }
        String whole = known.code().replaceFirst("(00)+$", "");
        return known.code().endsWith("00") && place.code().startsWith(whole);
    }

    /** How surely a site is where the firm goes: 0 is where it leaves, below 0 neither. */
    private static int destinationRank(Reading reading, Site site, Hit trigger, Family family, Span clause) {
        if (precededBy(reading.text(), site.begin(), AWAY)
                || family == Family.MOVEFROM && site.begin() == trigger.end()) {
            return 0;
        }
        boolean event = event(reading.scan(), site.end());
        if (event) {
            return family.leaves() ? -1 : 1;
        }
        boolean sameClause = clause.contains(site.begin());
        boolean behind = site.begin() >= trigger.end();
        boolean towards = precededBy(reading.text(), site.begin(), TOWARDS);
        if (behind && site.begin() - trigger.end() <= 2 && (family == Family.MOVETO || family == Family.SETTLE)) {
            return 9;
        }
        if (family.leaves()) {
            return towards && (behind || family == Family.MOVETO) ? 8 : 0;
        }
        if (towards) {
            return sameClause ? 8 : 6;
        }
        if (precededBy(reading.text(), site.begin(), AT)) {
            return sameClause ? 7 : 5;
        }
        return sameClause ? (behind ? 4 : 3) : 2;
    }

    /** 在某地签署, 在某地举行: where the parties met, not where the plant goes. */
    private static boolean event(Scan scan, int end) {
        return scan.in(Tag.TAIL, end, end + 8).stream()
                .anyMatch(tail -> tail.begin() == end && tail.value().equals("event"));
    }

    private static boolean precededBy(Text text, int at, List<String> words) {
        for (String word : words) {
            if (at >= word.length() && text.folded().startsWith(word, at - word.length())) {
                return true;
            }
        }
        return false;
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

    private static @Nullable Name firm(Reading reading, Hit trigger, Span clause, Span sentence) {
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
        Name earlier = reading.text().inTitle(trigger.begin()) ? null : spokenOf(reading, sentence);
        if (earlier != null || issuer != null) {
            return earlier != null ? earlier : issuer;
        }
        if (!reading.text().inTitle(trigger.begin())) {
            return null;
        }
        Name own = subject(reading, trigger, clause);
        return own != null ? own : subject(reading, trigger, new Span(sentence.begin(), clause.begin()));
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

    private static int firmRank(Reading reading, Name name, Hit trigger, Span clause) {
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
    private static boolean party(Text text, Name name, Span clause) {
        char previous = text.at(name.begin() - 1);
        if (WITH.indexOf(previous) >= 0) {
            return true;
        }
        int list = clause.contains(name.begin())
                ? text.slice(clause.begin(), name.begin()).lastIndexOf('与')
                : -1;
        return previous == '、' && list > 1;
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
        if (end - begin < 2 || Character.isDigit(text.at(begin))) {
            return null;
        }
        return new Name(begin, end, text.slice(begin, end), Evidence.SUBJECT, null);
    }

    private static boolean starts(Reading reading, int at) {
        for (Tag tag : List.of(Tag.TRIGGER, Tag.CUE, Tag.BOUNDARY, Tag.SUBJECT)) {
            for (Hit hit : reading.scan().in(tag, at, at + 8)) {
                if (hit.begin() == at) {
                    return true;
                }
            }
        }
        return false;
    }
}
