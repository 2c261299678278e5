package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The short names a document gives its firms itself: 某某有限公司(以下简称“某某”). */
final class Definitions {
    private static final String QUOTES = "\"“”'‘’<>:为 ";
    private static final int LONGEST = 12;
    private static final int BEFORE_VERB = 6;

    /** A short name and the name it stands for. */
    private record Definition(String alias, Name meaning) {}

    private final List<Definition> known = new ArrayList<>();
    private final Map<String, Name> renamed = new HashMap<>();
    private final Map<String, String> creditCodes = new HashMap<>();
    private final List<Name> shortForms = new ArrayList<>();
    private @Nullable String self;

    private Definitions() {}

    /** Reads all definitions of a text. */
    static Definitions of(Text text, Scan scan, FirmFinder firms) {
        Definitions definitions = new Definitions();
        for (String verb : firms.particles().all(Particle.DEFINES)) {
            int at = text.folded().indexOf(verb);
            while (at >= 0 && definitions.known.size() < 40) {
                definitions.read(text, scan, firms, at, at + verb.length());
                at = text.folded().indexOf(verb, at + verb.length());
            }
        }
        List<Name> full = firms.fullNames(text, scan);
        Map<String, Name> present = FormerNames.of(text, full, firms.particles());
        definitions.renamed.putAll(present);
        definitions.creditCodes.putAll(CreditCode.byName(text, full));
        List<Name> abbreviated = new ArrayList<>(full);
        abbreviated.addAll(firms.tradeNames(text, scan));
        definitions.shortForms.addAll(ShortForms.mentions(text, scan, abbreviated, present, firms));
        definitions.shortForms.addAll(firms.latinNames(text, scan));
        definitions.shortForms.addAll(FamilyNames.mentions(text, scan, firms.commonWords()));
        definitions.shortForms.sort(Comparator.comparingInt(Name::begin));
        return definitions;
    }

    private void read(Text text, Scan scan, FirmFinder firms, int verb, int from) {
        int begin = from;
        while (begin < from + 4 && QUOTES.indexOf(text.at(begin)) >= 0) {
            begin++;
        }
        int end = begin;
        while (end - begin < LONGEST && Character.isLetterOrDigit(text.at(end))) {
            end++;
        }
        int bracket = bracketBefore(text, verb);
        if (end - begin < 2 || bracket < 0) {
            return;
        }
        String alias = text.slice(begin, end);
        for (Name name : firms.find(text, scan, new Span(Math.max(0, bracket - 40), bracket))) {
            if (name.end() == bracket
                    && self == null
                    && firms.particles().all(Particle.SELF).contains(alias)) {
                self = name.text();
            }
            if (name.end() == bracket && !alias.endsWith("公司")) {
                known.add(new Definition(
                        alias, new Name(name.begin(), name.end(), name.text(), Evidence.DEFINED, name.key())));
            }
        }
    }

    /** The bracket that opens right before the verb, -1 if none does. */
    private static int bracketBefore(Text text, int verb) {
        for (int at = verb; at >= Math.max(0, verb - BEFORE_VERB); at--) {
            if (text.at(at) == '(') {
                return at;
            }
        }
        return -1;
    }

    /** The full name that the document calls 公司, which is the filer of a filing; null if it defines none. */
    @Nullable
    String self() {
        return self;
    }

    /** The credit code that stands behind a firm's full name, null if none does. */
    @Nullable
    String creditCode(Name firm) {
        return creditCodes.get(firm.text());
    }

    /** Adds every mention of a defined short name in a range. */
    void mentions(Text text, Span range, List<Name> found) {
        found.replaceAll(name -> {
            Name now = renamed.get(name.text());
            return now == null ? name : new Name(name.begin(), name.end(), now.text(), Evidence.DEFINED, now.key());
        });
        String within = known.isEmpty() ? "" : text.slice(range.begin(), range.end());
        for (Definition definition : known) {
            Name meaning = definition.meaning();
            int length = definition.alias().length();
            for (int at = within.indexOf(definition.alias());
                    at >= 0;
                    at = within.indexOf(definition.alias(), at + length)) {
                int begin = range.begin() + at;
                found.add(new Name(begin, begin + length, meaning.text(), Evidence.DEFINED, meaning.key()));
            }
        }
        for (int i = firstFrom(range.begin()); i < shortForms.size(); i++) {
            Name name = shortForms.get(i);
            if (name.begin() >= range.end()) {
                break;
            }
            if (name.end() <= range.end()) {
                found.add(name);
            }
        }
    }

    private int firstFrom(int position) {
        int low = 0;
        int high = shortForms.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (shortForms.get(middle).begin() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
