package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ordered list of rules: what is done, by whom, where, in what mood, and the traps. */
final class Rules {
    private static final String ON_SITE = "c:EXPANDSITE";

    /** Classes of what cannot stand elsewhere. */
    private static final String[] TIED = {"s:IMMOBILE", "s:MINING"};

    private Rules() {}

    /**
     * The rules in their order.
     *
     * @param holding how the codes of places begin where firms hold and trade
     */
    static List<Rule> all(Set<String> holding) {
        List<Rule> rules = new ArrayList<>();
        for (Family family : Plausible.OPENING) {
            rules.add(new Rule("act-" + family.name().toLowerCase(java.util.Locale.ROOT), f -> f.family() == family));
        }
        rules.addAll(party());
        rules.addAll(place());
        rules.addAll(object());
        rules.addAll(mood());
        rules.addAll(trap(holding));
        return List.copyOf(rules);
    }

    private static List<Rule> party() {
        return List.of(
                new Rule("firm-filer", f -> evidence(f, Evidence.FILER)),
                new Rule("firm-registered", f -> evidence(f, Evidence.CODE) || evidence(f, Evidence.REGISTER)),
                new Rule("firm-formed", f -> evidence(f, Evidence.FORM) || evidence(f, Evidence.DEFINED)),
                new Rule("firm-headline", f -> evidence(f, Evidence.HEADLINE)),
                new Rule("firm-brand", f -> evidence(f, Evidence.BRAND)),
                new Rule("firm-short", f -> evidence(f, Evidence.SHORT)),
                new Rule("firm-subject", f -> evidence(f, Evidence.SUBJECT) && !f.filed()),
                new Rule("firm-lookalike", f -> f.firm() != null && f.firm().lookalike()),
                new Rule("firm-carried", f -> f.carried() && !f.before("c:FIRSTVOICE")),
                new Rule("firm-voice", f -> f.before("c:FIRSTVOICE")),
                new Rule("firm-none", f -> f.firm() == null),
                new Rule("firm-owned", f -> f.wide("c:OWNED")),
                new Rule("party-government", f -> f.wide("s:COUNTER")));
    }

    private static boolean evidence(Frame frame, Evidence evidence) {
        return frame.firm() != null && frame.firm().evidence() == evidence;
    }

    private static List<Rule> place() {
        return List.of(
                new Rule("place-destination-new", f -> !f.family().leaves() && f.destination() != null && !onSite(f)),
                new Rule("place-destination-move", f -> f.family().leaves() && f.destination() != null),
                new Rule("shift-to-place", Frame::shiftsToPlace),
                new Rule(
                        "place-none-new",
                        f -> !f.family().leaves()
                                && f.destination() == null
                                && f.family() != Family.SITE
                                && f.family() != Family.SCOUT),
                new Rule("place-origin", f -> f.origin() != null),
                new Rule(
                        "place-same",
                        f -> f.origin() != null
                                && f.destination() != null
                                && f.origin().code().equals(f.destination().code())));
    }

    private static List<Rule> object() {
        return List.of(
                new Rule("object-plant", f -> f.near("o:PLANT")),
                new Rule("object-line", f -> f.near("o:LINE")),
                new Rule("object-capacity", f -> f.near("o:CAPACITY")),
                new Rule("object-project", f -> f.near("o:PROJECT")),
                new Rule("object-rnd", f -> f.near("o:RND")),
                new Rule("object-warehouse", f -> f.near("o:WAREHOUSE")),
                new Rule("object-service", f -> f.near("o:SERVICE")),
                new Rule("object-hq", f -> f.near("o:HQ")),
                new Rule("object-land", f -> f.near("o:LANDUSE")),
                new Rule("object-address", f -> f.near("o:REGADDR")),
                new Rule("object-none", f -> f.near().stream().noneMatch(c -> c.startsWith("o:"))));
    }

