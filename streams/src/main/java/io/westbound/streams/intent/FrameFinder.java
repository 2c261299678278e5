package io.westbound.streams.intent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens a frame for every trigger that stands with what it needs: an object, a place or a party. */
final class FrameFinder {
    private static final int MOST = 60;
    private static final int LONGEST_ADVERBIAL = 14;
    private final Particles particles;
    private final Arguments arguments;

    FrameFinder(Particles particles) {
        this.particles = particles;
        this.arguments = new Arguments(particles);
    }

    List<Frame> find(Reading reading) {
        List<Frame> frames = new ArrayList<>();
        Span sentence = null;
        for (Hit trigger : reading.scan().all(Tag.TRIGGER)) {
            if (frames.size() >= MOST) {
                break;
            }
            Family family = Family.valueOf(trigger.value());
            if (sentence == null || !sentence.contains(trigger.begin())) {
                sentence = Span.sentence(reading.text(), trigger.begin());
            }
            if (!plausible(reading, trigger, family, sentence) || reading.covered(trigger, sentence)) {
                continue;
            }
            Frame frame = frame(reading, trigger, family, sentence);
            frames.add(frame);
            frames.addAll(listed(reading, frame));
        }
        return frames;
    }

    private Frame frame(Reading reading, Hit trigger, Family family, Span sentence) {
        Text text = reading.text();
        Span clause = Span.clause(text, trigger.begin());
        Span opening = opening(text, sentence, clause);
        Set<String> near = classes(reading, clause, sentence);
        if (text.at(clause.end()) == '?') {
            near.add("c:QUESTION");
        }
        Set<String> told = classes(reading, opening, sentence);
        told.addAll(near);
        Set<String> wide = classes(reading, sentence, sentence);
        Arguments.Found found = arguments.find(reading, trigger, family, clause, sentence);
        Set<String> own = own(reading, found.firm());
        int verb = governed(text, clause, trigger);
        int year = earliest(Years.earliest(text, clause), Years.earliest(text, opening));
        return new Frame(
                trigger,
                family,
                clause,
                sentence,
                near,
                wide,
                context(reading, wide, own),
                classes(reading, new Span(clause.begin(), trigger.begin()), sentence),
                classes(reading, new Span(Math.max(clause.begin(), trigger.begin() - 8), trigger.begin()), sentence),
                classes(reading, new Span(verb, trigger.begin()), sentence),
                told,
                own,
                found.firm(),
                found.origin(),
                found.destination(),
                particles.at(text, verb, Particle.AND) > 0,
                text.inTitle(trigger.begin()),
                text.document().filer() != null,
                year > 0 && year < reading.year(),
                year > 0 && Years.longPast(year, reading.year()),
                text.at(trigger.end()) == '的' || text.at(trigger.end()) == '之');
    }

    private static int earliest(int year, int other) {
        return year == 0 || other == 0 ? Math.max(year, other) : Math.min(year, other);
    }

    /** 上世纪六十年代, 1956年: the short clause that opens the sentence and dates all of it. */
    private static Span opening(Text text, Span sentence, Span clause) {
        Span first = Span.clause(text, sentence.begin());
        boolean adverbial = first.end() <= clause.begin() && first.end() - first.begin() <= LONGEST_ADVERBIAL;
        return adverbial ? first : new Span(clause.begin(), clause.begin());
    }

    /** Where a negation or a termination must stand to reach the trigger: behind the last 并, 而是 or the like. */
    private int governed(Text text, Span clause, Hit trigger) {
        for (int i = trigger.begin(); i > clause.begin(); i--) {
            if (particles.at(text, i, Particle.AND) > 0) {
                return Math.min(i, trigger.begin());
            }
        }
        return clause.begin();
    }

    private static Set<String> own(Reading reading, @Nullable Name firm) {
        if (firm == null) {
            return Set.of();
        }
        if (firm.begin() < 0) {
            return reading.filerClasses();
        }
        Set<String> own = new HashSet<>();
        for (Hit hit : reading.scan().in(Tag.SUBJECT, firm.begin(), firm.end())) {
            own.add(hit.term().key());
        }
        return own;
    }

    private static Set<String> context(Reading reading, Set<String> wide, Set<String> own) {
        Set<String> context = new HashSet<>(wide);
        context.addAll(reading.titleClasses());
        context.addAll(own);
        return context;
    }

