package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.EnumSet;
import java.util.Set;

/** Whether a trigger stands with what it needs to open a frame: an object, a place or a party. */
final class Plausible {
    /** Families whose words can open a frame; those of the others only colour one. */
    static final Set<Family> OPENING =
            EnumSet.complementOf(EnumSet.of(Family.CLOSE, Family.COST, Family.FILE, Family.RESIDENTMOVE));

    private static final int FUND_REACH = 30;
    private static final int FUND_NAME = 8;
    private static final String FUND = "基金";
    private static final int FULL_NAME = 8;
    private static final int MEASURED = 16;
    private static final String MOVE_IN = "搬入";

    /** What is bought at an auction may be anything. */
    private static final String ASSETS = "资产";

    private Plausible() {}

    static boolean opens(Reading reading, Hit trigger, Family family, Span sentence) {
        return switch (family) {
            case CLOSE, COST, RESIDENTMOVE -> false;
            case FILE -> placeNear(reading, trigger) && productiveNear(reading, trigger, 30, 40);
            case ADDRESS -> !ofBranch(reading, trigger);
            case MOVE, PAID, COMPENSATE, NOTICE, EXITCITY, SIGN, SITE -> true;
            case LEASEEND -> leased(reading, trigger, sentence);
            case LAND ->
                trigger.term().text().indexOf('地') >= 0 || landNear(reading, trigger) || resultOfSale(reading, trigger);
            case MOVETO ->
                (placeNear(reading, trigger) || productiveNear(reading, trigger, 16, 12))
                        && !installs(reading, trigger);
            case MOVEFROM ->
                placeBehind(reading, trigger)
                        || productiveNear(reading, trigger, 12, 10)
                        || bound(reading, trigger, sentence);
            case SHIFT -> trigger.length() > 2 || productiveNear(reading, trigger, 14, 8);
            case EXPROPRIATE ->
                objectNear(reading, trigger, 20, 20) || trigger.length() > 3 || ofFiler(reading, trigger);
            case INVEST, BUILD ->
                !sum(reading, trigger)
                        && (objectNear(reading, trigger, 0, describes(reading, trigger) ? 14 : 50)
                                || trigger.length() > 2 && siteBefore(trigger)
                                || puts(reading, trigger))
                        && !foundsBranch(reading, trigger)
                        && !inFullName(reading, trigger)
                        && !ofShares(reading, trigger, sentence);
            case SCOUT ->
                trigger.term().text().equals("考察")
                        ? placeNear(reading, trigger)
                                && !received(reading, sentence)
                                && siteSought(reading, trigger, sentence)
                                && !nameBehind(reading, trigger, sentence)
                        : !selected(reading, trigger)
                                && (trigger.length() > 2 || plantSought(reading, trigger) || wholly(reading, trigger));
            case SUBSIDIARY -> objectOrPlace(reading, sentence) && !foundsFund(reading, trigger);
            case START, CONTRACT -> objectOrPlace(reading, sentence);
            case SETTLE -> settles(reading, trigger, sentence);
        };
    }

    /** 不再续签 is said of any contract: a lease must be spoken of, or what one rents. */
    private static boolean leased(Reading reading, Hit trigger, Span sentence) {
        return reading.text().slice(sentence.begin(), sentence.end()).indexOf('租') >= 0
                || reading.scan()
                        .any(
                                Tag.OBJECT,
                                trigger.begin() - 30,
                                trigger.end() + 20,
                                hit -> Set.of("LANDUSE", "PLANT", "WAREHOUSE", "OFFICE")
                                        .contains(hit.value()))
                || reading.particles().within(reading.text(), trigger.begin(), trigger.end(), Particle.LANDLORD);
    }

    /** 把研发中心设到某地, 研发中心拟设某地: the object stands before a verb that says where it is put. */
    private static boolean puts(Reading reading, Hit trigger) {
        boolean there = trigger.length() == 1 && reading.scan().begins(Tag.PLACE, trigger.end());
        return (there || reading.particles().at(reading.text(), trigger.end(), Particle.DIRECTION) > 0)
                && productiveNear(reading, trigger, 30, 0);
    }

