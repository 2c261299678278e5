package io.westbound.streams.reference;

import io.westbound.streams.intent.Amount;
import io.westbound.streams.intent.CreditCode;
import io.westbound.streams.intent.EvidenceKind;
import io.westbound.streams.intent.Knowledge;
import io.westbound.streams.intent.Label;
import io.westbound.streams.intent.Letter;
import io.westbound.streams.intent.Lexicon;
import io.westbound.streams.intent.ListedFirm;
import io.westbound.streams.intent.NameModel;
import io.westbound.streams.intent.Particle;
import io.westbound.streams.intent.RuleNote;
import io.westbound.streams.intent.Stage;
import io.westbound.streams.intent.Tag;
import io.westbound.streams.intent.Term;
import io.westbound.streams.intent.Weights;
import io.westbound.streams.intent.WordClass;
import io.westbound.streams.intent.WordLengths;
import io.westbound.streams.intent.WordingModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the knowledge of the engine from its files: bundled ones, each replaced by a file of the same path in the user's
 * folder, or extended by {@code <name>.extra.tsv} there. Every error names file and line.
 */
public final class KnowledgeLoader {
    /** In a fixed order, which is that of the terms, so that every process reads the same. */
    private static final List<Map.Entry<String, Tag>> PLAIN = List.of(
            Map.entry("lexicon/objects.tsv", Tag.OBJECT),
            Map.entry("lexicon/parties.tsv", Tag.PARTY),
            Map.entry("lexicon/cues.tsv", Tag.CUE),
            Map.entry("lexicon/subjects.tsv", Tag.SUBJECT),
            Map.entry("lexicon/masks.tsv", Tag.MASK),
            Map.entry("lexicon/forms.tsv", Tag.FORM),
            Map.entry("lexicon/boundaries.tsv", Tag.BOUNDARY),
            Map.entry("lexicon/zone-endings.tsv", Tag.ZONE),
            Map.entry("lexicon/place-tails.tsv", Tag.TAIL));

    /** Marks before and behind a listed short name that come and go: *ST某某, 某某A, 某某-U. */
    private static final Pattern PREFIX = Pattern.compile("^(\\*?ST|[NCU])(?=\\p{IsHan})");

    /** The marks are of characters before this one; most names have none. */
    private static final char LATIN_ENDS = 128;

    private static final Pattern STOCK_CODE = Pattern.compile("[0-9]{4,6}");

    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 8;
    private static final Set<String> FIRM_FLAGS = Set.of("", "ambiguous");

    private static final Pattern SHARE_CLASS = Pattern.compile("(?<=\\p{IsHan}{2})(-?[A-Z]{1,3})$");

    private final KnowledgeFiles files;
    private final String fold;
    private final List<Term> terms = new ArrayList<>();
    private final Map<Particle, List<String>> particles = new EnumMap<>(Particle.class);
    private final Map<Letter, String> letters = new EnumMap<>(Letter.class);
    private final Map<String, ListedFirm> firms = new HashMap<>();
    private final Map<String, RuleNote> rules = new HashMap<>();

    private KnowledgeLoader(@Nullable Path userFolder) {
        this.files = new KnowledgeFiles(userFolder);
        this.fold = FoldTable.read(files.table("lexicon/fold.tsv"), files.table("lexicon/variants.tsv"));
    }

    /**
     * Loads all knowledge.
     *
     * @param userFolder folder of the user's own files, null for the bundled ones alone
     * @throws KnowledgeException if a file is missing or malformed
     */
    public static Knowledge load(@Nullable Path userFolder) {
        return new KnowledgeLoader(userFolder).load();
    }

    private Knowledge load() {
        files.requireKnownFiles();
        CompletableFuture<WordLengths> shortNames = CompletableFuture.supplyAsync(this::shortNames);
        lexicon();
        PlaceTables places =
                PlaceTables.read(files, (name, code, strength) -> add(name, Tag.PLACE, code, strength, ""));
        places.abbreviations(files.table("places/abbreviations.tsv").rows())
                .forEach((letter, code) -> add(letter, Tag.ABBREVIATION, code, "strong", ""));
        listedFirms();
        IndustryTables industries = IndustryTables.read(files, this::add);
        Map<String, WordClass> commonWords = commonWords();
        WordLengths brief = read(shortNames);
        terms.addAll(Lookalikes.read(files.table("lexicon/confusables.tsv"))
                .of(terms, name -> brief.contains(name) || commonWords.containsKey(name)));
        CompletableFuture<Lexicon> lexicon = CompletableFuture.supplyAsync(() -> new Lexicon(terms));
        NameModel names = NameModelFile.read(files);
        WordingModel wording = WordingFile.read(files.table("model/wording.tsv"));
        Set<String> known = files.bundledWords("lexicon/rules.tsv", 0);
        for (Table.Row row : files.table("lexicon/rules.tsv").rows()) {
            String id = row.among(known, 0, "rule");
            rules.put(id, new RuleNote(id, row.required(2, "zh"), row.required(3, "en"), row.number(1, "weight")));
        }
        Weights weights = ModelFile.read(files.table("model/weights.tsv"), known);
        String version = files.fingerprint();
        return new Knowledge(
                version,
                read(lexicon),
                particles,
                letters,
                places.divisions(),
                places.coast(),
                places.holding(),
                firms,
                brief,
                commonWords,
                industries.groups(),
                industries.listed(),
                rules,
                fold,
                names,
                wording,
                weights);
    }

