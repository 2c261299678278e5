package io.westbound.streams.intent;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds acts that no single word gives away but the build of the clause does: 把产线挪到某地, 往某地拉, 在某地落一个厂,
 * 投15亿元建某园.
 *
 * <p>A place tied to a short verb makes the act. A verb of displacement before a preposition and a place, or behind
 * them, moves something; a verb of placing moves nothing, it puts something new there, and needs a plant for its object.
 * Linear in the number of places; thread-safe.
 */
final class Constructions {
    private static final int BETWEEN = 14;
    private static final int ZONE_NAME = 8;
    private static final int LONGEST_CUE = 2;
    private static final int OBJECT_REACH = 24;
    private static final int SITE_REACH = 40;
    private static final int ESTATE_NAME = 8;
    private static final Set<String> TO_COME = Set.of("PLAN", "WILL", "MULL");
    private static final char LAND = '地';
    private static final String FIRM = "公司";

    private final Particles particles;
    private final CommonWords common;

    Constructions(Particles particles, CommonWords common) {
        this.particles = particles;
        this.common = common;
    }

    /** Adds the acts of a text to its known words. */
    void addTo(Scan scan, Text text) {
        for (Hit unit : scan.all(Tag.UNIT)) {
            Hit spent = spent(text, unit);
            Hit act = spent != null ? spent : sized(text, unit);
            if (act != null) {
                scan.insert(act);
            }
        }
        for (Hit zone : scan.all(Tag.ZONE)) {
            Hit act = acquiredIn(scan, text, zone);
            if (act != null) {
                scan.insert(act);
            }
        }
        for (Hit place : scan.all(Tag.PLACE)) {
            Hit act = act(scan, text, place);
            if (act != null) {
                scan.insert(act);
            }
        }
    }

    /** 投15亿元建某园: money is spent on what the verb behind it builds. */
    private @Nullable Hit spent(Text text, Hit unit) {
        int number = number(text, unit.begin());
        boolean spends = number < unit.begin() && particles.before(text, number, Particle.SPENDS) > 0;
        boolean builds = text.at(unit.end()) == '建' && common.behind(text, unit.end(), unit.end() + 3) == unit.end();
        return spends && builds ? hit(unit.end(), unit.end() + 1, text, Family.INVEST) : null;
    }

    /** 租用5000平方米标准厂房: a building or land of that size. */
    private @Nullable Hit sized(Text text, Hit unit) {
        int number = number(text, unit.begin());
        boolean estate = number < unit.begin()
                && (text.at(unit.end()) == LAND
                        || particles.within(text, unit.end(), unit.end() + ESTATE_NAME, Particle.ESTATE));
        for (int at = number; estate && at > number - BETWEEN && inClause(text, at - 1); at--) {
            int verb = particles.before(text, at, Particle.ACQUIRES);
            if (verb > 0) {
                return hit(at - verb, at, text, Family.LAND);
            }
        }
        return null;
    }

    private static int number(Text text, int end) {
        int number = end;
        while (number > 0 && (Character.isDigit(text.at(number - 1)) || ".,万余多".indexOf(text.at(number - 1)) >= 0)) {
            number--;
        }
        return number;
    }

    private @Nullable Hit act(Scan scan, Text text, Hit place) {
        int way = particles.before(text, place.begin(), Particle.DIRECTION);
        if (way > 0) {
            int begin = place.begin() - way;
            int verb = particles.before(text, begin, Particle.DISPLACES);
            if (verb > 0 && object(scan, text, place, begin)) {
                return hit(begin - verb, begin, text, Family.MOVETO);
            }
            int placed = particles.before(text, begin, Particle.PLACING);
            // 设在某市某区的呼叫中心: where it stands
            boolean stands = text.at(place.end() + Edges.placeAt(scan, place.end())) == '的';
            boolean acts = stands || common.behindAct(text, place.end(), place.end() + 3) > place.end();
            if (placed > 0 && !acts && object(scan, text, place, begin)) {
                return hit(begin - placed, begin, text, Family.INVEST);
            }
            Hit behind = displacedBehind(text, place);
            if (behind != null) {
                return behind;
            }
        }
        Hit given = displacedBefore(scan, text, place);
        Hit got = given != null ? given : acquired(scan, text, place);
        got = got != null ? got : acquiredAt(scan, text, place);
        got = got != null ? got : founded(scan, text, place);
        got = got != null ? got : placedBefore(scan, text, place);
        return got != null ? got : placedBehind(scan, text, place);
    }

