package io.westbound.streams.intent;

import java.util.Set;

/**
 * Finds plants that stand already, and those that stand where they must, by the build of the clause: 扩建某地基地, 板厂二期,
 * 100MW…项目. Linear in the number of known words; thread-safe.
 */
final class StandingPlants {
    private static final int BETWEEN = 26;
    private static final int GROWTH = 10;
    private static final String ON_SITE = "EXPANDSITE";
    private static final String SAME_LAND = "SAMELAND";
    private static final String IMMOBILE = "IMMOBILE";
    private static final Set<String> WORKS = Set.of("厂", "厂区", "厂房", "基地");
    private static final String PLANT = "PLANT";
    private static final int PHASE = 2;
    private static final Set<String> PLACING = Set.of("INVEST", "BUILD");
    private static final String GENERATORS = "机组";
    private static final String TO_WORKS = "对向给为";
    private static final String ABOUT = "约近逾超";
    private static final String LATER = "二三四五六七八九23456789";

    /** Measures of {@code lexicon/units.tsv} for what a plant of the grid gives or stores. */
    private static final Set<String> POWER = Set.of("MW", "GWh");

    private final Particles particles;
    private final CommonWords common;

    StandingPlants(Particles particles, CommonWords common) {
        this.particles = particles;
        this.common = common;
    }

    /** Adds to the known words of a text what says that a plant stands already or cannot stand elsewhere. */
    void addTo(Scan scan, Text text) {
        for (Hit unit : scan.all(Tag.UNIT)) {
            if (powers(scan, text, unit)) {
                scan.insert(word(unit.begin(), unit.end(), text, Tag.SUBJECT, IMMOBILE));
            }
        }
        for (Hit object : scan.all(Tag.OBJECT)) {
            if (Productive.is(object) && laterPhase(text, object.end())) {
                scan.insert(word(object.end(), object.end() + PHASE, text, Tag.CUE, ON_SITE));
            }
            if (object.value().equals(PLANT)
                    && laterPhase(text, object.begin() - PHASE)
                    && !placed(scan, text, object)) {
                scan.insert(word(object.begin() - PHASE, object.begin(), text, Tag.CUE, ON_SITE));
            }
            if (spentOn(scan, text, object)) {
                scan.insert(word(object.begin(), object.end(), text, Tag.CUE, ON_SITE));
            }
            if (within(text, object)) {
                scan.insert(word(object.begin(), object.end(), text, Tag.CUE, SAME_LAND));
            }
            int standing = particles.before(text, object.begin(), Particle.STANDING);
            int uses = standing > 0 ? used(text, object, object.begin() - standing) : 0;
            if (uses > 0) {
                int end = object.begin() - standing;
                scan.insert(word(end - uses, end, text, Tag.CUE, SAME_LAND));
            }
        }
        for (Hit act : scan.all(Tag.TRIGGER)) {
            int end = Span.clause(text, act.begin()).end();
            if (PLACING.contains(act.value()) && end - PHASE >= act.end() && laterPhase(text, end - PHASE)) {
                scan.insert(word(end - PHASE, end, text, Tag.CUE, ON_SITE));
            }
        }
        for (Hit place : scan.all(Tag.PLACE)) {
            if (enlarged(scan, text, place) || grows(scan, text, place) || fed(scan, text, place)) {
                scan.insert(word(place.begin(), place.end(), text, Tag.CUE, ON_SITE));
            }
        }
    }

    /** 100MW/400MWh某地项目: what is measured by the power it gives or stores, and is not made by the year, feeds the grid. */
    private boolean powers(Scan scan, Text text, Hit unit) {
        if (!POWER.contains(unit.value()) || !Character.isDigit(text.at(unit.begin() - 1))) {
            return false;
        }
        Span clause = Span.clause(text, unit.begin());
        return scan.has(Tag.OBJECT, "PROJECT", unit.end(), clause.end())
                && !makesGoods(scan, text, unit.end(), clause.end())
                && !scan.has(Tag.OBJECT, "CAPACITY", clause.begin(), clause.end())
                && !scan.has(Tag.OBJECT, PLANT, clause.begin(), clause.end())
                && !scan.has(Tag.OBJECT, "LINE", clause.begin(), clause.end());
    }

    /** 20GWh储能电池项目: what the project is called by is made there and sold, and is no set of generators. */
    private boolean makesGoods(Scan scan, Text text, int from, int to) {
        return scan.in(Tag.OBJECT, from, to).stream()
                .filter(project -> project.value().equals("PROJECT"))
                .anyMatch(project -> particles.before(text, project.begin(), Particle.GOODS) > 0
                        && !text.slice(from, project.begin()).endsWith(GENERATORS));
    }

