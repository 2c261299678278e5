package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins what one document says of one firm under its short and its full name. A short name is the full one's when its
 * letters stand there in order, and the register does not give that short name to another full name: a parent and its
 * plant in another city often share it.
 */
final class SameFirm {
    private static final int SHORTEST = 3;

    /** Characters of a seat and a proper name. */
    private static final int SEATED = 4;

    private static final String LIMITED = "有限公司";

    /** What the short name of a listed firm adds to its brand. */
    private static final String SHARES = "股份";

    private final Map<String, ListedFirm> register;

    SameFirm(Map<String, ListedFirm> register) {
        this.register = register;
    }

    /** The candidates with those of one firm joined, in the order of the first of each. */
    List<Candidate> join(Reading reading, Map<String, Candidate> byFirm) {
        Map<String, Candidate> joined = new LinkedHashMap<>(byFirm);
        if (joined.size() > 1) {
            // what a headline says of nobody is told again of the one it means
            joined.remove("");
        }
        toSubsidiary(reading, joined);
        for (Map.Entry<String, Candidate> entry : byFirm.entrySet()) {
            String fuller = fuller(reading.text(), entry.getValue(), byFirm);
            if (fuller != null && joined.containsKey(fuller)) {
                Candidate under = joined.remove(entry.getKey());
                if (under != null) {
                    joined.merge(fuller, under, SameFirm::joined);
                }
            }
        }
        return new ArrayList<>(joined.values());
    }

    /** 子公司搬迁 in a headline is said of the one subsidiary that the text names, not of the parent. */
    private static void toSubsidiary(Reading reading, Map<String, Candidate> joined) {
        List<Map.Entry<String, Candidate>> owned = joined.entrySet().stream()
                .filter(each ->
                        Bystanders.named(reading, each.getValue().frame().firm()))
                .toList();
        for (Map.Entry<String, Candidate> subsidiary : List.copyOf(owned)) {
            Name firm = subsidiary.getValue().frame().firm();
            if (firm != null && !Movers.besideIssuer(reading, firm)) {
                fromParents(reading, joined, subsidiary.getKey(), subsidiary.getValue(), firm, owned.size() == 1);
            }
        }
    }

    private static void fromParents(
            Reading reading, Map<String, Candidate> joined, String key, Candidate subsidiary, Name firm, boolean only) {
        for (Map.Entry<String, Candidate> each : List.copyOf(joined.entrySet())) {
            Candidate parent = each.getValue();
            Name owner = parent.frame().firm();
            boolean spokenOf = parent != subsidiary
                    && parent.frame().near("c:OWNED")
                    && (only && Movers.issues(reading, owner) || beside(reading, owner, firm));
            if (spokenOf && parent.stage().live() == subsidiary.stage().live()) {
                joined.remove(each.getKey());
                joined.merge(key, parent.named(firm), Candidate::stronger);
            }
        }
    }

    /** Whether the sentence that names the subsidiary names this firm before it. */
    private static boolean beside(Reading reading, @Nullable Name owner, Name firm) {
        if (owner == null || firm.begin() < 0) {
            return false;
        }
        Span sentence = Span.sentence(reading.text(), firm.begin());
        return reading.names(sentence).stream()
                .anyMatch(name -> name.text().equals(owner.text()) && name.end() <= firm.begin());
    }

    /** The key of the fuller name of the same firm, null if there is none. */
    private @Nullable String fuller(Text text, Candidate candidate, Map<String, Candidate> byFirm) {
        Name own = candidate.frame().firm();
        if (own == null) {
            return null;
        }
        for (Map.Entry<String, Candidate> other : byFirm.entrySet()) {
            Name name = other.getValue().frame().firm();
            if (name != null
                    && name.text().length() > own.text().length()
                    && (begins(text, own, name) || same(own, name))) {
                return other.getKey();
            }
        }
        return null;
    }

    /** 甲乙 of 甲乙低速船机项目, where 甲乙低速船机 is known from elsewhere in the text: the name was cut short. */
    private static boolean begins(Text text, Name shorter, Name longer) {
        return shorter.key() == null
                && shorter.begin() >= 0
                && longer.text().startsWith(shorter.text())
                && text.folded().startsWith(longer.text(), shorter.begin());
    }

    private boolean same(Name shorter, Name longer) {
        if (headlined(shorter, longer)) {
            return true;
        }
        if (shorter.text().length() < SHORTEST) {
            return shorter.key() == null && longer.text().equals(shorter.text() + SHARES);
        }
        if (!abbreviates(shorter.text(), longer.text())) {
            return false;
        }
        if (shorter.key() == null || longer.key() != null) {
            return shorter.key() == null || shorter.key().equals(longer.key());
        }
        ListedFirm listed = register.get(shorter.key());
        return listed == null
                || listed.fullName().isEmpty()
                || listed.fullName().equals(longer.text());
    }

    /** 汕头甲乙内衣 in a headline for 汕头甲乙服饰有限公司 of the body: the seat and the proper name are the same. */
    private static boolean headlined(Name shorter, Name longer) {
        return shorter.evidence() == Evidence.DEFINED
                && longer.evidence() == Evidence.FORM
                && longer.text().endsWith(LIMITED)
                && shorter.begin() >= 0
                && shorter.begin() < longer.begin()
                && shorter.text().length() > SEATED
                && longer.text().startsWith(shorter.text().substring(0, SEATED));
    }

    /** 某某精机 for 某地某某精密机械有限公司: the first two characters stand together, the others follow in order. */
    private static boolean abbreviates(String brief, String full) {
        int at = full.indexOf(brief.substring(0, 2));
        return at >= 0 ? inOrder(brief, 2, full, at + 2) : bySeat(brief, full);
    }

    /** 某钢集团 for 某地钢铁集团: a seat is told by its first character, the noun of the group stays. */
    private static boolean bySeat(String brief, String full) {
        int noun = brief.length() - 2;
        return noun >= 2
                && full.charAt(0) == brief.charAt(0)
                && full.endsWith(brief.substring(noun))
                && inOrder(brief.substring(0, noun), 1, full, 2);
    }

    private static boolean inOrder(String brief, int first, String full, int at) {
        int from = at;
        for (int i = first; i < brief.length(); i++) {
            int found = full.indexOf(brief.charAt(i), from);
            if (found < 0) {
                return false;
            }
            from = found + 1;
        }
        return true;
    }

    /** The stronger reading, under the fuller name and whichever key is known. */
    private static Candidate joined(Candidate full, Candidate brief) {
        Name name = full.frame().firm();
        Name other = brief.frame().firm();
        Candidate stronger = full.stronger(brief);
        if (name == null || other == null) {
            return stronger;
        }
        String key = name.key() == null ? other.key() : name.key();
        return stronger.named(new Name(
                name.begin(), name.end(), name.text(), name.evidence(), key, name.lookalike() || other.lookalike()));
    }
}