    private static List<Rule> mood() {
        return List.of(
                new Rule("mood-plan", f -> f.near("c:PLAN")),
                new Rule("mood-modifier", f -> f.modifier() && !f.filed()),
                new Rule("mood-existing", f -> !f.family().leaves() && f.before("c:EXISTING")),
                new Rule("mood-mulls", f -> f.near("c:MULL")),
                new Rule("mood-forced", f -> f.wide("c:FORCED", "c:OBLIGED")),
                new Rule("mood-upgrade", f -> f.near("c:UPGRADE")),
                new Rule("mood-decided", f -> f.near("c:DECIDED")),
                new Rule("mood-progress", f -> f.near("c:PROGRESS")),
                new Rule("mood-received", f -> f.near("c:RECEIVE")),
                new Rule("mood-done", f -> f.near("c:DONE", "c:FULFILLED")),
                new Rule("mood-negated", f -> f.beside("c:NEGATION") && f.governed("c:NEGATION")),
                new Rule("mood-not-placed", f -> !f.family().leaves() && f.beside("c:NOTYET")),
                new Rule("mood-denied", f -> f.context("c:DENIAL")),
                new Rule("trap-spared", f -> f.wide("c:SPARED")),
                new Rule("mood-terminated", f -> f.near("c:TERMINATE")),
                new Rule("mood-suspended", f -> f.wide("c:SUSPEND")),
                new Rule("mood-stays", f -> f.near("c:STAY")),
                new Rule("mood-hypothetical", f -> f.near("c:HYPOTHETICAL")),
                new Rule("mood-question", f -> f.near("c:QUESTION")),
                new Rule("mood-history", f -> f.told("c:HISTORY")),
                new Rule(
                        "mood-chronicle",
                        f -> f.wide("c:FOUNDED") && !f.near("c:PLAN", "c:WILL", "c:PROGRESS", "c:MULL", "c:DECIDED")),
                new Rule(
                        "mood-past-year", f -> f.past() && !f.longPast() && !begun(f) && !planned(f) || movedLately(f)),
                new Rule("mood-long-past", Frame::longPast),
                new Rule("mood-long-ago", f -> f.told("c:LONGAGO")),
                new Rule("mood-former-plan", f -> f.near("c:FORMER") && f.context("c:TERMINATE")),
                new Rule("mood-forecast", f -> f.near("c:FORECAST")),
                new Rule("mood-rumour", f -> f.near("c:RUMOUR")),
                new Rule("mood-opinion", f -> f.wide("c:OPINION")),
                new Rule("mood-policy", f -> f.wide("c:POLICY")),
                new Rule("mood-support", f -> f.wide("c:SUPPORT")));
    }

    private static List<Rule> trap(Set<String> holding) {
        return List.of(
                new Rule(
                        "trap-office",
                        f -> f.near("o:OFFICE") && !f.near("o:PLANT", "o:LINE", "o:REGADDR", "o:CAPACITY")
                                || f.family().leaves() && !f.near("o:REGADDR") && officeOnly(f)),
                new Rule("trap-shop", f -> !f.family().leaves() && officeOnly(f)),
                new Rule(
                        "trap-holding",
                        f -> f.family() == Family.SUBSIDIARY && lies(f.destination(), holding) && !placing(f)),
                new Rule("trap-thing-settles", Rules::thingSettles),
                new Rule("trap-partial", f -> f.wide("c:PART") && !f.near("o:PLANT", "o:LINE", "o:CAPACITY")),
                new Rule(
                        "trap-resident",
                        f -> !(f.trigger().term().text().endsWith("改造") && f.beside("o:PLANT"))
                                && (f.near("s:RESIDENT") || f.family().pressed() && f.wide("s:RESIDENT"))),
                new Rule(
                        "trap-public",
                        f -> f.beside("s:PUBLIC")
                                || f.own("s:PUBLIC")
                                || f.family() == Family.SETTLE && f.near("s:PUBLIC")
                                || !f.family().leaves() && f.near("s:PUBLIC") && !f.near("o:PLANT", "o:LINE")),
                new Rule(
                        "trap-property",
                        f -> (f.family().pressed() ? f.own("s:PROPERTY") : f.context("s:PROPERTY"))
                                || f.own("s:COUNTER")),
                new Rule(
                        "trap-immobile",
                        f -> !f.family().leaves()
                                && (f.near(TIED) || f.context(TIED) && !(f.wide(TIED) && selfContained(f)))),
                new Rule("trap-mining", f -> f.wide("s:MINING") && f.family().leaves()),
                new Rule(
                        "trap-immobile-move",
                        f -> f.near("s:IMMOBILE") && f.family().leaves()),
                new Rule("trap-finance", f -> f.near("s:FINANCE")),
                new Rule("trap-financial-firm", f -> f.own("s:FINANCE", "s:SECURITIES", "s:ADVISER")),
                new Rule("trap-speaker", f -> f.own("s:SPEAKER")),
                new Rule("trap-legal", f -> f.wide("s:LEGAL")),
                new Rule("trap-data", f -> f.near("s:IT")),
                new Rule(
                        "trap-contractor",
                        f -> f.filed() ? f.context("s:CONTRACTOR") : f.wide("s:CONTRACTOR") || f.own("s:CONTRACTOR")),
                new Rule("trap-securities", f -> f.wide("s:SECURITIES")),
                new Rule("trap-idle", f -> f.family().pressed() && f.wide("c:IDLE")),
                new Rule("trap-temporary", f -> f.wide("c:TEMPORARY")),
                new Rule("trap-on-site", Rules::onSite),
                new Rule("trap-upgrade", Rules::upgradedInPlace),
                new Rule("trap-market", f -> f.wide("c:MARKET")),
                new Rule("stop-and-move", f -> f.family().leaves() && f.wide("t:CLOSE")),
                new Rule(
                        "move-and-money",
                        f -> Set.of(Family.MOVE, Family.MOVETO).contains(f.family())
                                && f.wide("t:COMPENSATE", "t:PAID", "t:NOTICE")),
                new Rule(
                        "leaves-place",
                        f -> f.family() == Family.MOVEFROM
                                && f.origin() != null
                                && f.origin().evidence() == Place.Evidence.TEXT
                                && f.named()),
                new Rule("subsidiary-only", Rules::subsidiaryOnly),
                new Rule("trap-shares", Rules::shares),
                new Rule(
                        "contract-only",
                        f -> f.family() == Family.CONTRACT
                                && !placing(f)
                                && (!f.wide("s:COUNTER")
                                        || f.trigger().term().text().startsWith("战略"))
                                && !(f.destination() != null && f.wide("t:BUILD"))),
                new Rule(
                        "plan-at-place",
                        f -> !f.family().leaves()
                                && f.destination() != null
                                && !onSite(f)
                                && f.before("c:PLAN", "c:WILL", "c:DECIDED")
                                && !f.carried()
                                && (f.near("o:PLANT", "o:LINE", "o:HQ") || output(f))),
                new Rule(
                        "built-at-place",
                        f -> f.family() == Family.BUILD
                                && f.destination() != null
                                && !onSite(f)
                                && (f.near("o:PLANT", "o:LINE", "o:HQ", "o:RND", "o:WAREHOUSE") || output(f))),
                new Rule(
                        "trap-utility-firm",
                        f -> f.own("s:IMMOBILE", "s:MINING") && f.family().leaves()),
                new Rule("trap-business-enters", Rules::enters),
                new Rule("title", Frame::title),
                new Rule("body", f -> !f.title()));
    }