    /** 在某国某某工厂投资10亿美元: money is spent on works that no other verb has put there. */
    private boolean spentOn(Scan scan, Text text, Hit object) {
        int spends = particles.at(text, object.end(), Particle.SPENDS);
        char next = text.at(object.end() + spends);
        return spends > 0
                && (Character.isDigit(next) || ABOUT.indexOf(next) >= 0)
                && works(object)
                && scan.in(Tag.TRIGGER, Span.clause(text, object.begin()).begin(), object.begin())
                        .isEmpty();
    }

    private static boolean works(Hit object) {
        return object.term().text().indexOf('新') < 0
                && WORKS.stream().anyMatch(object.term().text()::endsWith);
    }

    /** 某地工厂内: what is built inside works that are not said to be new; inside a park it may be. */
    private static boolean within(Text text, Hit object) {
        return text.at(object.end()) == '内' && text.at(object.begin() - 1) != '新' && works(object);
    }

    /** Length of 在 or 利用 before 现有厂房: what is new stands on the land that the firm has; 0 if it does not. */
    private int used(Text text, Hit object, int standing) {
        boolean estate = particles.at(text, object.begin(), Particle.ESTATE) > 0;
        return estate ? particles.before(text, standing, Particle.USES) : 0;
    }

    /** 扩建广州生产基地, 追加投资青岛基地: the plant that is enlarged stands there already. */
    private boolean enlarged(Scan scan, Text text, Hit place) {
        int before = particles.before(text, place.begin(), Particle.SITED);
        before = before > 0 ? before : particles.before(text, place.begin(), Particle.AT);
        int verb = particles.before(text, place.begin() - before, Particle.ENLARGES);
        int begin = place.begin() - before - verb;
        if (verb == 0 || common.crosses(text, begin) || actBefore(scan, text, begin)) {
            return false;
        }
        int end =
                Math.min(place.end() + BETWEEN, Span.clause(text, place.begin()).end());
        boolean plant = Productive.in(scan, place.end(), end)
                && scan.in(Tag.TRIGGER, place.end(), end).isEmpty();
        boolean fresh = text.slice(place.end(), end).indexOf('新') >= 0;
        return plant && !fresh;
    }

    /** 清远基地某项目扩建: a plant that is called by its place, and what is enlarged there. */
    private boolean grows(Scan scan, Text text, Hit place) {
        return scan.any(
                Tag.OBJECT,
                place.end(),
                place.end() + 6,
                plant -> plant.begin() - place.end() <= 2
                        && plant.value().equals(PLANT)
                        && particles.within(text, plant.end(), reach(text, plant), Particle.GROWS));
    }

    /** 对沈阳生产基地增加投资: more is put into works that stand there. */
    private boolean fed(Scan scan, Text text, Hit place) {
        return TO_WORKS.indexOf(text.at(place.begin() - 1)) >= 0
                && scan.any(
                        Tag.OBJECT,
                        place.end(),
                        place.end() + GROWTH,
                        plant -> plant.begin() - place.end() <= PHASE
                                && plant.value().equals(PLANT)
                                && plant.term().text().indexOf('新') < 0
                                && particles.at(text, plant.end(), Particle.ENLARGES) > 0);
    }

    private static int reach(Text text, Hit plant) {
        return Math.min(Span.clause(text, plant.begin()).end(), plant.end() + GROWTH);
    }

    /** 新建某地工厂并升级某地中心: the clause speaks of another act first, and not only of the money spent. */
    private boolean actBefore(Scan scan, Text text, int verb) {
        return scan.any(
                Tag.TRIGGER,
                Span.clause(text, verb).begin(),
                verb,
                act -> Plausible.OPENING.contains(Family.valueOf(act.value()))
                        && particles.at(text, act.begin(), Particle.SPENDS) == 0);
    }

    /** 板厂二期, 基地3期, 二期工厂: the first phase stands there already. */
    static boolean laterPhase(Text text, int at) {
        return LATER.indexOf(text.at(at)) >= 0 && text.at(at + 1) == '期';
    }

    /** 在某地建设二期工厂: where the later phase goes is told as news. */
    private boolean placed(Scan scan, Text text, Hit object) {
        return scan.any(
                Tag.PLACE,
                Span.clause(text, object.begin()).begin(),
                object.begin(),
                place -> particles.before(text, place.begin(), Particle.AT) > 0);
    }

    private static Hit word(int begin, int end, Text text, Tag tag, String value) {
        return new Hit(begin, end, new Term(text.slice(begin, end), tag, value, "", ""));
    }
}
