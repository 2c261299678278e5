package io.westbound.streams.intent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One document while it is read: its text, its known words, and names and places found so far. Not thread-safe. */
final class Reading {
    private static final int LONGEST_PLACE = 16;
    private static final int LONGEST_TITLE = 400;
    private static final List<Tag> TELLING = List.of(Tag.OBJECT, Tag.CUE, Tag.SUBJECT, Tag.TRIGGER);

    private final Particles particles;
    private final Text text;
    private final Scan scan;
    private final FirmFinder firms;
    private final PlaceFinder places;
    private final Map<Span, List<Name>> names = new HashMap<>();
    private final Map<Span, List<Hit>> words = new HashMap<>();
    private final Map<Span, List<Span>> trained = new HashMap<>();
    private final Map<Span, List<Site>> sites = new HashMap<>();
    private final @Nullable Name filer;
    private final Set<String> filerClasses;
    private final Map<String, ListedFirm> register;
    private @Nullable Set<String> titleClasses;
    private @Nullable Name headlineFirm;
    private boolean headlineRead;
    private int year = -1;
    private @Nullable Definitions definitions;
    private @Nullable Fields fields;

    Reading(
            Text text,
            Scan scan,
            FirmFinder firms,
            PlaceFinder places,
            @Nullable Name filer,
            Set<String> filerClasses,
            Map<String, ListedFirm> register,
            Particles particles) {
        this.particles = particles;
        this.text = text;
        this.scan = scan;
        this.firms = firms;
        this.places = places;
        this.filerClasses = filerClasses;
        this.register = register;
        this.filer = filer;
    }

    Text text() {
        return text;
    }

    Scan scan() {
        return scan;
    }

    Particles particles() {
        return particles;
    }

    PlaceFinder places() {
        return places;
    }

    /** Whom 公司 means: the filer, else the first firm of the headline. */
    @Nullable
    Name issuer() {
        if (filer == null && !headlineRead) {
            headlineFirm = Issuer.of(this);
            headlineRead = true;
        }
        return filer != null ? filer : headlineFirm;
    }

    /** The full name the register has for a firm, null if it has none. */
    @Nullable
    String registeredName(Name firm) {
        ListedFirm listed = firm.key() == null ? null : register.get(firm.key());
        return listed == null ? null : listed.fullName();
    }

    /** Whether a stretch could be a name: no everyday words alone, and no plant or product at its end. */
    boolean likelyName(int begin, int end) {
        return firms.likelyName(text, scan, begin, end);
    }

    /** Whether a verb or an adverb begins here. */
    boolean actAt(int at) {
        return firms.commonWords()
                        .behindAct(text, at, Math.min(at + 2, text.folded().length()))
                > at;
    }

    /** Whether an everyday word or one of the lexicon begins here. */
    boolean wordAt(int at) {
        return Edges.wordAt(scan, at)
                || firms.commonWords()
                                .behind(text, at, Math.min(at + 3, text.folded().length()))
                        > at;
    }

    /** Where a name ends in a stretch that goes on to say what of the firm is meant: 某某化工全球总部. */
    int nameEnd(int begin, int end) {
        return firms.nameEnd(text, scan, begin, end);
    }

    /** The credit code the document gives a firm, null if it gives none. */
    @Nullable
    String creditCode(Name firm) {
        return definitions().creditCode(firm);
    }

    /** What the filer's own name says of it, such as {@code s:PROPERTY}. */
    Set<String> filerClasses() {
        return filerClasses;
    }

    /** Whether the document answers its question: that is still being weighed. */
    boolean weighs() {
        return scan.all(Tag.CUE).stream().anyMatch(cue -> cue.value().equals("WEIGHED"));
    }

    /** Classes of the known words in the headline. */
    Set<String> titleClasses() {
        if (titleClasses == null) {
            titleClasses = FrameFinder.classes(this, title(), title());
        }
        return titleClasses;
    }

    /** The year of the document: of publication, else the latest it names, else 0. */
    int year() {
        if (year < 0) {
            LocalDate published = text.document().published();
            year = published != null
                    ? published.getYear()
                    : Years.latest(text, 0, text.folded().length());
        }
        return year;
    }

    Span title() {
        return new Span(0, Math.min(text.titleEnd(), LONGEST_TITLE));
    }

    List<Name> names(Span range) {
        List<Name> known = names.get(range);
        if (known == null) {
            known = new ArrayList<>(firms.find(text, scan, range));
            definitions().mentions(text, range, known);
            known = FirmFinder.withoutOverlap(known);
            known.removeIf(this::onlyWord);
            known.replaceAll(this::filerByFullName);
            known.replaceAll(name -> Disguise.seenThrough(text, name));
            names.put(range, known);
        }
        return known;
    }