    /** 去年12月开工: what was begun within the last years is still being built. */
    private static boolean begun(Frame frame) {
        return frame.family() == Family.START;
    }

    /** 2025年8月公告称,将在某地建设: what was planned within the last years may still be built. */
    private static boolean planned(Frame frame) {
        return !frame.family().leaves() && frame.before("c:WILL", "c:PLAN");
    }

    /** 年产15万吨某项目: a project that is told by what it will make. */
    private static boolean output(Frame frame) {
        return frame.near("o:PROJECT") && frame.near("o:CAPACITY");
    }

    /** 去年把车间搬到某地: told of a year that is over, and no plan of that year. */
    private static boolean movedLately(Frame frame) {
        return frame.family().leaves()
                && frame.near("c:PAST")
                && !frame.near("c:PLAN", "c:WILL", "c:PROGRESS", "c:DECIDED", "c:FORECAST");
    }

    /** 首台落户某国, 赛事花落某地: neither a firm that is known as one nor anything of it is said to settle. */
    private static boolean thingSettles(Frame frame) {
        Name firm = frame.firm();
        return frame.family() == Family.SETTLE
                && firm != null
                && firm.begin() >= 0
                && (!frame.clause().contains(firm.begin()) || firm.evidence() == Evidence.SUBJECT)
                && frame.near().stream().noneMatch(each -> each.startsWith("o:"));
    }

    private static boolean lies(@Nullable Place place, Set<String> beginnings) {
        return place != null && beginnings.stream().anyMatch(place.code()::startsWith);
    }

    /** Whether offices or shops are all that the sentence and the headline speak of. */
    private static boolean officeOnly(Frame frame) {
        return frame.context("o:OFFICE") && !frame.context("o:PLANT", "o:LINE", "o:HQ", "o:WAREHOUSE", "o:RND");
    }

    /** 某集团电石项目开工,还有某公路: the clause names firm and object, and speaks of nothing that is tied to its place. */
    private static boolean selfContained(Frame frame) {
        Name firm = frame.firm();
        return firm != null && frame.clause().contains(firm.begin()) && placing(frame);
    }

    /** 设立全资子公司: a firm is founded, and nothing says that it makes or places anything. */
    private static boolean subsidiaryOnly(Frame frame) {
        return frame.family() == Family.SUBSIDIARY
                && frame.near().stream().noneMatch(Productive::is)
                && !placing(frame);
    }

    /** 签署投资协议…取得50%股权: a deal on shares of which no place and nothing productive is said. */
    private static boolean shares(Frame frame) {
        return !frame.family().leaves() && frame.destination() == null && frame.context("s:FINANCE") && !placing(frame);
    }

    /** Whether what is agreed on is a plant, a project or the like; products and orders can be agreed on anywhere. */
    private static boolean placing(Frame frame) {
        return frame.near("o:PLANT", "o:LINE", "o:PROJECT", "o:HQ", "o:RND", "o:WAREHOUSE", "o:SERVICE", "o:LANDUSE");
    }

    /** 工厂二期: what is built where the firm stands; the place that is named is then no new one. */
    private static boolean onSite(Frame frame) {
        boolean told = frame.family() == Family.FILE ? frame.context(ON_SITE) : frame.near(ON_SITE);
        return !frame.family().leaves() && (told || frame.wide("c:SAMELAND"));
    }

    /** 产线升级改造, 扩产: what is made better or larger, and no place is named where that is. */
    private static boolean upgradedInPlace(Frame frame) {
        return !frame.family().leaves() && frame.near("c:UPGRADE") && frame.destination() == null;
    }

    /** 外卖业务进驻某国: a business that settles without a plant, a project or a seat. */
    private static boolean enters(Frame frame) {
        return frame.family() == Family.SETTLE && frame.near("o:CAPACITY") && !placing(frame);
    }
}
