package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds firms by structure ([place][name][industry][form]), stock code, register, brand and headline position. Linear in
 * the range: every leftward reading is bounded.
 */
final class FirmFinder {
    private static final int LONGEST_PLACE = 8;

    private final FormNames forms;
    private final TradeNames trades;
    private final LatinNames latin;
    private final PhraseNames phrases;
    private final HeadlineNames headlines;
    private final DescribedNames described;
    private final OfficeNames offices;
    private final ProjectNames projects;
    private final ListNames lists;
    private final CommonWords commonWords;
    private final Particles particles;
    private final NameModel model;
    private final MarkedNames marked;

    FirmFinder(
            WordLengths shortNames,
            Map<String, ListedFirm> register,
            CommonWords commonWords,
            Particles particles,
            NameModel model,
            MarkedNames marked) {
        this.marked = marked;
        this.model = model;
        this.particles = particles;
        this.commonWords = commonWords;
        this.forms = new FormNames(register, commonWords);
        this.trades = new TradeNames(commonWords, particles);
        this.latin = new LatinNames(commonWords);
        this.phrases = new PhraseNames(shortNames, commonWords, particles);
        this.headlines = new HeadlineNames(phrases);
        this.described = new DescribedNames(phrases, commonWords, particles);
        this.offices = new OfficeNames(phrases, particles);
        this.lists = new ListNames(commonWords, particles);
        this.projects = new ProjectNames(lists, particles);
    }

    /** The names of a text that are written in full, each once, in text order. */
    List<Name> fullNames(Text text, Scan scan) {
        List<Name> found = new ArrayList<>();
        forms.find(text, scan, new Span(0, text.folded().length()), found);
        Set<String> seen = new HashSet<>();
        found.removeIf(name -> masked(scan, name) || !seen.add(name.text()));
        return found;
    }

    /** Firms of a text that a part of their name will do for: by trade, where the register does not know them, and 某某公司. */
    List<Name> tradeNames(Text text, Scan scan) {
        List<Name> found = new ArrayList<>();
        scan.all(Tag.FIRM).stream()
                .filter(hit -> hit.term().text().endsWith("公司"))
                .forEach(hit -> found.add(known(text, scan, hit)));
        trades.find(text, scan, new Span(0, text.folded().length()), found);
        Set<String> seen = new HashSet<>();
        found.removeIf(name -> masked(scan, name)
                || name.evidence() == Evidence.DEFINED && listed(scan, name)
                || !trades.acts(text, scan, name.end())
                || !seen.add(name.text()));
        return found;
    }

    /** Every mention of the firms in Latin letters that a noun announces. */
    List<Name> latinNames(Text text, Scan scan) {
        return latin.mentions(text, scan);
    }

    private static boolean listed(Scan scan, Name name) {
        return scan.any(Tag.FIRM, name.begin(), name.end(), firm -> firm.begin() == name.begin());
    }

    /** Whether a stretch could be a name: no everyday words alone, no place alone, and no plant or project at its end. */
    boolean likelyName(Text text, Scan scan, int begin, int end) {
        return phrases.likely(text, scan, begin, end);
    }

    /** Where a name ends in a stretch that goes on with a plant or a function of the firm. */
    int nameEnd(Text text, Scan scan, int begin, int end) {
        return phrases.nameEnd(text, scan, begin, end);
    }

    /** Where the trained chain sees company names in a range: a second opinion, slower than the rules. */
    List<Span> trained(Text text, Scan scan, Span range) {
        List<Span> seen = new ArrayList<>();
        int[] tags = model.tags(NameFeatures.of(text, scan, commonWords, range));
        int begin = 0;
        for (int i = 0; i < tags.length; i++) {
            begin = NameTags.beginsFirm(tags[i]) ? i : begin;
            if (NameTags.endsFirm(tags[i])) {
                seen.add(new Span(range.begin() + begin, range.begin() + i + 1));
            }
        }
        return seen;
    }

    CommonWords commonWords() {
        return commonWords;
    }

    Particles particles() {
        return particles;
    }