    /** 首台设备搬入: what is delivered to a plant is new, and does not come from another one. */
    private static boolean installs(Reading reading, Hit trigger) {
        Span clause = Span.clause(reading.text(), trigger.begin());
        return trigger.term().text().equals(MOVE_IN)
                && reading.particles().within(reading.text(), clause.begin(), trigger.begin(), Particle.MACHINES)
                && !placeBehind(reading, trigger);
    }

    /** 关于子公司拟进行征迁的公告: whoever files tells of itself or its own. */
    private static boolean ofFiler(Reading reading, Hit trigger) {
        Span clause = Span.clause(reading.text(), trigger.begin());
        return reading.text().document().filer() != null
                && reading.scan()
                        .any(
                                Tag.CUE,
                                clause.begin(),
                                trigger.begin(),
                                cue -> Set.of("OWNED", "FIRSTVOICE").contains(cue.value()));
    }

    /** 设立某地分公司: a branch of offices, unless a plant is built with it. */
    private static boolean foundsBranch(Reading reading, Hit trigger) {
        int end = Span.clause(reading.text(), trigger.begin()).end();
        return reading.scan()
                        .any(Tag.FORM, trigger.end(), end, form -> form.value().equals("branch"))
                && !Productive.in(reading.scan(), trigger.end(), end);
    }

    /** 总投资280亿元: how much is spent, not that somebody does. */
    private static boolean sum(Reading reading, Hit trigger) {
        return trigger.length() == 2 && reading.text().at(trigger.begin() - 1) == '总';
    }

    /** 分公司迁址: what moves is a branch of offices. */
    private static boolean ofBranch(Reading reading, Hit trigger) {
        return reading.scan()
                .any(
                        Tag.FORM,
                        trigger.begin() - 4,
                        trigger.end(),
                        form -> form.begin() < trigger.begin()
                                && form.end() >= trigger.begin()
                                && form.value().equals("branch"));
    }

    /** 投资 of 某某资本投资运营有限公司: a part of a full name, wherever that begins. */
    private static boolean inFullName(Reading reading, Hit trigger) {
        return reading.scan()
                .any(
                        Tag.FORM,
                        trigger.end(),
                        trigger.end() + FULL_NAME,
                        form -> form.value().equals("company") && form.length() > 2);
    }

    /** 投资甲公司: what money is put into is a firm. */
    private static boolean ofShares(Reading reading, Hit trigger, Span sentence) {
        return reading.names(sentence).stream()
                .anyMatch(name -> name.begin() == trigger.end() && name.evidence() == Evidence.FORM);
    }

    /** 甲投资的乙: the verb only tells of the noun behind it. */
    private static boolean describes(Reading reading, Hit trigger) {
        return reading.text().at(trigger.end()) == '的';
    }

    /** 考察甲公司某地工厂, 考察了某项目、某地乙公司: who is visited looks for nothing. */
    private static boolean nameBehind(Reading reading, Hit trigger, Span sentence) {
        Span clause = Span.clause(reading.text(), trigger.begin());
        return reading.names(sentence).stream().noneMatch(name -> name.begin() < trigger.begin())
                && reading.names(clause).stream().anyMatch(name -> name.begin() >= trigger.end());
    }

    /** 会见某集团高管并考察其工厂, 高管到访某某公司: a visit that is paid or received. */
    private static boolean received(Reading reading, Span sentence) {
        return reading.particles().within(reading.text(), sentence.begin(), sentence.end(), Particle.VISITS);
    }

    /** 在某项目遴选中获得: a firm that others choose. */
    private static boolean selected(Reading reading, Hit trigger) {
        return reading.scan().has(Tag.CUE, "RECEIVE", trigger.end(), trigger.end() + 4);
    }

    /** 落户某地; but 入驻企业百余家 counts those who have settled, and 首家分公司落户 tells of a branch. */
    private static boolean settles(Reading reading, Hit trigger, Span sentence) {
        boolean placed =
                !reading.scan().in(Tag.PLACE, sentence.begin(), sentence.end()).isEmpty()
                        || objectNear(reading, trigger, 20, 20);
        return placed
                && !Bystanders.kindFollows(reading.scan(), trigger.end())
                && !ofBranch(reading, trigger)
                && !ofFund(reading, trigger, sentence);
    }

    /** 投资设立产业投资基金: what is founded is money. */
    private static boolean foundsFund(Reading reading, Hit trigger) {
        return reading.scan()
                .any(
                        Tag.SUBJECT,
                        trigger.end(),
                        trigger.end() + FUND_NAME,
                        money -> money.term().text().endsWith(FUND));
    }

