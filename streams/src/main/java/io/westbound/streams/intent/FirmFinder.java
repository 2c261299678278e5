package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds firms by structure ([place][name][industry][form]), stock code, register, brand and headline position. Linear in
 * the range: every leftward reading is bounded.
 */
final class FirmFinder {
    private static final int LONGEST = 32;
    private static final String HARD = "的与及在向从将拟了是被、,;:。!?\"“”《》【】<>\n '‘’/|";
    private static final List<String> PRONOUNS = List.of(
            "该", "本", "母", "子", "上市", "分", "有限", "总", "新", "老", "某", "各", "其", "两家", "家", "几家", "多家", "公司", "项目", "合资",
            "参股", "控股", "全资子", "控股子", "下属", "国际", "跨国", "外资", "民营", "旗下", "我", "贵", "实体", "科技", "保险", "证券", "基金", "上市的",
            "大", "小", "两", "三", "名", "原", "目标", "标的", "我国", "中国", "国内", "企业");

    /** 子公司, 孙公司, 该公司: a relation, not a name. */
    private static final String KINSHIP = "子孙母该本我你其各贵市";

    private final Set<String> shortNames;

    private final BitSet firstPairs = new BitSet();
    private final Map<String, String> fullNames = new HashMap<>();

    FirmFinder(Set<String> shortNames, Map<String, ListedFirm> register) {
        this.shortNames = shortNames;
        shortNames.forEach(name -> firstPairs.set(pair(name.charAt(0), name.charAt(1))));
        register.forEach((key, firm) -> fullNames.put(firm.fullName(), key));
    }

    /** The firms named in a range, in text order, none overlapping; the longer reading wins. */
    List<Name> find(Text text, Scan scan, Span range) {
        List<Name> found = new ArrayList<>();
        byRegister(text, scan, range, found);
        byForm(text, scan, range, found);
        byCode(text, scan, range, found);
        bySubsidiary(text, scan, range, found);
        byHeadline(text, scan, range, found);
        byShortName(text, scan, range, found);
        byPlant(text, scan, range, found);
        byMover(text, scan, range, found);
        found.removeIf(name -> masked(scan, name) || speaker(name));
        found.replaceAll(name -> registered(scan, name));
        return withoutOverlap(found);
    }

    /** 某某说, 某某称: a person who speaks, not a firm. */
    private static boolean speaker(Name name) {
        char last = name.text().charAt(name.text().length() - 1);
        return name.evidence().compareTo(Evidence.BRAND) > 0 && "说称道".indexOf(last) >= 0;
    }

    /** Adds the register's key to a name it knows with another prefix: *ST某某, N某某. */
    private static Name registered(Scan scan, Name name) {
        int bare = 0;
        while (bare < name.text().length() && "*SNCUT".indexOf(name.text().charAt(bare)) >= 0) {
            bare++;
        }
        for (Hit firm : scan.in(Tag.FIRM, name.begin() + bare, name.end())) {
            if (name.key() == null
                    && firm.length() == name.end() - name.begin() - bare
                    && !firm.value().isEmpty()) {
                return new Name(name.begin(), name.end(), name.text(), Evidence.REGISTER, firm.value());
            }
        }
        return name;
    }

    /** Whether the name is only a part of a masked phrase. */
    private static boolean masked(Scan scan, Name name) {
        for (Hit mask : scan.in(Tag.MASK, name.begin() - 8, name.end() + 8)) {
            boolean overlaps = mask.begin() < name.end() && name.begin() < mask.end();
            boolean same = mask.begin() == name.begin() && mask.end() == name.end();
            if (same ? !mask.value().equals("bank") : overlaps && !mask.within(name.begin(), name.end())) {
                return true;
            }
        }
        return false;
    }

    static List<Name> withoutOverlap(List<Name> found) {
        found.sort(Comparator.comparingInt((Name n) -> n.begin() - n.end()).thenComparing(Name::evidence));
        List<Name> kept = new ArrayList<>();
        for (Name name : found) {
            if (kept.stream().noneMatch(name::overlaps)) {
                kept.add(name);
            }
        }
        kept.sort(Comparator.comparingInt(Name::begin));
        return kept;
    }

