package io.westbound.streams.intent;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Firms that a sentence only mentions, and movers that it does not name. Words are in {@code lexicon/parties.tsv}. */
final class Bystanders {
    private static final int MODIFIER = 14;
    private static final int DATELINE = 12;
    private static final int BACKS = 6;
    private static final String TITLE_OPENS = "“《";
    private static final String TITLE_CLOSES = "”》";
    private static final Set<String> BUYS = Set.of("LAND", "INVEST", "BUILD");

    private Bystanders() {}

    /** Whether the words around a name make its bearer a customer, a contractor, an earlier case or a source. */
    static boolean is(Reading reading, Name name) {
        if (name.begin() < 0) {
            return false;
        }
        if (founded(reading, name.begin())) {
            return true;
        }
        return stands(reading.scan(), "before", name.begin() - 6, name.begin(), name.begin())
                || stands(reading.scan(), "behind", name.end(), name.end() + 8, -1)
                || serves(reading, name)
                || backs(reading, name)
                || alias(reading, name);
    }

    /** 甲公司(乙锅炉厂): another name of the firm before the bracket. */
    private static boolean alias(Reading reading, Name name) {
        int bracket = name.begin() - 1;
        return reading.text().at(bracket) == '('
                && reading.names(Span.sentence(reading.text(), name.begin())).stream()
                        .anyMatch(other -> other.end() == bracket);
    }

    /** 由某某集团某公司承建: the agent of a passive clause that ends with what a contractor does. */
    private static boolean serves(Reading reading, Name name) {
        Span clause = Span.clause(reading.text(), name.begin());
        return reading.text().at(name.begin() - 1) == '由'
                && reading.scan()
                        .any(
                                Tag.PARTY,
                                name.end(),
                                Math.min(clause.end(), name.end() + MODIFIER),
                                word -> word.value().equals("behind") && word.end() == clause.end());
    }

    /** 甲资本、乙基金跟投: those who put their money into another firm. */
    private static boolean backs(Reading reading, Name name) {
        Span clause = Span.clause(reading.text(), name.begin());
        return reading.scan()
                .any(
                        Tag.PARTY,
                        Math.max(name.end(), clause.end() - BACKS),
                        clause.end(),
                        word -> word.value().equals("backs") && word.end() == clause.end());
    }

    /** 设立合资公司“某某有限公司”: the firm is yet to be, its founder places the plant. */
    private static boolean founded(Reading reading, int begin) {
        int at = begin;
        while (at > 0 && "\"“‘'《".indexOf(reading.text().at(at - 1)) >= 0) {
            at--;
        }
        Hit relation = ownedBefore(reading.scan(), at);
        return stands(reading.scan(), "founds", at - 6, at, at)
                || relation != null
                        && stands(reading.scan(), "founds", relation.begin() - 6, relation.begin(), relation.begin());
    }