    /** The firms named in a range, in text order, none overlapping; the longer reading wins. */
    List<Name> find(Text text, Scan scan, Span range) {
        List<Name> found = new ArrayList<>();
        byRegister(text, scan, range, found);
        marked.find(text, scan, range, found);
        forms.find(text, scan, range, found);
        trades.find(text, scan, range, found);
        CodeNames.find(text, scan, range, found);
        headlines.find(text, scan, range, found);
        phrases.find(text, scan, range, found);
        described.find(text, scan, range, found);
        offices.find(text, scan, range, found);
        projects.find(text, scan, range, found);
        lists.find(text, scan, range, found);
        latin.find(text, scan, range, found);
        latin.ofProjects(text, scan, range, found);
        found.removeIf(name -> masked(scan, name) || speaker(text, name) || Bystanders.dateline(text, name));
        found.removeIf(name -> describes(name, found) || Edges.counts(text, name));
        found.replaceAll(name -> registered(scan, Edges.behindYear(text, name)));
        return withoutOverlap(found);
    }

    /** 器件公司 of 器件公司某某: the kind of firm, behind which its name stands. */
    private static boolean describes(Name name, List<Name> found) {
        return name.evidence() == Evidence.FORM
                && found.stream()
                        .anyMatch(other -> other.begin() == name.end() && other.evidence() == Evidence.DEFINED);
    }

    /** 某某说, 某某称: a person who speaks, not a firm. */
    private static boolean speaker(Text text, Name name) {
        return name.evidence().compareTo(Evidence.BRAND) > 0 && text.is(Letter.SPEECH, name.end() - 1);
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
        found.sort(Comparator.comparingInt((Name n) -> n.begin() - n.end())
                .thenComparing(Name::evidence)
                .thenComparing(n -> -n.text().length()));
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
            if (!ambiguous && !partOfWord(text, hit) && !cut(text, scan, hit) && !endsInPlace(scan, hit)) {
                found.add(known(text, scan, hit));
            }
        }
    }

    /** A firm that is known by name. 青岛某某 is not 某某 itself but its plant there, which the register does not know. */
    private Name known(Text text, Scan scan, Hit hit) {
        boolean brand = hit.value().isEmpty();
        boolean form =
                brand && (hit.term().text().endsWith("集团") || hit.term().text().endsWith("公司"));
        Evidence evidence = form ? Evidence.FORM : brand ? Evidence.BRAND : Evidence.REGISTER;
        for (Hit place : scan.in(Tag.PLACE, hit.begin() - 6, hit.begin())) {
            if (place.end() == hit.begin()
                    && brand
                    && !commonWords.contains(place.term().text())
                    && !Edges.afterPreposition(text, place.begin())) {
                return new Name(place.begin(), hit.end(), text.slice(place.begin(), hit.end()), evidence, null);
            }
        }
        boolean lookalike = hit.term().detail().equals("lookalike");
        String name = text.slice(hit.begin(), hit.end());
        return new Name(hit.begin(), hit.end(), name, evidence, brand ? null : hit.value(), lookalike);
    }

    /** A short name that is also a common word counts only in a firm's place: before a code, a colon or 公告. */
    private boolean spokenOf(Text text, Hit hit) {
        char next = text.at(hit.end());
        return next == ':'
                || next == '('
                || text.folded().startsWith("公告", hit.end())
                || particles.at(text, hit.end(), Particle.SPEAKS) > 0;
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

    /** 中集 of 汉中集中: two characters that a place or everyday words share with their neighbours. */
    private boolean cut(Text text, Scan scan, Hit hit) {
        if (hit.length() > 2 || latin(text.at(hit.begin()))) {
            return false;
        }
        boolean placed = scan.any(
                Tag.PLACE,
                hit.begin() - 4,
                hit.end() + 4,
                place -> place.begin() < hit.begin() && place.end() > hit.begin()
                        || place.begin() < hit.end() && place.end() > hit.end() && place.begin() > hit.begin());
        return placed || commonWords.crosses(text, hit.begin()) || commonWords.crosses(text, hit.end());
    }

    /** 上海临港 of 上海临港新片区: the name ends within a place. */
    private static boolean endsInPlace(Scan scan, Hit hit) {
        return scan.any(
                Tag.PLACE,
                hit.begin() + 1,
                hit.end() + LONGEST_PLACE,
                place -> place.begin() < hit.end() && place.end() > hit.end());
    }

    private static boolean partOfWord(Text text, Hit hit) {
        return latin(text.at(hit.begin())) && latin(text.at(hit.begin() - 1))
                || latin(text.at(hit.end() - 1)) && latin(text.at(hit.end()));
    }

    private static boolean latin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