    /** 往广西拉, 往某工业区拉: the verb follows its goal and ends the clause. */
    private @Nullable Hit displacedBehind(Text text, Hit place) {
        for (int at = place.end(); at <= place.end() + ZONE_NAME && inClause(text, at); at++) {
            int verb = particles.at(text, at, Particle.DISPLACES);
            boolean last = verb > 0 && (!inClause(text, at + verb) || "了的".indexOf(text.at(at + verb)) >= 0);
            if (last && !common.crosses(text, at)) {
                return hit(at, at + verb, text, Family.MOVETO);
            }
        }
        return null;
    }

    /** 工序移交某地, 产线迁某国: the goal follows its verb without a preposition. */
    private @Nullable Hit displacedBefore(Scan scan, Text text, Hit place) {
        int verb = particles.before(text, place.begin(), Particle.DISPLACES);
        int begin = place.begin() - verb;
        boolean gives = verb > 0 && !common.crosses(text, begin) && object(scan, text, place, begin);
        return gives ? hit(begin, place.begin(), text, Family.MOVETO) : null;
    }

    /** 拟设某地工厂, 研发中心拟设某地: a verb of placing right before the place, behind what says that it is to come. */
    private @Nullable Hit placedBefore(Scan scan, Text text, Hit place) {
        int verb = particles.before(text, place.begin(), Particle.PLACING);
        int begin = place.begin() - verb;
        for (Hit cue : scan.in(Tag.CUE, begin - LONGEST_CUE, begin)) {
            boolean tocome = verb > 0 && cue.end() == begin && TO_COME.contains(cue.value());
            if (tocome && (plantAt(scan, place.end()) || plantBefore(scan, cue.begin()))) {
                return hit(begin, place.begin(), text, Family.INVEST);
            }
        }
        return null;
    }

    private static boolean plantAt(Scan scan, int at) {
        return scan.any(Tag.OBJECT, at, at + ZONE_NAME, object -> object.begin() == at && Productive.is(object));
    }

    private static boolean plantBefore(Scan scan, int at) {
        return scan.any(Tag.OBJECT, at - ZONE_NAME, at, object -> object.end() == at && Productive.is(object));
    }

    /** 在某地设一座厂: a verb of placing between a place and the plant that is its object. */
    private @Nullable Hit placedBehind(Scan scan, Text text, Hit place) {
        boolean tied = particles.before(text, place.begin(), Particle.AT) > 0
                || particles.before(text, place.begin(), Particle.TOWARDS) > 0;
        int last = tied ? place.end() + BETWEEN : place.end();
        for (int at = place.end(); at <= last && inClause(text, at); at++) {
            int verb = particles.at(text, at, Particle.PLACING);
            if (verb > 0 && stands(text, at, verb) && plantBehind(scan, text, at + verb)) {
                return hit(at, at + verb, text, Family.INVEST);
            }
        }
        return null;
    }

    /** 在某地成立新能源装备公司: a firm that is founded at a place. */
    private @Nullable Hit founded(Scan scan, Text text, Hit place) {
        int begin = place.end() + particles.at(text, place.end(), Particle.SPENDS);
        boolean tied = particles.before(text, place.begin(), Particle.AT) > 0;
        int verb = tied ? particles.at(text, begin, Particle.FOUNDS) : 0;
        if (verb == 0) {
            return null;
        }
        int end = begin + verb;
        while (end < begin + OBJECT_REACH && inClause(text, end)) {
            end++;
        }
        boolean makes = !scan.in(Tag.INDUSTRY, begin + verb, end).isEmpty()
                || particles.within(text, begin + verb, end, Particle.INDUSTRIAL);
        return makes && text.slice(begin + verb, end).contains(FIRM)
                ? hit(begin, begin + verb, text, Family.SUBSIDIARY)
                : null;
    }