    private void byRegister(Text text, Scan scan, Span range, List<Name> found) {
        for (Hit hit : scan.in(Tag.FIRM, range.begin(), range.end())) {
            String flag = hit.term().detail();
            boolean ambiguous = (flag.equals("ambiguous") || shared(scan, hit)) && !spokenOf(text, hit);
            if (!ambiguous && !partOfWord(text, hit)) {
                Evidence evidence = flag.equals("brand") ? Evidence.BRAND : Evidence.REGISTER;
                String key = flag.equals("brand") ? null : hit.value();
                found.add(new Name(hit.begin(), hit.end(), text.slice(hit.begin(), hit.end()), evidence, key));
            }
        }
    }

    /** A short name that is also a common word counts only in a firm's place: before a code, a colon or 公告. */
    private static boolean spokenOf(Text text, Hit hit) {
        char next = text.at(hit.end());
        return next == ':' || next == '(' || text.folded().startsWith("公告", hit.end());
    }

    /** The same characters are a place, or part of a longer known word. */
    private static boolean shared(Scan scan, Hit hit) {
        for (Hit place : scan.in(Tag.PLACE, hit.begin(), hit.end())) {
            if (place.begin() == hit.begin() && place.end() == hit.end()) {
                return true;
            }
        }
        for (Tag tag : List.of(Tag.OBJECT, Tag.TRIGGER, Tag.MASK)) {
            for (Hit word : scan.in(tag, hit.begin() - 6, hit.end() + 6)) {
                if (word.begin() < hit.end() && hit.begin() < word.end() && !word.within(hit.begin() + 1, hit.end())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean partOfWord(Text text, Hit hit) {
        return latin(text.at(hit.begin())) && latin(text.at(hit.begin() - 1))
                || latin(text.at(hit.end() - 1)) && latin(text.at(hit.end()));
    }

    private static boolean latin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private void byForm(Text text, Scan scan, Span range, List<Name> found) {
        for (Hit form : scan.in(Tag.FORM, range.begin(), range.end())) {
            if (form.value().equals("trade")) {
                byTrade(text, scan, range, form, found);
            }
            if (form.value().equals("trade") || form.value().equals("notname")) {
                continue;
            }
            int begin = leftEdge(text, scan, form, range.begin());
            String core = text.slice(begin, form.begin());
            if (KINSHIP.indexOf(text.at(form.begin() - 1)) >= 0 && form.length() == 2) {
                continue;
            }
            if (core.length() < 2 || PRONOUNS.contains(core) || !Character.isLetter(core.charAt(0))) {
                continue;
            }
            if (form.value().equals("group") && (core.length() > 10 || generic(scan, begin, form))) {
                continue;
            }
            if (onlyWords(scan, begin, form.begin())) {
                continue;
            }
            String name = text.slice(begin, form.end());
            String key = fullNames.get(name);
            found.add(new Name(begin, form.end(), name, key == null ? Evidence.FORM : Evidence.REGISTER, key));
        }
    }

    /** 关于公司, 签订公司: nothing of the name is left beside known words. */
    private static boolean onlyWords(Scan scan, int begin, int end) {
        int left = end - begin;
        for (Tag tag : List.of(Tag.BOUNDARY, Tag.CUE, Tag.TRIGGER, Tag.OBJECT)) {
            for (Hit hit : scan.in(tag, begin, end)) {
                left -= hit.length();
                if (hit.end() == end && hit.length() > 1 && tag != Tag.OBJECT) {
                    return true;
                }
            }
        }
        return left < 2;
    }

    /** 某某无锡工厂 at the start of a sentence: what stands before the place of a plant is a firm. */
    private static void byPlant(Text text, Scan scan, Span range, List<Name> found) {
        for (Hit place : scan.in(Tag.PLACE, range.begin() + 2, Math.min(range.end(), range.begin() + 16))) {
            boolean plant =
                    text.folded().startsWith("工厂", place.end()) || text.folded().startsWith("基地", place.end());
            if (plant && nameOnly(text, scan, range.begin(), place.begin())) {
                String name = text.slice(range.begin(), place.begin());
                found.add(new Name(range.begin(), place.begin(), name, Evidence.SUBJECT, null));
                return;
            }
        }
    }

    /** 签订某某整体搬迁…协议 in a headline: unknown characters between a verb and the move are the mover's name. */
    private static void byMover(Text text, Scan scan, Span range, List<Name> found) {
        if (!text.inTitle(range.begin())) {
            return;
        }
        for (Hit trigger : scan.in(Tag.TRIGGER, range.begin(), range.end())) {
            int begin = trigger.begin();
            while (begin > range.begin() && trigger.begin() - begin < 6 && unknown(text, scan, begin)) {
                begin--;
            }
            boolean edge = begin == range.begin() || !unknown(text, scan, begin);
            int length = trigger.begin() - begin;
            if (trigger.value().equals("MOVE")
                    && edge
                    && length >= 2
                    && places(scan, begin, trigger.begin()) < length
                    && scan.in(Tag.FORM, begin, trigger.begin()).isEmpty()) {
                found.add(new Name(begin, trigger.begin(), text.slice(begin, trigger.begin()), Evidence.SUBJECT, null));
            }
        }
    }

    /** Whether the character before this position belongs to no known word and ends no name. */
    private static boolean unknown(Text text, Scan scan, int at) {
        char c = text.at(at - 1);
        if (!Character.isIdeographic(c) || HARD.indexOf(c) >= 0) {
            return false;
        }
        for (Tag tag : List.of(Tag.TRIGGER, Tag.CUE, Tag.BOUNDARY, Tag.OBJECT, Tag.SUBJECT, Tag.INDUSTRY, Tag.MASK)) {
            for (Hit hit : scan.in(tag, at - 10, at + 10)) {
                if (hit.begin() < at && hit.end() >= at) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean nameOnly(Text text, Scan scan, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (!nameCharacter(text.at(i)) || wordAt(scan, i)) {
                return false;
            }
        }
        return end - begin >= 2 && end - begin <= 8;
    }

    /** A short name of a firm at large, where a name must stand: at the start of a phrase and before a verb or place. */
    private void byShortName(Text text, Scan scan, Span range, List<Name> found) {
        BitSet ends = new BitSet();
        for (Tag tag : List.of(Tag.BOUNDARY, Tag.CUE, Tag.TRIGGER)) {
            scan.in(tag, range.begin(), range.end()).forEach(hit -> ends.set(hit.end()));
        }
        for (int begin = range.begin(); begin < range.end() - 1; begin++) {
            boolean starts = ends.get(begin) || afterBreak(text, range, begin);
            int place = starts ? placeAt(scan, begin) : 0;
            if (!starts || place == 0 && !firstPairs.get(pair(text.at(begin), text.at(begin + 1)))) {
                continue;
            }
            for (int length = Math.min(8, range.end() - begin); length >= 2; length--) {
                String name = text.slice(begin, begin + length);
                boolean known = shortNames.contains(name)
                        || place > 0 && length >= place + 2 && shortNames.contains(name.substring(place));
                boolean placed = place > 0;
                if (known
                        && (placed
                                ? verbFollows(text, scan, begin + length)
                                : phraseEnds(text, scan, begin + length))) {
                    found.add(new Name(begin, begin + length, name, Evidence.SHORT, null));
                    break;
                }
            }
        }
    }

    private static int pair(char first, char second) {
        return (first * 31 + second) & 0xFFFFF;
    }

    private static int placeAt(Scan scan, int begin) {
        for (Hit place : scan.in(Tag.PLACE, begin, begin + 8)) {
            if (place.begin() == begin) {
                return place.length();
            }
        }
        return 0;
    }

    private static boolean afterBreak(Text text, Span range, int at) {
        char previous = text.at(at - 1);
        return at == range.begin() || !Character.isLetterOrDigit(previous) || HARD.indexOf(previous) >= 0;
    }

    /** Whether no name goes on with this character. */
    static boolean ends(char c) {
        return HARD.indexOf(c) >= 0;
    }

    private static boolean phraseEnds(Text text, Scan scan, int at) {
        char next = text.at(at);
        if (!Character.isLetter(next) || HARD.indexOf(next) >= 0 || wordAt(scan, at)) {
            return true;
        }
        return scan.in(Tag.PLACE, at, at + 12).stream().anyMatch(place -> place.begin() == at);
    }

    /** 甲乙化工 at the start of a phrase and before a verb: two to four characters and a trade read as a firm. */
    private static void byTrade(Text text, Scan scan, Span range, Hit trade, List<Name> found) {
        for (int length = 2; length <= 4; length++) {
            int begin = trade.begin() - length;
            if (begin < range.begin() || !plainHan(text, begin, trade.begin())) {
                return;
            }
            boolean known = !scan.in(Tag.FORM, begin, trade.begin()).isEmpty() || onlyWords(scan, begin, trade.begin());
            if (!known && opens(text, scan, range, begin) && verbFollows(text, scan, trade.end())) {
                found.add(new Name(begin, trade.end(), text.slice(begin, trade.end()), Evidence.SHORT, null));
                return;
            }
        }
    }

    /** Whether a clause or a member of a list begins here, or a relation such as 子公司 stands before. */
    private static boolean opens(Text text, Scan scan, Span range, int at) {
        char previous = text.at(at - 1);
        if (at == range.begin() || !Character.isLetterOrDigit(previous) || "与和、".indexOf(previous) >= 0) {
            return true;
        }
        return scan.in(Tag.CUE, at - 8, at).stream()
                        .anyMatch(cue -> cue.end() == at && cue.value().equals("OWNED"))
                || scan.in(Tag.BOUNDARY, at - 8, at).stream().anyMatch(word -> word.end() == at && word.length() > 1);
    }

    private static boolean verbFollows(Text text, Scan scan, int at) {
        char next = text.at(at);
        if (!Character.isLetterOrDigit(next) || HARD.indexOf(next) >= 0) {
            return true;
        }
        for (Tag tag : List.of(Tag.TRIGGER, Tag.CUE, Tag.BOUNDARY)) {
            if (scan.in(tag, at, at + 8).stream().anyMatch(hit -> hit.begin() == at)) {
                return true;
            }
        }
        return placeAt(scan, at) > 0;
    }

    private static boolean plainHan(Text text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (!Character.isIdeographic(text.at(i)) || HARD.indexOf(text.at(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** 汽车公司, 物流集团: an industry or a place with a form, but no name of its own. */
    private static boolean generic(Scan scan, int begin, Hit form) {
        for (Hit word : scan.in(Tag.FORM, begin, form.begin())) {
            if (word.value().equals("notname") && word.begin() == begin && form.begin() - word.end() < 2) {
                return true;
            }
        }
        if (!scan.in(Tag.FIRM, begin, form.begin()).isEmpty()) {
            return false;
        }
        int named = form.begin() - begin;
        for (Hit hit : scan.in(Tag.INDUSTRY, begin, form.begin())) {
            named -= hit.length();
        }
        for (Hit hit : scan.in(Tag.PLACE, begin, form.begin())) {
            named -= hit.length();
        }
        return named < 2;
    }

    private static int leftEdge(Text text, Scan scan, Hit form, int floor) {
        int limit = Math.max(floor, form.begin() - LONGEST);
        int begin = form.begin();
        int open = 0;
        while (begin > limit && HARD.indexOf(text.at(begin - 1)) < 0) {
            char c = text.at(begin - 1);
            open += c == ')' ? 1 : c == '(' ? -1 : 0;
            if (open < 0) {
                break;
            }
            begin--;
        }
        begin = afterBoundary(scan, begin, form.begin());
        return fromPlace(text, scan, begin, form);
    }

    /** Moves the edge behind the last boundary word that leaves at least two characters of a name. */
    private static int afterBoundary(Scan scan, int begin, int end) {
        int edge = begin;
        for (Hit boundary : scan.in(Tag.BOUNDARY, begin, end)) {
            boolean word = boundary.length() > 1;
            boolean roomy = end - boundary.end() >= (word ? 2 : 4);
            if (roomy
                    && scan.in(Tag.FIRM, Math.max(begin, boundary.begin() - 3), end).stream()
                            .noneMatch(firm -> firm.begin() < boundary.end() && boundary.begin() < firm.end())) {
                edge = Math.max(edge, boundary.end());
            }
        }
        return edge;
    }

    /** A registered name usually begins with its place: 赴深圳市… reads from 深圳市. */
    private static int fromPlace(Text text, Scan scan, int begin, Hit form) {
        if (form.value().equals("branch")) {
            return begin;
        }
        for (Hit place : scan.in(Tag.PLACE, begin, form.begin())) {
            boolean bracket = text.at(place.begin() - 1) == '(';
            boolean roomy = form.begin() - place.end() >= 2;
            boolean named = place.begin() - begin >= 2
                    && !scan.in(Tag.FIRM, begin, place.begin()).isEmpty();
            if (!bracket && roomy && !named && !place.term().detail().equals("weak")) {
                return place.begin();
            }
            if (bracket || named) {
                return begin;
            }
        }
        return begin;
    }

    /** 全资子公司甲乙搬迁: what stands between the relation and the verb is the subsidiary's name. */
    private void bySubsidiary(Text text, Scan scan, Span range, List<Name> found) {
        for (Hit relation : scan.in(Tag.CUE, range.begin(), range.end())) {
            if (!relation.value().equals("OWNED")) {
                continue;
            }
            int end = relation.end();
            while (end < range.end()
                    && end - relation.end() < 10
                    && nameCharacter(text.at(end))
                    && !wordAt(scan, end)) {
                end++;
            }
            String name = text.slice(relation.end(), end);
            if (name.length() >= 3 && name.length() < 10 && places(scan, relation.end(), end) < name.length() - 1) {
                found.add(new Name(relation.end(), end, name, Evidence.DEFINED, null));
            }
        }
    }

    private static int places(Scan scan, int begin, int end) {
        return scan.in(Tag.PLACE, begin, end).stream().mapToInt(Hit::length).sum();
    }

    /** Whether a verb, a cue, an object or a form begins here. */
    static boolean wordAt(Scan scan, int at) {
        for (Tag tag : List.of(Tag.TRIGGER, Tag.CUE, Tag.BOUNDARY, Tag.OBJECT, Tag.SUBJECT, Tag.FORM)) {
            for (Hit hit : scan.in(tag, at, at + 10)) {
                if (hit.begin() == at
                        && !hit.value().equals("trade")
                        && !hit.value().equals("notname")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** 某某股份(600000): six digits in brackets behind a name. */
    private static void byCode(Text text, Scan scan, Span range, List<Name> found) {
        for (int i = range.begin() + 2; i + 7 < range.end(); i++) {
            if (text.at(i) == '(' && stockCode(text, i + 1)) {
                int begin = codeNameBegin(text, scan, range, i);
                if (i - begin >= 2) {
                    String code = text.slice(i + 1, i + 7);
                    found.add(new Name(begin, i, text.slice(begin, i), Evidence.CODE, code));
                }
            }
        }
    }

    /** Where the name before a code begins: at a registered name that ends there, else at a boundary. */
    private static int codeNameBegin(Text text, Scan scan, Span range, int end) {
        int edge = Math.max(range.begin(), end - 8);
        for (Hit firm : scan.in(Tag.FIRM, Math.max(range.begin(), end - LONGEST), end)) {
            if (firm.end() == end) {
                return firm.begin();
            }
        }
        int begin = end;
        while (begin > edge && nameCharacter(text.at(begin - 1))) {
            begin--;
        }
        return begin == edge ? Math.max(begin, end - 4) : begin;
    }

    private static boolean stockCode(Text text, int at) {
        for (int i = at; i < at + 6; i++) {
            if (text.at(i) < '0' || text.at(i) > '9') {
                return false;
            }
        }
        return !Character.isDigit(text.at(at + 6));
    }

    private static boolean nameCharacter(char c) {
        return HARD.indexOf(c) < 0 && (Character.isLetter(c) || c == '*');
    }

    /** 某某股份：…, 【某某股份：…, and 某某股份公告,…: the name before the colon or the verb. */
    private static void byHeadline(Text text, Scan scan, Span range, List<Name> found) {
        int begin = range.begin();
        int end = begin;
        while (end < range.end() && end - begin < 10 && nameCharacter(text.at(end)) && !announces(text, end)) {
            end++;
        }
        boolean colon = text.at(end) == ':' && (begin == 0 || "【\n。".indexOf(text.at(begin - 1)) >= 0);
        if (end - begin < 2 || !(colon || announces(text, end))) {
            return;
        }
        if (unlikely(text, scan, begin, end) == null) {
            found.add(new Name(begin, end, text.slice(begin, end), Evidence.HEADLINE, null));
        }
    }

    private static boolean announces(Text text, int at) {
        return text.folded().startsWith("公告", at) || text.folded().startsWith("拟", at) && at > 0;
    }

    /** The word that shows that a stretch is no name, or null. */
    private static @Nullable Hit unlikely(Text text, Scan scan, int begin, int end) {
        for (Tag tag : List.of(Tag.TRIGGER, Tag.CUE, Tag.OBJECT, Tag.MASK, Tag.BOUNDARY)) {
            for (Hit hit : scan.in(tag, begin, end)) {
                if (hit.length() > 1 || tag == Tag.MASK) {
                    return hit;
                }
            }
        }
        for (Hit place : scan.in(Tag.PLACE, begin, end)) {
            if (place.begin() == begin && place.end() >= end - 1) {
                return place;
            }
        }
        return null;
    }
}
