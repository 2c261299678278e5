package io.westbound.streams.intent;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads stage, outcome, kind and function off a frame. */
final class Stages {
    /** That an agreement or a purchase is done begins a project rather than ends it. */
    private static final Set<Family> SIGNED = EnumSet.of(Family.SIGN, Family.CONTRACT, Family.LAND);

    private static final String PUT_OFF = Frame.BEHIND + "SUSPEND";
    private static final String REFUSED = Frame.BEHIND + "NEGATION";

    private Stages() {}

    static Stage stage(Frame frame) {
        if (frame.context("c:DENIAL")
                || negated(frame)
                || frame.before("c:UNTOLD")
                || frame.governed("c:TERMINATE", "c:SUSPEND", PUT_OFF, REFUSED)) {
            return Stage.DENIAL;
        }
        Family family = frame.family();
        if (finished(frame)) {
            return Stage.DONE;
        }
        if (family == Family.PAID || paid(frame)) {
            return Stage.EXECUTING;
        }
        if (family.pressed()) {
            return frame.near("c:PROGRESS") && !frame.near("c:DECIDED") ? Stage.EXECUTING : Stage.PRESSURE;
        }
        if (family == Family.SCOUT || searching(frame)) {
            return Stage.SEARCH;
        }
        return family.leaves() ? moving(frame) : placing(frame);
    }

    private static boolean paid(Frame frame) {
        return frame.near("c:RECEIVE")
                && frame.near("t:COMPENSATE", "t:PAID")
                && !frame.near("t:NOTICE")
                && !frame.before("c:WILL");
    }

    private static boolean negated(Frame frame) {
        return frame.beside("c:NEGATION")
                && frame.governed("c:NEGATION")
                && !frame.near("c:NOTYET")
                && (frame.family().leaves() || !frame.near("c:PENDING", "c:PROGRESS"));
    }

    private static boolean finished(Frame frame) {
        if (SIGNED.contains(frame.family())) {
            return frame.perfective();
        }
        if (frame.family() == Family.PAID) {
            return frame.near("c:DONE") && frame.near("t:MOVE", "t:MOVETO");
        }
        if (frame.near("c:FULFILLED") && !frame.near("c:PLAN", "c:FORECAST", "c:QUESTION")) {
            return true;
        }
        if (frame.wide("c:OVER") || frame.family() == Family.EXITCITY && frame.perfective()) {
            return !frame.near("c:PLAN", "c:FORECAST", "c:OBLIGED", "c:QUESTION");
        }
        return (frame.near("c:DONE") || frame.perfective())
                && !frame.near("c:PLAN", "c:FORECAST", "c:OBLIGED", "c:QUESTION")
                && !frame.family().pressed();
    }

    private static boolean searching(Frame frame) {
        if (frame.near("c:DECIDED", "c:MARKET", "o:REGADDR") || frame.family() == Family.ADDRESS) {
            return false;
        }
        return frame.near("c:FORECAST", "c:RUMOUR", "c:MULL") || frame.family().leaves() && frame.before("c:PLAN");
    }

    private static Stage moving(Frame frame) {
        boolean underWay = frame.near("c:PROGRESS");
        if (frame.near("t:COMPENSATE", "t:NOTICE", "t:EXPROPRIATE", "c:FORCED", "c:OBLIGED") && !underWay) {
            return Stage.PRESSURE;
        }
        if (frame.family() == Family.ADDRESS
                || (frame.near("t:INVEST", "t:SIGN", "c:MARKET") || promised(frame)) && !underWay) {
            return Stage.COMMIT;
        }
        return frame.near("o:PROJECT") && frame.near("c:UPGRADE", "c:DECIDED") && !underWay
                ? Stage.COMMIT
                : Stage.EXECUTING;
    }

    /** 将全部迁往 is a promise; 将产能迁往 only puts the object before its verb. */
    private static boolean promised(Frame frame) {
        return frame.family() != Family.SHIFT
                && frame.beside("c:WILL")
                && frame.beside().stream().noneMatch(each -> each.startsWith("o:"));
    }

    private static Stage placing(Frame frame) {
        if (frame.wide("t:SCOUT") && frame.near("c:PLAN") && !frame.wide("t:SIGN", "t:CONTRACT", "t:LAND")) {
            return Stage.SEARCH;
        }
        return frame.family() == Family.START && !frame.near("c:PLAN", "c:FORECAST") ? Stage.EXECUTING : Stage.COMMIT;
    }

    static @Nullable Outcome outcome(Frame frame, Stage stage) {
        if (stage == Stage.DENIAL) {
            return frame.governed("c:TERMINATE")
                    ? Outcome.TERMINATED
                    : frame.governed("c:SUSPEND", PUT_OFF) ? Outcome.SUSPENDED : Outcome.DENIED;
        }
        if (frame.near("c:TERMINATE")) {
            return Outcome.TERMINATED;
        }
        if (frame.near("c:SUSPEND")) {
            return Outcome.SUSPENDED;
        }
        return frame.near("c:STAY") ? Outcome.STAYED : null;
    }

    static Kind kind(Frame frame) {
        if (frame.family() == Family.ADDRESS || frame.near("o:HQ", "o:REGADDR") && !frame.near("o:PLANT", "o:LINE")) {
            return Kind.HQ;
        }
        return frame.family().leaves() ? Kind.RELOCATION : Kind.EXPANSION;
    }

    static Function function(Frame frame) {
        for (Function function : Function.values()) {
            if (frame.near("o:" + function.name())) {
                return function;
            }
        }
        return frame.family() == Family.ADDRESS ? Function.REGADDR : Function.PLANT;
    }
}