    /** 参设产业基金,落户某园区: money settles, and nothing that makes goods. */
    private static boolean ofFund(Reading reading, Hit trigger, Span sentence) {
        return reading.scan()
                        .any(
                                Tag.SUBJECT,
                                trigger.begin() - FUND_REACH,
                                trigger.begin(),
                                money -> money.term().text().endsWith(FUND))
                && !Productive.in(reading.scan(), sentence.begin(), trigger.begin());
    }

    /** 须于年底前搬离: a firm that is named and bound to go leaves its site, even where the site is not named. */
    private static boolean bound(Reading reading, Hit trigger, Span sentence) {
        Span clause = Span.clause(reading.text(), trigger.begin());
        return (reading.scan().has(Tag.CUE, "OBLIGED", clause.begin(), trigger.begin())
                        || reading.scan().has(Tag.CUE, "FORCED", sentence.begin(), trigger.begin()))
                && (Bystanders.refersBack(reading, clause)
                        || reading.names(sentence).stream()
                                .anyMatch(name -> name.evidence().compareTo(Evidence.FORM) <= 0));
    }

    /** A visit counts where its sentence says for what: an investment or a plant, and not the one that is visited. */
    private static boolean siteSought(Reading reading, Hit trigger, Span sentence) {
        int end = Span.clause(reading.text(), trigger.begin()).end();
        return reading.words(sentence).stream()
                .anyMatch(hit -> Set.of("INVEST", "SCOUT").contains(hit.value())
                                && !hit.term().text().equals(trigger.term().text())
                        || hit.value().equals("PLANT")
                                && (hit.end() <= trigger.begin() || hit.begin() >= end || park(hit)));
    }

    private static boolean park(Hit plant) {
        return plant.term().text().endsWith("园");
    }

    /** 遴选 and 看中 are said of anything: a plant must stand near, or a project if the word itself speaks of a site. */
    private static boolean plantSought(Reading reading, Hit trigger) {
        return trigger.term().text().indexOf('址') >= 0
                ? objectNear(reading, trigger, 10, 12)
                : productiveNear(reading, trigger, 10, 12) || placeNear(reading, trigger);
    }

    /** 选址 alone says enough where a place is named. */
    private static boolean wholly(Reading reading, Hit trigger) {
        return trigger.term().text().indexOf('址') >= 0 && placeNear(reading, trigger);
    }

    /** 竞得 and 摘牌 are also said of shares and of mining rights; 拿下某地180亩地 tells by its measure. */
    private static boolean landNear(Reading reading, Hit trigger) {
        boolean measured = reading.scan()
                .any(
                        Tag.UNIT,
                        trigger.end(),
                        trigger.end() + MEASURED,
                        unit -> unit.value().equals("AREA") && reading.text().at(unit.end()) == '地');
        return measured
                || reading.scan()
                        .any(
                                Tag.OBJECT,
                                trigger.begin() - 12,
                                trigger.end() + 30,
                                hit -> Set.of("LANDUSE", "PLANT", "WAREHOUSE").contains(hit.value())
                                        && !hit.term().text().equals(ASSETS));
    }

    /** 竞得单位某公司 under a headline of land: what a notice of sales calls its buyer. */
    private static boolean resultOfSale(Reading reading, Hit trigger) {
        return reading.scan().begins(Tag.LABEL, trigger.begin())
                && reading.titleClasses().contains("o:LANDUSE");
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
        return reading.scan()
                .any(Tag.OBJECT, trigger.begin() - back, trigger.end() + ahead, object -> !reading.masked(object));
    }

    private static boolean productiveNear(Reading reading, Hit trigger, int back, int ahead) {
        return Productive.in(reading.scan(), trigger.begin() - back, trigger.end() + ahead);
    }

    private static boolean placeNear(Reading reading, Hit trigger) {
        Span clause = Span.clause(reading.text(), trigger.begin());
        return !reading.scan().in(Tag.PLACE, clause.begin(), clause.end()).isEmpty();
    }

    private static boolean placeBehind(Reading reading, Hit trigger) {
        return !reading.scan().in(Tag.PLACE, trigger.end(), trigger.end() + 8).isEmpty();
    }
}