    private static boolean stands(Scan scan, String value, int from, int to, int end) {
        for (Hit word : scan.in(Tag.PARTY, from, to)) {
            if (word.value().equals(value) && (end < 0 ? word.begin() == from : word.end() == end)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the clause says before the trigger that firms move, but not which: 不少制鞋企业, 36家企业, 沿海厂商. */
    static boolean unnamed(Reading reading, Span clause, Hit trigger) {
        for (Hit kind : reading.scan().in(Tag.PARTY, clause.begin(), trigger.begin())) {
            boolean noun = kind.value().equals("kind") || kind.value().equals("apposition");
            if (noun
                    && !related(reading.scan(), kind)
                    && !Movers.speaksOfItself(reading, clause, kind)
                    && !refersBack(reading, clause)
                    && modified(reading, clause.begin(), kind.begin())
                    && !named(reading, clause, kind)) {
                return true;
            }
        }
        return false;
    }

    /** 公司 of 子公司: how a firm is related to one that is named. */
    private static boolean related(Scan scan, Hit kind) {
        Hit relation = ownedBefore(scan, kind.end());
        return relation != null && relation.begin() < kind.begin();
    }

    private static boolean modified(Reading reading, int floor, int at) {
        int from = Math.max(floor, at - MODIFIER);
        if (reading.text().is(Letter.THAT, at - 1)) {
            return false;
        }
        for (Hit many : reading.scan().in(Tag.PARTY, from, at)) {
            if (many.value().equals("many")) {
                return true;
            }
        }
        int counted = reading.text().folded().lastIndexOf('家', at);
        return counted > from && Character.isDigit(reading.text().at(counted - 1));
    }

    /** Whether a firm is named right before or behind the noun: 甲、乙等企业, 龙头企业甲. */
    private static boolean named(Reading reading, Span clause, Hit kind) {
        for (Name name : reading.names(clause)) {
            if (Math.abs(name.end() - kind.begin()) <= 8 || name.begin() == kind.end()) {
                return true;
            }
        }
        return false;
    }

    /** Whether 企业, 厂商 or the like begins here: what stands before only says of which kind. */
    static boolean kindFollows(Scan scan, int at) {
        return stands(scan, "kind", at, at + 6, -1);
    }

    /** 该公司, 这家企业: the clause speaks of a firm named further back. */
    static boolean refersBack(Reading reading, Span clause) {
        String words = reading.text().slice(clause.begin(), clause.end());
        return reading.particles().all(Particle.BACK).stream().anyMatch(words::contains);
    }

    /** 希望甲公司在本市落户更多项目: the sentence speaks of what others wish of the firm. */
    static boolean wished(Reading reading, Hit trigger, Span sentence) {
        return reading.names(sentence).stream()
                .anyMatch(name -> name.end() <= trigger.begin()
                        && reading.particles().before(reading.text(), name.begin(), Particle.WISHES) > 0);
    }

    /** Whether a relation such as 全资子公司 stands right before the firm where the text names it. */
    static boolean named(Reading reading, @Nullable Name firm) {
        if (firm == null || firm.begin() < 0) {
            return false;
        }
        int first = reading.text().folded().indexOf(firm.text());
        return owned(reading, firm.begin()) || first >= 0 && owned(reading, first);
    }

    private static boolean owned(Reading reading, int begin) {
        int at = reading.text().at(begin - 1) == '的' ? begin - 1 : begin;
        return ownedBefore(reading.scan(), at) != null;
    }

    /** The relation that ends here, or null. */
    static @Nullable Hit ownedBefore(Scan scan, int at) {
        for (Hit cue : scan.in(Tag.CUE, at - 8, at)) {
            if (cue.end() == at && cue.value().equals("OWNED")) {
                return cue;
            }
        }
        return null;
    }

    /** The relation such as 全资子公司 that begins here, or null. */
    static @Nullable Hit owned(Scan scan, int at) {
        for (Hit cue : scan.in(Tag.CUE, at, at + 8)) {
            if (cue.begin() == at && cue.value().equals("OWNED")) {
                return cue;
            }
        }
        return null;
    }

    /** 由某城投集团竞得: the clause says itself that no mover but a developer for the city buys or builds. */
    static boolean publicBuyer(Reading reading, Hit trigger, Span clause) {
        return BUYS.contains(trigger.value())
                && reading.names(clause).stream()
                        .anyMatch(name -> name.end() <= trigger.begin()
                                && trigger.begin() - name.end() <= 1
                                && Movers.counterparty(reading, name));
    }

    /** 某社5月22日讯, 某社丨: the agency that opens a report. */
    static boolean dateline(Text text, Name name) {
        int at = name.end();
        while (at < name.end() + DATELINE && (Character.isDigit(text.at(at)) || "年月日(, ".indexOf(text.at(at)) >= 0)) {
            at++;
        }
        boolean opens = !Character.isLetterOrDigit(text.at(name.begin() - 1));
        boolean dated = at > name.end() && text.at(at - 1) == '日';
        return opens && ("丨|".indexOf(text.at(at)) >= 0 || dated && "讯电".indexOf(text.at(at)) >= 0);
    }

    /** 某市将…, 我省在…: the subject of the sentence is a province, a city or a county, which is no firm. */
    static boolean governs(Reading reading, Span sentence) {
        for (Hit place : reading.scan().in(Tag.PLACE, sentence.begin(), sentence.begin() + 10)) {
            boolean division = "省市区县".indexOf(reading.text().at(place.end() - 1)) >= 0;
            if (place.begin() == sentence.begin() && division) {
                return Edges.ends(reading.text(), place.end()) && reading.text().at(place.end()) != '的'
                        || reading.text().is(Letter.LINK, place.end())
                        || reading.actAt(place.end());
            }
        }
        return false;
    }

    /** 某省：建设某基地: the place that announces it plans, and whoever is named behind the verb does not. */
    static boolean announcedByPlace(Reading reading, Hit trigger) {
        int end = Edges.placeAt(reading.scan(), 0);
        return end > 0 && reading.text().at(end) == ':' && reading.text().inTitle(trigger.begin());
    }

    /** “甲某地生产基地项目”, 《甲搬迁协议》: the name only begins the title of a project or a paper. */
    static boolean entitles(Text text, Name name) {
        int quote = TITLE_OPENS.indexOf(text.at(name.begin() - 1));
        char close = quote < 0 ? ' ' : TITLE_CLOSES.charAt(quote);
        return quote >= 0 && text.at(name.end()) != close && text.folded().indexOf(close, name.end()) > 0;
    }
}