    /** A frame for each other firm of a list: 甲公司、乙公司签约落户. */
    private static List<Frame> listed(Reading reading, Frame frame) {
        List<Frame> others = new ArrayList<>();
        Name firm = frame.firm();
        if (firm != null && frame.sentence().contains(firm.begin())) {
            for (Name name : Movers.listedWith(reading, firm, frame.trigger(), frame.clause(), frame.sentence())) {
                others.add(frame.of(name, Arguments.seat(reading, name)));
            }
        }
        return others;
    }

    static Set<String> classes(Reading reading, Span range, Span sentence) {
        Set<String> classes = new HashSet<>();
        for (Hit hit : reading.words(sentence)) {
            if (hit.within(range.begin(), range.end())) {
                classes.add(hit.term().key());
            }
        }
        return classes;
    }

    private static boolean plausible(Reading reading, Hit trigger, Family family, Span sentence) {
        return switch (family) {
            case CLOSE, COST, FILE, RESIDENTMOVE -> false;
            case MOVE, PAID, COMPENSATE, NOTICE, EXITCITY, LEASEEND, SIGN, ADDRESS, SITE -> true;
            case LAND -> trigger.term().text().indexOf('地') >= 0 || landNear(reading, sentence);
            case MOVETO -> placeNear(reading, trigger) || productiveNear(reading, trigger, 16, 12);
            case MOVEFROM -> placeBehind(reading, trigger) || productiveNear(reading, trigger, 12, 10);
            case SHIFT -> trigger.length() > 2 || productiveNear(reading, trigger, 14, 8);
            case EXPROPRIATE -> objectNear(reading, trigger, 20, 20) || trigger.length() > 3;
            case INVEST, BUILD -> objectNear(reading, trigger, 0, 50) || trigger.length() > 2 && siteBefore(trigger);
            case SCOUT ->
                trigger.term().text().equals("考察")
                        ? placeNear(reading, trigger) && siteSought(reading, sentence)
                        : trigger.length() > 2 || objectNear(reading, trigger, 10, 12) || wholly(reading, trigger);
            case SUBSIDIARY, START, CONTRACT -> objectOrPlace(reading, sentence);
            case SETTLE ->
                !reading.scan().in(Tag.PLACE, sentence.begin(), sentence.end()).isEmpty()
                        || objectNear(reading, trigger, 20, 20);
        };
    }

    /** A visit counts where its sentence says for what: an investment, a project, a plant. */
    private static boolean siteSought(Reading reading, Span sentence) {
        return reading.words(sentence).stream()
                .anyMatch(hit -> Set.of("INVEST", "PLANT", "SCOUT").contains(hit.value())
                        && !hit.term().text().equals("考察"));
    }

    /** 选址 alone says enough where a place is named. */
    private static boolean wholly(Reading reading, Hit trigger) {
        return trigger.term().text().indexOf('址') >= 0 && placeNear(reading, trigger);
    }

    /** 竞得 and 摘牌 are also said of shares and of mining rights. */
    private static boolean landNear(Reading reading, Span sentence) {
        for (Hit hit : reading.scan().in(Tag.OBJECT, sentence.begin(), sentence.end())) {
            if (hit.value().equals("LANDUSE")
                    || hit.value().equals("PLANT")
                    || hit.value().equals("WAREHOUSE")) {
                return true;
            }
        }
        return false;
    }

    private static boolean siteBefore(Hit trigger) {
        return trigger.term().text().endsWith("厂");
    }

    private static boolean objectOrPlace(Reading reading, Span sentence) {
        return !reading.scan().in(Tag.PLACE, sentence.begin(), sentence.end()).isEmpty()
                || !reading.scan()
                        .in(Tag.OBJECT, sentence.begin(), sentence.end())
                        .isEmpty();
    }

    private static boolean objectNear(Reading reading, Hit trigger, int back, int ahead) {
        return !reading.scan()
                .in(Tag.OBJECT, trigger.begin() - back, trigger.end() + ahead)
                .isEmpty();
    }

    private static boolean productiveNear(Reading reading, Hit trigger, int back, int ahead) {
        for (Hit hit : reading.scan().in(Tag.OBJECT, trigger.begin() - back, trigger.end() + ahead)) {
            if (Set.of("PLANT", "LINE", "CAPACITY", "HQ", "RND", "SERVICE").contains(hit.value())) {
                return true;
            }
        }
        return false;
    }

    private static boolean placeNear(Reading reading, Hit trigger) {
        Span clause = Span.clause(reading.text(), trigger.begin());
        return !reading.scan().in(Tag.PLACE, clause.begin(), clause.end()).isEmpty();
    }

    private static boolean placeBehind(Reading reading, Hit trigger) {
        return !reading.scan().in(Tag.PLACE, trigger.end(), trigger.end() + 8).isEmpty();
    }
}