    /** 变更公司 of 变更公司注册地址, 迁址并变更公司, 业务, 湖南郴州, 中新 of 中新广州知识城: no name but known words. */
    private boolean onlyWord(Name name) {
        for (Hit place : scan.in(Tag.PLACE, name.begin() - LONGEST_PLACE, name.end() + LONGEST_PLACE)) {
            if (place.begin() <= name.begin() && place.end() > name.end()) {
                return true;
            }
        }
        for (Hit verb : scan.in(Tag.TRIGGER, name.begin() - 6, name.end() + 8)) {
            boolean inside = verb.begin() <= name.begin() && verb.end() > name.end();
            if (inside
                    || name.key() == null
                            && verb.begin() == name.begin()
                            && verb.length() > 1
                            && Family.valueOf(verb.value()).leaves()) {
                return true;
            }
        }
        if (name.evidence().compareTo(FirmMention.Evidence.DEFINED) > 0 && locality(name)) {
            return true;
        }
        if (WeakNames.none(text, scan, particles, name)) {
            return true;
        }
        int length = name.end() - name.begin();
        if (scan.any(Tag.PARTY, name.begin(), name.end(), noun -> noun.length() == length)) {
            return true;
        }
        return name.key() == null
                && (scan.any(Tag.OBJECT, name.begin(), name.end(), object -> object.length() == length)
                        || Edges.placeAt(scan, name.begin()) > 0
                                && Edges.places(scan, name.begin(), name.end()) >= length);
    }

    /** 公司某镇厂区, 位于某路的某村工厂: an unknown name between the firm and its plant is where the plant lies. */
    private boolean locality(Name name) {
        boolean owned = text.at(name.begin() - 1) == '的' || particles.before(text, name.begin(), Particle.SELF) > 0;
        return owned
                && scan.any(
                        Tag.OBJECT,
                        name.end(),
                        name.end() + 4,
                        plant -> plant.begin() == name.end() && plant.value().equals("PLANT"));
    }

    /** A filing names its filer in full and calls it 公司 from then on. */
    private Name filerByFullName(Name name) {
        if (filer == null || name.key() != null) {
            return name;
        }
        return name.text().equals(definitions().self())
                ? new Name(name.begin(), name.end(), name.text(), name.evidence(), filer.key())
                : name;
    }

    /** Whether a name would lose a part of a word by beginning later: an everyday word, or one character that is no particle. */
    boolean cutsWord(int begin, int later) {
        boolean loose =
                text.is(Letter.LINK, begin) || text.is(Letter.PARTICLE, begin) || text.is(Letter.BEFORE_PLACE, begin);
        return later == begin + 1 && !loose || firms.commonWords().crosses(text, later) || Edges.crosses(scan, later);
    }

    /** Company names of a clause as the trained chain sees them. */
    List<Span> trained(Span clause) {
        return trained.computeIfAbsent(clause, range -> firms.trained(text, scan, range));
    }

    private Definitions definitions() {
        if (definitions == null) {
            definitions = Definitions.of(text, scan, firms);
        }
        return definitions;
    }

    /** What the document says in labelled fields. */
    Fields fields() {
        if (fields == null) {
            fields = Fields.of(this);
        }
        return fields;
    }

    List<Site> sites(Span range) {
        List<Site> known = sites.get(range);
        if (known == null) {
            known = places.find(text, scan, range, names(range));
            sites.put(range, known);
        }
        return known;
    }

    /** Whether a known word is only part of a masked phrase or of a firm's name. */
    boolean covered(Hit hit, Span sentence) {
        if (masked(hit)) {
            return true;
        }
        for (Name name : names(sentence)) {
            if (name.begin() <= hit.begin() && name.end() >= hit.end()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a known word is only part of a masked phrase. */
    boolean masked(Hit hit) {
        for (Hit mask : scan.in(Tag.MASK, Math.max(0, hit.begin() - 14), hit.end() + 14)) {
            // 成立于 hides the verb in it, not what it says itself
            boolean itself = hit.is(Tag.CUE) && mask.length() == hit.length();
            if (mask.begin() <= hit.begin() && mask.end() >= hit.end() && !itself) {
                return true;
            }
        }
        return false;
    }

    /** The words of a sentence that say what is done, with what, by whom and in what mood, less the covered ones. */
    List<Hit> words(Span sentence) {
        List<Hit> known = words.get(sentence);
        if (known == null) {
            known = new ArrayList<>();
            for (Tag tag : TELLING) {
                for (Hit hit : scan.in(tag, sentence.begin(), sentence.end())) {
                    if (!covered(hit, sentence) && MeantWords.tells(this, hit)) {
                        known.add(hit);
                    }
                }
            }
            words.put(sentence, known);
        }
        return known;
    }
}
