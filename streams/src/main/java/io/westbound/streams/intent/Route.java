package io.westbound.streams.intent;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From where to where: by how each place is tied to the verb, a plant or a party, before nearness. */
final class Route {
    private static final Set<String> PLANTS =
            Set.of("PLANT", "LINE", "CAPACITY", "HQ", "RND", "WAREHOUSE", "SERVICE", "LANDUSE", "REGADDR");
    private static final Set<Family> ACQUIRES = Set.of(
            Family.INVEST, Family.BUILD, Family.LAND, Family.SETTLE, Family.START, Family.SCOUT, Family.SUBSIDIARY);

    /** What {@link StandingPlants} marks a place with whose plant is enlarged. */
    private static final String ON_SITE = "EXPANDSITE";

    private static final String OLD = "原老旧现";
    private static final int LONGEST_TOWN = 3;
    private static final int SHORTEST_PARTNER = 2;
    private static final int LONGEST_PARTNER = 6;

    private static final Set<Family> AGREEMENTS = EnumSet.of(Family.SIGN, Family.CONTRACT, Family.LAND);
    private static final String WORKS = "厂区";

    /** How a place is tied to its sentence. */
    private enum Tie {
        AWAY,
        TO,
        AT,
        PARTY,
        EVENT,
        NEW,
        OWNER,
        BARE
    }

    /** Both ends; either may be unknown. */
    record Ends(@Nullable Place origin, @Nullable Place destination) {}

    /** A place as one end of the route; above 0 a destination, below 0 an origin, the surer the farther from 0. */
    private record Ranked(Site site, int rank) {}

    private final Particles particles;
    private final ZoneNames zones;

    Route(Particles particles) {
        this.particles = particles;
        this.zones = new ZoneNames(particles);
    }

    Ends find(Reading reading, Hit trigger, Family family, Span clause, Span sentence) {
        Place origin = null;
        Place destination = null;
        int surestOrigin = 0;
        int surest = 0;
        for (Site site : reading.sites(sentence)) {
            Ranked ranked = rank(reading, site, trigger, family, clause);
            int rank = ranked.rank();
            if (rank > surest || rank > 0 && site.place().finerThan(destination)) {
                surest = Math.max(rank, surest);
                destination = site.place();
            } else if (rank < surestOrigin) {
                surestOrigin = rank;
                origin = site.place();
            }
        }
        if (destination == null) {
            destination = zones.of(reading, trigger, family, clause);
        }
        boolean guessed = surestOrigin > -5;
        if (origin != null && destination != null && guessed && origin.code().equals(destination.code())) {
            origin = null;
        }
        return new Ends(origin, destination);
    }

    private Ranked rank(Reading reading, Site site, Hit trigger, Family family, Span clause) {
        Tie tie = tie(reading, site, family);
        if (tie == Tie.AWAY || family == Family.MOVEFROM && site.begin() == trigger.end()) {
            return new Ranked(site, -6);
        }
        int distance = site.begin() - trigger.end();
        boolean goal = family == Family.MOVETO || family == Family.SETTLE;
        if (goal && distance >= 0 && distance <= 2) {
            return new Ranked(site, 9);
        }
        if (family == Family.MOVETO && clause.contains(site.begin()) && described(reading, trigger, site)) {
            return new Ranked(site, 8);
        }
        if (tie == Tie.AT && seats(reading, site) || AGREEMENTS.contains(family) && ofWorks(reading, site)) {
            return new Ranked(site, -4);
        }
        boolean sameClause = clause.contains(site.begin()) && !turns(reading.text(), trigger.end(), site.begin());
        int rank = family.leaves()
                ? leaving(reading, site, tie, trigger, family, sameClause)
                : family == Family.SCOUT && !sameClause ? elsewhere(tie) : placing(tie, sameClause, distance >= 0);
        return new Ranked(site, rank > 1 && !sameClause && ofOther(reading, site, clause) ? 1 : rank);
    }

    /** 公司某地厂区已列入名单,入园协议已签: the works stand at the place already. */
    private static boolean ofWorks(Reading reading, Site site) {
        return reading.text().folded().startsWith(WORKS, site.end());
    }

