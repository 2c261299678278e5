package io.westbound.streams.intent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens a frame for every trigger that stands with what it needs: an object, a place or a party. */
final class FrameFinder {
    private static final int MOST = 60;
    private final Arguments arguments = new Arguments();

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
        Span clause = Span.clause(reading.text(), trigger.begin());
        Set<String> before = classes(reading, new Span(clause.begin(), trigger.begin()), sentence);
        Set<String> beside =
                classes(reading, new Span(Math.max(clause.begin(), trigger.begin() - 8), trigger.begin()), sentence);
        Set<String> near = classes(reading, clause, sentence);
        Set<String> wide = classes(reading, sentence, sentence);
        Arguments.Found found = arguments.find(reading, trigger, family, clause, sentence);
        return new Frame(
                trigger,
                family,
                clause,
                sentence,
                near,
                wide,
                context(reading, wide, found.firm()),
                before,
                beside,
                found.firm(),
                found.origin(),
                found.destination(),
                reading.text().inTitle(trigger.begin()),
                reading.text().document().filer() != null,
                past(reading, clause),
                reading.text().at(trigger.end()) == '的' || reading.text().at(trigger.end()) == '之');
    }

    private static Set<String> context(Reading reading, Set<String> wide, @Nullable Name firm) {
        Set<String> context = new HashSet<>(wide);
        context.addAll(reading.titleClasses());
        if (firm != null && firm.begin() < 0) {
            context.addAll(reading.filerClasses());
        } else if (firm != null) {
            for (Hit hit : reading.scan().in(Tag.SUBJECT, firm.begin(), firm.end())) {
                context.add("s:" + hit.value());
            }
        }
        return context;
    }

    /** A year in the clause that ended before the document's own year, or well before this work if that is unknown. */
    private static boolean past(Reading reading, Span clause) {
        int year = Years.earliest(reading.text(), clause.begin(), clause.end());
        return year > 0 && year < reading.year();
    }

    /** A frame for each other firm of a list: 甲公司、乙公司签约落户. */
    private static List<Frame> listed(Reading reading, Frame frame) {
        List<Frame> others = new ArrayList<>();
        for (Name name : reading.names(frame.clause())) {
            boolean member =
                    reading.text().at(name.begin() - 1) == '、' || reading.text().at(name.end()) == '、';
            if (member
                    && !name.equals(frame.firm())
                    && name.end() <= frame.trigger().begin()
                    && !Arguments.counterparty(reading, name)) {
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
            case MOVE, PAID, COMPENSATE, NOTICE, EXITCITY, LEASEEND, SIGN, LAND, ADDRESS, SITE -> true;
            case MOVETO -> placeNear(reading, trigger) || productiveNear(reading, trigger, 16, 12);
            case MOVEFROM -> placeBehind(reading, trigger) || productiveNear(reading, trigger, 12, 10);
            case SHIFT -> trigger.length() > 2 || productiveNear(reading, trigger, 14, 8);
            case EXPROPRIATE -> objectNear(reading, trigger, 20, 20) || trigger.length() > 3;
            case INVEST, BUILD -> objectNear(reading, trigger, 0, 50) || trigger.length() > 2 && siteBefore(trigger);
            case SCOUT, SUBSIDIARY, START, CONTRACT -> objectOrPlace(reading, sentence);
            case SETTLE ->
                !reading.scan().in(Tag.PLACE, sentence.begin(), sentence.end()).isEmpty()
                        || objectNear(reading, trigger, 20, 20);
        };
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
