package io.westbound.streams.intent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens a frame for every trigger that stands with what it needs: an object, a place or a party. */
final class FrameFinder {
    private static final int MOST = 60;
    private static final String NOTICE = "的公告";
    private static final List<String> AFTER = List.of("后的", "后重新", "完成后", "后老厂", "后原厂", "后旧厂");
    private static final int FLASH = 400;
    private static final String BUILT = "建成";
    private static final Set<String> TO_COME = Set.of("PLAN", "WILL", "FORECAST", "PROGRESS", "MULL", "POLICY");

    /** What a plant that is said to be at work must not be said together with. */
    private static final Set<String> FUTURE = Set.of("PLAN", "WILL", "FORECAST", "MULL", "POLICY");

    /** What a flash says once of where its project stands holds for all of it; an article speaks of several. */
    private static final List<String> FOR_ALL = List.of("SAMELAND", "SPARED");

    /** What ends an act right behind its verb: 建厂搁置, 建厂不在计划内. */
    private static final Set<String> ENDINGS = Set.of("SUSPEND", "NEGATION");

    private static final int BEHIND = 6;
    private static final String EFFECT = "影响";

    /** Right before the verb: 不自建工厂, 未搬迁. */
    private static final String REFUSES = "不未";

    /** Ends a date, behind which a verb may tell of the future. */
    private static final String DATED = "年月日季度底初中前后将能可即";

    private static final int LONGEST_ADVERBIAL = 14;
    private final WordingModel wording;
    private final Particles particles;
    private final Arguments arguments;

    FrameFinder(Particles particles, WordingModel wording) {
        this.wording = wording;
        this.particles = particles;
        this.arguments = new Arguments(particles);
    }

    List<Frame> find(Reading reading) {
        List<Frame> frames = new ArrayList<>();
        Span sentence = null;
        Worded worded = new Worded(reading, wording);
        for (Hit trigger : reading.scan().all(Tag.TRIGGER)) {
            if (frames.size() >= MOST) {
                break;
            }
            Family family = Family.valueOf(trigger.value());
            if (sentence == null || !sentence.contains(trigger.begin())) {
                sentence = Span.sentence(reading.text(), trigger.begin());
            }
            if (!Plausible.opens(reading, trigger, family, sentence)
                    || reading.covered(trigger, sentence)
                    || Bystanders.wished(reading, trigger, sentence)) {
                continue;
            }
            Frame frame = frame(reading, trigger, family, sentence, worded);
            frames.add(frame);
            frames.addAll(listed(reading, frame));
        }
        return frames;
    }