    /** 购买某地工业厂房, 收购位于某地的一幅土地: land or a building that lies elsewhere, and no firm or shares. */
    private @Nullable Hit acquired(Scan scan, Text text, Hit place) {
        int before = particles.before(text, place.begin(), Particle.SITED);
        before = before > 0 ? before : particles.before(text, place.begin(), Particle.AT);
        int verb = particles.before(text, place.begin() - before, Particle.ACQUIRES);
        if (verb == 0) {
            return null;
        }
        int end = place.end();
        while (end < place.end() + SITE_REACH && inClause(text, end)) {
            end++;
        }
        boolean firm = !scan.in(Tag.SUBJECT, place.end(), end).isEmpty()
                || text.slice(place.end(), end).contains(FIRM);
        boolean site = scan.any(
                Tag.OBJECT, place.end(), end, thing -> particles.before(text, thing.end(), Particle.ESTATE) > 0);
        int begin = place.begin() - before - verb;
        return site && !firm ? hit(begin, begin + verb, text, Family.LAND) : null;
    }

    /** 在某地取得数百亩工业用地: the verb stands between the place and the land. */
    private @Nullable Hit acquiredAt(Scan scan, Text text, Hit place) {
        return particles.before(text, place.begin(), Particle.AT) > 0 ? acquiredBehind(scan, text, place.end()) : null;
    }

    /** 在某某工业区取得…用地: a zone that no register has, some characters behind the preposition. */
    private @Nullable Hit acquiredIn(Scan scan, Text text, Hit zone) {
        int begin = zone.begin();
        while (begin > zone.begin() - ZONE_NAME && Edges.plainHan(text, begin - 1, begin)) {
            begin--;
        }
        boolean tied = particles.before(text, begin, Particle.AT) > 0;
        return tied ? acquiredBehind(scan, text, zone.end()) : null;
    }

    private @Nullable Hit acquiredBehind(Scan scan, Text text, int from) {
        for (int at = from; at <= from + BETWEEN && inClause(text, at); at++) {
            int verb = particles.at(text, at, Particle.ACQUIRES);
            if (verb > 0) {
                int end = Math.min(Span.clause(text, at).end(), at + SITE_REACH);
                return land(scan, text, at + verb, end) ? hit(at, at + verb, text, Family.LAND) : null;
            }
        }
        return null;
    }

    /** Whether what a stretch speaks of is land or a building, and no firm. */
    private boolean land(Scan scan, Text text, int from, int to) {
        return particles.within(text, from, to, Particle.ESTATE)
                && scan.in(Tag.SUBJECT, from, to).isEmpty()
                && !text.slice(from, to).contains(FIRM);
    }

    private static boolean inClause(Text text, int at) {
        return at < text.folded().length() && ",。;!?:\n".indexOf(text.at(at)) < 0;
    }

    /** Whether the verb is a word of its own: neither part of 设备 or 建筑 nor of 设有 and 建成, which tell what is there. */
    private boolean stands(Text text, int at, int length) {
        return "有成备".indexOf(text.at(at + length)) < 0
                && common.behind(text, at, at + 3) <= at + length
                && !common.crosses(text, at);
    }

    private static boolean plantBehind(Scan scan, Text text, int from) {
        int end = from;
        while (end < from + OBJECT_REACH && inClause(text, end)) {
            end++;
        }
        return Productive.in(scan, from, end);
    }

    /** Whether the clause, or the end of the one before it, says what is moved or put there. */
    private static boolean object(Scan scan, Text text, Hit place, int verb) {
        Span clause = Span.clause(text, verb - 1);
        Span sentence = Span.sentence(text, verb - 1);
        return Productive.in(scan, clause.begin(), clause.end())
                || Productive.in(scan, Math.max(sentence.begin(), clause.begin() - OBJECT_REACH), place.begin());
    }

    private static Hit hit(int begin, int end, Text text, Family family) {
        boolean moves = family.leaves();
        String placed = switch (family) {
            case LAND -> "LAND_ACQUISITION";
            case SUBSIDIARY -> "SUBSIDIARY_SETUP";
            default -> "INVEST_CONTRACT";
        };
        return new Hit(
                begin,
                end,
                new Term(
                        text.slice(begin, end),
                        Tag.TRIGGER,
                        family.name(),
                        moves ? "executing" : "commit",
                        moves ? "CAPACITY_TRANSFER" : placed));
    }
}