    /** What another thread made meanwhile. */
    private static <T> T read(CompletableFuture<T> table) {
        try {
            return table.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof KnowledgeException wrong ? wrong : e;
        }
    }

    private void lexicon() {
        triggers();
        quantities();
        closedClasses();
        for (Map.Entry<String, Tag> plain : PLAIN) {
            String path = plain.getKey();
            Set<String> classes = files.bundledWords(path, 1);
            for (Table.Row row : files.table(path).rows()) {
                add(row.required(0, "term"), plain.getValue(), row.among(classes, 1, "class"), row.optional(2), "");
            }
        }
    }

    private void triggers() {
        Set<String> families = files.bundledWords("lexicon/triggers.tsv", 1);
        for (Table.Row row : files.table("lexicon/triggers.tsv").rows()) {
            String stage = row.required(2, "stage");
            requireStage(row, stage);
            row.oneOf(EvidenceKind.class, 3, "evidence kind");
            add(
                    row.required(0, "term"),
                    Tag.TRIGGER,
                    row.among(families, 1, "family"),
                    stage,
                    row.required(3, "evidence kind"));
        }
    }

    private void quantities() {
        for (Table.Row row : files.table("lexicon/units.tsv").rows()) {
            row.number(2, "factor");
            String only = row.optional(3).isEmpty()
                    ? ""
                    : row.oneOf(Amount.Role.class, 3, "role").name();
            add(row.required(0, "unit"), Tag.UNIT, row.required(1, "measure"), row.required(2, "factor"), only);
        }
        for (Table.Row row : files.table("lexicon/roles.tsv").rows()) {
            row.oneOf(Amount.Role.class, 1, "role");
            add(row.required(0, "word"), Tag.ROLE, row.required(1, "role"), "", "");
        }
    }

    private void closedClasses() {
        for (Table.Row row : files.table("lexicon/particles.tsv").rows()) {
            particles
                    .computeIfAbsent(row.oneOf(Particle.class, 1, "class"), each -> new ArrayList<>())
                    .add(row.required(0, "word"));
        }
        for (Table.Row row : files.table("lexicon/letters.tsv").rows()) {
            letters.merge(row.oneOf(Letter.class, 0, "class"), row.required(1, "characters"), String::concat);
        }
        for (Table.Row row : files.table("lexicon/labels.tsv").rows()) {
            row.oneOf(Label.class, 1, "label");
            add(row.required(0, "label"), Tag.LABEL, row.required(1, "label"), "", "");
        }
    }

    private static void requireStage(Table.Row row, String stage) {
        for (Stage each : Stage.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(stage)) {
                return;
            }
        }
        throw new KnowledgeException(row.file(), row.line(), "unknown stage '" + stage + "'");
    }

    private void listedFirms() {
        for (Table.Row row : files.firms().rows()) {
            String code = row.required(0, "code");
            String shortName = row.required(1, "short name");
            if (!STOCK_CODE.matcher(code).matches() && !CreditCode.valid(code)) {
                throw new KnowledgeException(
                        row.file(), row.line(), "'" + code + "' is neither a stock code nor a valid credit code");
            }
            String flag = row.among(FIRM_FLAGS, 4, "flag");
            String fullName = row.optional(2);
            firms.put(code, new ListedFirm(code, shortName, fullName));
            Set<String> names = unmarked(shortName);
            for (String other : row.optional(3).split("/")) {
                names.add(other.strip());
            }
            names.forEach(name -> addFirm(name, code, flag));
        }
        for (Table.Row row : files.table("firms/brands.tsv").rows()) {
            String flag = row.among(FIRM_FLAGS, 1, "flag");
            addFirm(row.required(0, "name"), "", flag.isEmpty() ? "brand" : flag);
        }
    }

    /** A listed short name and what it is without its marks. */
    private static Set<String> unmarked(String shortName) {
        Set<String> names = new LinkedHashSet<>();
        names.add(shortName);
        if (shortName.charAt(0) < LATIN_ENDS) {
            names.add(PREFIX.matcher(shortName).replaceFirst(""));
        }
        if (shortName.charAt(shortName.length() - 1) < LATIN_ENDS) {
            names.add(SHARE_CLASS.matcher(shortName).replaceFirst(""));
        }
        return names;
    }

    private WordLengths shortNames() {
        WordLengths.Builder names = new WordLengths.Builder();
        for (Table.Row row : files.table("firms/short-names.txt").rows()) {
            String name = row.required(0, "short name");
            if (name.length() < SHORTEST_NAME || name.length() > LONGEST_NAME) {
                throw new KnowledgeException(row.file(), row.line(), "'" + name + "' is no name of 2 to 8 characters");
            }
            names.add(name);
        }
        return names.build();
    }

    private Map<String, WordClass> commonWords() {
        Map<String, WordClass> words = new HashMap<>(32_768);
        for (Table.Row row : files.table("firms/common-words.tsv").rows()) {
            words.put(row.required(0, "word"), row.oneOf(WordClass.class, 1, "class"));
        }
        return words;
    }

    private void addFirm(String name, String key, String flag) {
        if (name.length() >= 2) {
            NameForms.of(name).forEach(form -> add(form, Tag.FIRM, key, flag, ""));
        }
    }

    private void add(String word, Tag tag, String value, String detail, String extra) {
        StringBuilder folded = new StringBuilder(word.length());
        for (char c : word.toCharArray()) {
            if (fold.charAt(c) != 0) {
                folded.append(fold.charAt(c));
            }
        }
        if (!folded.isEmpty()) {
            terms.add(new Term(folded.toString(), tag, value, detail, extra));
        }
    }
}