    private Frame frame(Reading reading, Hit trigger, Family family, Span sentence, Worded worded) {
        Text text = reading.text();
        Span clause = Span.clause(text, trigger.begin());
        Span opening = opening(text, sentence, clause);
        Set<String> near = classes(reading, clause, sentence);
        Set<String> wide = classes(reading, sentence, sentence);
        if (text.at(clause.end()) == '?' || text.at(sentence.end()) == '?' && wide.contains("c:QUESTION")) {
            near.add(reading.weighs() ? "c:MULL" : "c:QUESTION");
        }
        int length = text.folded().length();
        FOR_ALL.stream()
                .filter(cue -> length <= FLASH && reading.scan().has(Tag.CUE, cue, 0, length))
                .forEach(cue -> wide.add("c:" + cue));
        Set<String> told = classes(reading, opening, sentence);
        told.addAll(near);
        Arguments.Found found = arguments.find(reading, trigger, family, clause, sentence);
        Set<String> own = own(reading, found.firm());
        int verb = governed(text, clause, trigger);
        int year = earliest(Years.earliest(text, clause), Years.earliest(text, opening));
        int ago = Math.max(Years.ago(text, clause), Years.ago(text, opening));
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
                governing(reading, new Span(verb, clause.end()), trigger, sentence),
                told,
                own,
                found.firm(),
                found.origin(),
                found.destination(),
                particles.at(text, verb, Particle.AND) > 0,
                particles.at(text, clause.begin(), Particle.BECAUSE) > 0,
                text.headlines(trigger.begin()),
                text.document().filer() != null,
                year > 0 && year < reading.year() || ago > 0,
                year > 0 && Years.longPast(year, reading.year()) || ago > 1,
                perfective(reading, trigger, family, clause),
                text.at(trigger.end()) == '的' || text.at(trigger.end()) == '之',
                worded);
    }

    /** 迁到了, 已将总部迁至, 搬迁后的资产交接, 落户某地30年: the move is over, unless the clause says what will be. */
    private boolean perfective(Reading reading, Hit trigger, Family family, Span clause) {
        Text text = reading.text();
        boolean after = AFTER.stream().anyMatch(word -> text.folded().startsWith(word, trigger.end()))
                && !reading.scan().has(Tag.CUE, "WILL", clause.begin(), clause.end());
        return family.leaves() && (after || text.at(trigger.end()) == '了')
                || trigger.term().text().equals(BUILT) && built(reading, clause)
                || (!family.leaves() || family == Family.EXITCITY) && produces(reading, clause)
                || (family == Family.SETTLE || family == Family.START)
                        && Years.lasting(text, trigger.end(), clause.end())
                || family == Family.SETTLE && reading.scan().has(Tag.CUE, "EXISTING", clause.begin(), trigger.begin())
                || family == Family.MOVETO && particles.within(text, clause.begin(), trigger.begin(), Particle.ALREADY);
    }

    /** 某项目部分产线投产: the clause ends with what is at work, and tells of no time to come. */
    private static boolean produces(Reading reading, Span clause) {
        return endsAtWork(reading, clause)
                && !reading.scan().any(Tag.CUE, clause.begin(), clause.end(), cue -> FUTURE.contains(cue.value()))
                && Years.latest(reading.text(), clause.begin(), clause.end()) <= reading.year();
    }

    /** Whether a clause or a headline ends with 投产 or 投产的公告, and not with a date or 将 before it. */
    static boolean endsAtWork(Reading reading, Span clause) {
        int last = clause.end() - NOTICE.length();
        int end = last > clause.begin() && reading.text().folded().startsWith(NOTICE, last) ? last : clause.end();
        int word = reading.particles().before(reading.text(), end, Particle.AT_WORK);
        int at = end - word;
        return word > 0
                && DATED.indexOf(reading.text().at(at - 1)) < 0
                && !reading.particles().within(reading.text(), clause.begin(), at, Particle.THIS_YEAR);
    }

    /** 建成某基地: it stands, unless the clause says that it will. */
    private static boolean built(Reading reading, Span clause) {
        Span sentence = Span.sentence(reading.text(), clause.begin());
        return !reading.scan().any(Tag.CUE, clause.begin(), clause.end(), cue -> TO_COME.contains(cue.value()))
                && !reading.scan().has(Tag.CUE, "OBLIGED", sentence.begin(), clause.begin())
                && Years.latest(reading.text(), clause.begin(), clause.end()) <= reading.year();
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

    /**
     * Classes of the words that govern the trigger: those before it, what ends it right behind it, and the noun of what
     * there is none of.
     *
     * @param verb from the verb that governs the trigger to the end of the clause
     */
    private static Set<String> governing(Reading reading, Span verb, Hit trigger, Span sentence) {
        Set<String> governing = classes(reading, new Span(verb.begin(), trigger.begin()), sentence);
        Particles particles = reading.particles();
        if (particles.within(reading.text(), verb.begin(), trigger.begin(), Particle.CHANGES)) {
            governing.remove("c:NEGATION");
        }
        boolean negated = reading.scan()
                .any(
                        Tag.CUE,
                        trigger.begin() - BEHIND,
                        trigger.begin(),
                        cue -> cue.end() == trigger.begin() && cue.value().equals("NEGATION"));
        boolean none =
                governing.contains("c:NEGATION") && particles.before(reading.text(), verb.end(), Particle.MATTER) > 0;
        if (negated || none || REFUSES.indexOf(reading.text().at(trigger.begin() - 1)) >= 0) {
            governing.add(Frame.BEHIND + "NEGATION");
        }
        reading.scan().in(Tag.CUE, trigger.end(), trigger.end() + BEHIND).stream()
                .filter(cue -> cue.begin() == trigger.end() && ENDINGS.contains(cue.value()) && !effect(reading, cue))
                .forEach(cue -> governing.add(Frame.BEHIND + cue.value()));
        return governing;
    }

    /** 搬迁不会影响就业, 搬迁不影响生产: not the move is denied but what it could bring. */
    private static boolean effect(Reading reading, Hit cue) {
        return cue.term().text().endsWith(EFFECT)
                || reading.particles().at(reading.text(), cue.end(), Particle.EFFECTS) > 0;
    }

    private static Set<String> own(Reading reading, @Nullable Name firm) {
        if (firm == null) {
            return Set.of();
        }
        if (firm.begin() < 0) {
            return reading.filerClasses();
        }
        Set<String> own = new HashSet<>();
        reading.scan().in(Tag.SUBJECT, firm.begin(), firm.end()).stream()
                .filter(hit -> MeantWords.tells(reading, hit))
                .forEach(hit -> own.add(hit.term().key()));
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
        if (firm == null) {
            return others;
        }
        for (Name name : Movers.together(reading, firm, frame.trigger(), frame.clause())) {
            others.add(frame.of(name, Arguments.seat(reading, name)));
        }
        if (others.isEmpty() && frame.sentence().contains(firm.begin())) {
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
}
