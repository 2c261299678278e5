package io.westbound.streams.intent;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a document as a whole does with the plans it speaks of. A denial repeats the rumour, a termination repeats the
 * agreement, each with all its plants and places; so the act governs what those sentences would say alone.
 *
 * <p>An act in the headline governs every firm of the document; an act in the body governs the issuer and the firms of
 * its own sentence. A headline that says a move is over is told by {@link #over(List, Frame)}.
 */
final class GoverningAct {

    /** How sure an ending is that the document itself announces. */
    static final double CERTAINTY = 0.9;

    private static final Set<String> ENDINGS = Set.of("DENIAL", "TERMINATE", "STAY");

    /** What a headline says that is not all done: 将, 拟, 预计, 推进. */
    private static final Set<String> OPEN =
            Set.of("c:PLAN", "c:WILL", "c:FORECAST", "c:QUESTION", "c:PROGRESS", "c:MULL");

    /** Characters in which the names of one family of firms begin alike. */
    private static final int BRAND = 2;

    private final Outcome outcome;
    private final @Nullable Set<String> firms;

    private GoverningAct(Outcome outcome, @Nullable Set<String> firms) {
        this.outcome = outcome;
        this.firms = firms;
    }

    /** The act of a document, null if it only reports. */
    static @Nullable GoverningAct of(Reading reading, List<Frame> frames) {
        Set<String> title = reading.titleClasses();
        if (enumerates(reading)) {
            return null;
        }
        if (title.contains("c:DENIAL")) {
            return new GoverningAct(Outcome.DENIED, null);
        }
        if (title.contains("c:TERMINATE") && endsPlan(reading)) {
            return new GoverningAct(Outcome.TERMINATED, null);
        }
        if (title.contains("c:STAY")) {
            return new GoverningAct(Outcome.STAYED, null);
        }
        Outcome answer = answer(reading, frames);
        if (answer != null) {
            return new GoverningAct(answer, null);
        }
        Set<String> denied = deniedFirms(reading, frames);
        return denied.isEmpty() ? null : new GoverningAct(Outcome.DENIED, denied);
    }

    /** 某地项目进展如何?公司已终止该项目: how an answer ends what its question repeats, null if it does not. */
    private static @Nullable Outcome answer(Reading reading, List<Frame> frames) {
        int title = reading.text().titleEnd();
        boolean asks =
                reading.titleClasses().contains("c:QUESTION") || reading.text().at(title - 1) == '?';
        boolean stands = frames.stream()
                .anyMatch(frame ->
                        !frame.title() && Stages.stage(frame).live() && !frame.wide("c:TERMINATE", "c:SUSPEND"));
        if (!asks || stands) {
            return null;
        }
        Set<String> said = new HashSet<>();
        reading.scan().in(Tag.CUE, title, reading.text().folded().length()).forEach(cue -> said.add(cue.value()));
        if (said.contains("TERMINATE") || said.contains("SUSPEND")) {
            return said.contains("TERMINATE") ? Outcome.TERMINATED : Outcome.SUSPENDED;
        }
        return said.contains("NEGATION") || said.contains("DENIAL") ? Outcome.DENIED : null;
    }

    /** 公告速递:收储、终止与澄清: a headline that lists what others announce ends nothing itself. */
    private static boolean enumerates(Reading reading) {
        return reading.scan().in(Tag.CUE, 0, reading.title().end()).stream()
                .filter(cue -> ENDINGS.contains(cue.value()))
                .anyMatch(cue ->
                        cue.begin() > 0 && "、与和及".indexOf(reading.text().at(cue.begin() - 1)) >= 0);
    }

    /** How a frame ends under this act, null if the act does not govern it. */
    @Nullable
    Outcome over(Frame frame) {
        if (outcome == Outcome.TERMINATED && (frame.turned() || frame.causes())) {
            return null;
        }
        return firms == null
                        || frame.firm() != null && firms.contains(frame.firm().text())
                ? outcome
                : null;
    }

    /** Whether the headline says that this firm's move is over, and nothing of the firm but that: the body tells how it went. */
    static boolean over(List<Frame> frames, Frame frame) {
        if (opened(frames, frame) || closed(frames, frame)) {
            return true;
        }
        boolean done = false;
        for (Frame other : frames) {
            boolean same = other.title()
                    && other.firm() != null
                    && frame.firm() != null
                    && other.firm().text().equals(frame.firm().text());
            if (same && Stages.stage(other).live()) {
                return false;
            }
            done |= same
                    && Stages.stage(other) == Stage.DONE
                    && other.family().leaves() == frame.family().leaves();
        }
        boolean open = !frame.family().leaves() && frame.near().stream().anyMatch(OPEN::contains);
        return done && !frame.title() && !open;
    }

    /** 某地基地建成 in the headline: the body that tells how it was built plans no further one. */
    static boolean finishedByTitle(Reading reading, Frame frame) {
        Set<String> title = reading.titleClasses();
        Name firm = frame.firm();
        return !frame.title()
                && !frame.family().leaves()
                && firm != null
                && (title.contains("c:DONE") || FrameFinder.endsAtWork(reading, reading.title()))
                && title.stream().noneMatch(OPEN::contains)
                && title.stream().anyMatch(Productive::is)
                && (frame.past() || frame.near().stream().noneMatch(OPEN::contains))
                && reading.names(reading.title()).stream()
                        .anyMatch(name -> name.text().equals(firm.text()));
    }

    /** Whether a sentence before says that the firm's plant is at work, and this frame plans no further one. */
    private static boolean opened(List<Frame> frames, Frame frame) {
        if (frame.family().leaves() || frame.near("c:PLAN", "c:WILL", "c:FORECAST", "c:PROGRESS", "c:DECIDED")) {
            return false;
        }
        return frames.stream()
                .anyMatch(other -> other.sentence().end() <= frame.trigger().begin()
                        && other.firm() != null
                        && frame.firm() != null
                        && other.firm().text().equals(frame.firm().text())
                        && !other.family().leaves()
                        && Stages.stage(other) == Stage.DONE);
    }

    /** Whether another sentence says that the firm's move, or its new plant, is over and done with. */
    private static boolean closed(List<Frame> frames, Frame frame) {
        return frame.near().stream().noneMatch(OPEN::contains)
                && frames.stream()
                        .anyMatch(other -> other.wide("c:OVER")
                                && other.family().leaves() == frame.family().leaves()
                                && alike(other.firm(), frame.firm()));
    }

    /** Whether one of two names holds the other: 法恩 and 佛山法恩, 甲乙 and 甲乙公司. */
    private static boolean alike(@Nullable Name one, @Nullable Name other) {
        return one != null
                && other != null
                && (one.text().contains(other.text()) || other.text().contains(one.text()));
    }

    /** Whether one clause of the headline both ends something and says what: a move, an agreement, a project. */
    private static boolean endsPlan(Reading reading) {
        return Span.clauses(reading.text(), reading.title()).stream()
                .flatMap(clause -> reading.particles().verbs(reading.text(), clause).stream())
                .map(clause -> FrameFinder.classes(reading, clause, reading.title()))
                .anyMatch(clause -> clause.contains("c:TERMINATE")
                        && clause.stream().anyMatch(each -> each.startsWith("t:") || each.equals("o:PROJECT")));
    }

    /** Firms of sentences that deny a plan to move, or a report of one. */
    private static Set<String> deniedFirms(Reading reading, List<Frame> frames) {
        Set<String> firms = new HashSet<>();
        boolean rumour = frames.stream().anyMatch(frame -> frame.wide("c:RUMOUR", "c:QUESTION"));
        for (Frame frame : frames) {
            if (deniesPlan(frame) || rumour && frame.wide("c:DENIAL")) {
                addFirm(firms, frame.firm());
            }
        }
        boolean refused = frames.stream().anyMatch(frame -> Stages.stage(frame) == Stage.DENIAL);
        if (rumour && (refused || !firms.isEmpty())) {
            Set<String> brands = new HashSet<>();
            frames.stream()
                    .map(Frame::firm)
                    .filter(firm -> firm != null && firms.contains(firm.text()))
                    .forEach(firm -> brands.add(brand(reading, firm)));
            frames.stream()
                    .filter(frame -> Stages.stage(frame) == Stage.DENIAL && frame.firm() != null)
                    .forEach(frame -> brands.add(brand(reading, frame.firm())));
            frames.stream()
                    .filter(frame -> frame.wide("c:RUMOUR", "c:QUESTION"))
                    .filter(frame -> frame.firm() != null && brands.contains(brand(reading, frame.firm())))
                    .forEach(frame -> addFirm(firms, frame.firm()));
        }
        if (firms.isEmpty() && rumour && deniesReport(reading)) {
            frames.stream()
                    .filter(frame -> frame.wide("c:RUMOUR", "c:QUESTION"))
                    .forEach(frame -> addFirm(firms, frame.firm()));
            addFirm(firms, reading.issuer());
        }
        return firms;
    }

    /** 没有把工厂迁往某地的计划: the plan itself does not exist, if its sentence says whose. */
    private static boolean deniesPlan(Frame frame) {
        return frame.governed("c:NEGATION")
                && frame.near("c:PLAN")
                && !frame.near("c:NOTYET", "c:HYPOTHETICAL")
                && (!frame.carried() || frame.near("c:FIRSTVOICE"));
    }

    private static boolean deniesReport(Reading reading) {
        return reading.scan().all(Tag.CUE).stream()
                .anyMatch(hit -> hit.value().equals("DENIAL") || hit.value().equals("RUNS"));
    }

    /** 甲乙 of 深圳甲乙创新 and of 甲乙机械: firms whose names begin alike, less their seat, answer for each other. */
    private static String brand(Reading reading, Name firm) {
        int seat = firm.begin() < 0 ? 0 : Edges.placeAt(reading.scan(), firm.begin());
        String name = firm.text().length() - seat >= BRAND ? firm.text().substring(seat) : firm.text();
        return name.substring(0, Math.min(BRAND, name.length()));
    }

    private static void addFirm(Set<String> firms, @Nullable Name firm) {
        if (firm != null) {
            firms.add(firm.text());
        }
    }
}