    /** 甲在某地开工后,乙宣布在某国…: the place stands in a clause that has a firm and an act of its own. */
    private static boolean ofOther(Reading reading, Site site, Span clause) {
        Span other = Span.clause(reading.text(), site.begin());
        return named(reading, clause)
                && named(reading, other)
                && !reading.scan().in(Tag.TRIGGER, other.begin(), other.end()).isEmpty();
    }

    /** Whether the sentence names a firm in this clause of it. */
    private static boolean named(Reading reading, Span clause) {
        return reading.names(Span.sentence(reading.text(), clause.begin())).stream()
                .anyMatch(name -> clause.contains(name.begin()));
    }

    /** 新建甲地工厂并升级乙地中心: a further verb begins between the act and the place. */
    private boolean turns(Text text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (particles.at(text, at, Particle.AND) > 0) {
                return true;
            }
        }
        return false;
    }

    /** 总部位于上海的甲计划…: where the firm is that acts. */
    private static boolean seats(Reading reading, Site site) {
        return reading.text().at(site.end()) == '的'
                && reading.names(Span.sentence(reading.text(), site.begin())).stream()
                        .anyMatch(name -> name.begin() == site.end() + 1);
    }

    /** 转移到成本更低的某地: the goal of the verb stands behind what is said of it. */
    private boolean described(Reading reading, Hit trigger, Site site) {
        int from = trigger.end();
        return from < site.begin()
                && particles.before(reading.text(), from, Particle.TOWARDS) > 0
                && reading.text().slice(from, site.begin()).indexOf('的') > 0
                && reading.scan().in(Tag.TRIGGER, from, site.begin()).isEmpty();
    }

    /** Whoever looks for a site speaks of the old one in the clauses around. */
    private static int elsewhere(Tie tie) {
        return tie == Tie.TO ? 6 : tie == Tie.AT || tie == Tie.OWNER ? -4 : 0;
    }

    private static int placing(Tie tie, boolean sameClause, boolean behind) {
        return switch (tie) {
            case TO -> sameClause ? 8 : 6;
            case AT -> sameClause ? 7 : 5;
            case NEW, OWNER -> sameClause ? 6 : 3;
            case PARTY -> sameClause ? 5 : 4;
            case EVENT -> 0;
            default -> sameClause ? (behind ? 4 : 3) : 2;
        };
    }

    private int leaving(Reading reading, Site site, Tie tie, Hit trigger, Family family, boolean sameClause) {
        boolean behind = site.begin() >= trigger.end();
        if (behind && sameClause && family == Family.MOVETO && (tie == Tie.AT || tie == Tie.OWNER)) {
            return 7;
        }
        return switch (tie) {
            case TO -> sameClause ? 8 : 6;
            case NEW -> 5;
            case AT -> acquires(reading, site, trigger) ? 6 : behind ? 0 : -4;
            case OWNER -> acquires(reading, site, trigger) && !family.pressed() ? 4 : behind && !sameClause ? 0 : -4;
            case PARTY -> party(reading, site, family);
            case EVENT -> 0;
            default -> family.pressed() ? -1 : behind ? 0 : -2;
        };
    }

    /** The authority of an agreement: that of the old site if it pays, that of the new one if it only signs. */
    private static int party(Reading reading, Site site, Family family) {
        Span sentence = Span.sentence(reading.text(), site.begin());
        boolean pays = family.pressed()
                || family == Family.PAID
                || reading.words(sentence).stream().anyMatch(hit -> hit.is(Tag.TRIGGER) && pays(hit.value()));
        boolean signs = reading.words(sentence).stream()
                .anyMatch(hit -> hit.is(Tag.TRIGGER)
                        && (hit.value().equals(Family.SIGN.name())
                                || hit.value().equals(Family.CONTRACT.name())));
        return pays ? -3 : signs ? 3 : 0;
    }

    private static boolean pays(String family) {
        Family each = Family.valueOf(family);
        return each == Family.COMPENSATE || each == Family.NOTICE || each == Family.EXPROPRIATE;
    }

    /** Whether a verb of building, buying or settling other than the trigger follows the place in its clause. */
    private static boolean acquires(Reading reading, Site site, Hit trigger) {
        Span clause = Span.clause(reading.text(), site.begin());
        int end = trigger.begin() >= site.end() ? Math.min(clause.end(), trigger.begin()) : clause.end();
        return reading.scan()
                .any(
                        Tag.TRIGGER,
                        site.end(),
                        end,
                        hit -> hit.begin() != trigger.begin() && ACQUIRES.contains(Family.valueOf(hit.value())));
    }

    private Tie tie(Reading reading, Site site, Family family) {
        Text text = reading.text();
        if (particles.before(text, site.begin(), Particle.AWAY) > 0) {
            return Tie.AWAY;
        }
        boolean with = particles.before(text, site.begin(), Particle.WITH) > 0;
        if (!with && family != Family.START && Venues.event(reading.scan(), site.end())) {
            return Tie.EVENT;
        }
        boolean stands = reading.scan().has(Tag.CUE, ON_SITE, site.begin(), site.end());
        if (stands || ofPartner(reading, site) || Venues.office(reading.scan(), site.end())) {
            return Tie.EVENT;
        }
        if (Venues.government(reading.scan(), text, site.end())) {
            return Tie.PARTY;
        }
        if (particles.before(text, site.begin(), Particle.TOWARDS) > 0
                && particles.before(text, site.begin(), Particle.REGARDS) == 0) {
            return Tie.TO;
        }
        Tie plant = plant(reading, site.end());
        if (plant == Tie.NEW) {
            return plant;
        }
        int at = particles.before(text, site.begin(), Particle.AT);
        if (at > 0 && ofOldPlant(reading, site)) {
            return Tie.AWAY;
        }
        if (at > 0) {
            return text.at(site.begin() - at - 1) == '不' ? Tie.EVENT : Tie.AT;
        }
        return plant != Tie.BARE ? plant : with ? Tie.PARTY : Tie.BARE;
    }

    /** 原厂区位于某镇: where the plant stands that is left. */
    private static boolean ofOldPlant(Reading reading, Site site) {
        Text text = reading.text();
        int begin = Span.clause(text, site.begin()).begin();
        return reading.scan().in(Tag.OBJECT, begin, site.begin()).stream()
                .filter(plant -> plant.value().equals("PLANT"))
                .anyMatch(plant ->
                        OLD.indexOf(text.at(plant.begin())) >= 0 || OLD.indexOf(text.at(plant.begin() - 1)) >= 0);
    }

    /** 与西安某某签订, 与上海某某共同: the place only begins the name of the other side. */
    boolean ofPartner(Reading reading, Site site) {
        int end = site.end();
        boolean with = particles.before(reading.text(), site.begin(), Particle.WITH) > 0
                || particles.before(reading.text(), site.begin(), Particle.JOINTLY) > 0;
        if (!with || Venues.government(reading.scan(), reading.text(), end)) {
            return false;
        }
        for (int at = end + SHORTEST_PARTNER; at <= end + LONGEST_PARTNER; at++) {
            if (reading.text().at(at) == '、' || particles.at(reading.text(), at, Particle.AGREES) > 0) {
                return reading.scan().in(Tag.ZONE, end, at).isEmpty()
                        && Edges.plainHan(reading.text(), end, at)
                        && reading.likelyName(end, at);
            }
        }
        return false;
    }

    /** 某县某镇的新工厂: behind a locality that no register has, if 的新 follows it; else where the place ends. */
    private int town(Text text, int end) {
        for (int at = end + 2; at <= end + LONGEST_TOWN; at++) {
            if (particles.at(text, at, Particle.NEW) > 1 && Edges.plainHan(text, end, at)) {
                return at;
            }
        }
        return end;
    }

    /** Whether a plant of the place is named: 深圳厂区, 昆山的老工厂; or a new one. */
    private Tie plant(Reading reading, int end) {
        Text text = reading.text();
        int town = town(text, end);
        int fresh = particles.at(text, town, Particle.NEW);
        int at = town + (fresh > 0 ? fresh : particles.at(text, end, Particle.OF));
        for (Hit object : reading.scan().in(Tag.OBJECT, end, at + 8)) {
            boolean behind = object.begin() == at || object.begin() == end || fresh > 0 && object.begin() == at - 1;
            if (behind && PLANTS.contains(object.value())) {
                return fresh > 0 || object.term().text().startsWith("新") ? Tie.NEW : Tie.OWNER;
            }
        }
        return Tie.BARE;
    }
}
