package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Understands who moves, from where, to where, how surely, and why it says so. Pure and thread-safe; one instance serves
 * all threads. Time is linear in the length of the document.
 *
 * <pre>{@code
 * IntentEngine engine = new IntentEngine(KnowledgeLoader.load(null));
 * Judgement judgement = engine.judge(Document.of("某某股份:拟在安康投资建设生产基地", ""));
 * }</pre>
 */
public final class IntentEngine {
    private static final int DOUBTED = 3;

    private final Knowledge knowledge;
    private final Normalizer normalizer;
    private final Lexicon lexicon;
    private final Features features;
    private final PlaceFinder places;
    private final FirmFinder firms;
    private final Particles particles;
    private final Abbreviations abbreviations;
    private final Constructions constructions;
    private final StandingPlants standing;
    private final ProjectRows rows;
    private final RisingPlants rising;
    private final Rumours rumours;
    private final FrameFinder frames;
    private final Signals signals;
    private final SameFirm sameFirm;
    private final double[] effect;
    private final double[] effectOfAct;

    /** An engine that knows this. */
    public IntentEngine(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.normalizer = new Normalizer(knowledge.fold(), new Letters(knowledge.letters()));
        this.lexicon = knowledge.lexicon();
        this.features = new Features(knowledge.rules(), knowledge.holding());
        CommonWords commonWords = new CommonWords(knowledge.commonWords());
        this.places = new PlaceFinder(knowledge.divisions(), lexicon.terms(), commonWords);
        this.particles = new Particles(knowledge.particles());
        this.abbreviations = new Abbreviations(particles, commonWords);
        this.constructions = new Constructions(particles, commonWords);
        this.standing = new StandingPlants(particles, commonWords);
        this.rows = new ProjectRows(particles);
        this.rising = new RisingPlants(particles);
        this.rumours = new Rumours(commonWords);
        this.firms = new FirmFinder(
                knowledge.shortNames(),
                knowledge.firms(),
                commonWords,
                particles,
                knowledge.names(),
                new MarkedNames(lexicon.terms(), commonWords));
        this.frames = new FrameFinder(particles, knowledge.wording());
        this.signals = new Signals(
                knowledge,
                features,
                new Quantities(particles),
                new Deadlines(particles),
                new Industries(knowledge.industries(), normalizer, lexicon),
                normalizer);
        this.sameFirm = new SameFirm(knowledge.firms());
        this.effect = features.effect(knowledge.weights());
        this.effectOfAct = features.effectOfAct(effect);
    }

    private IntentEngine(IntentEngine other, Weights weights, WordingModel wording) {
        this.knowledge = other.knowledge.with(weights, wording);
        this.normalizer = other.normalizer;
        this.lexicon = other.lexicon;
        this.features = other.features;
        this.places = other.places;
        this.firms = other.firms;
        this.particles = other.particles;
        this.abbreviations = other.abbreviations;
        this.constructions = other.constructions;
        this.standing = other.standing;
        this.rows = other.rows;
        this.rising = other.rising;
        this.rumours = other.rumours;
        this.frames = new FrameFinder(particles, knowledge.wording());
        this.signals = other.signals.with(knowledge);
        this.sameFirm = new SameFirm(knowledge.firms());
        this.effect = features.effect(knowledge.weights());
        this.effectOfAct = features.effectOfAct(effect);
    }

    /** The same engine with other statistical models; shares the automaton. */
    public IntentEngine with(Weights weights, WordingModel wording) {
        return new IntentEngine(this, weights, wording);
    }

    /** Fingerprint of the knowledge it judges by. */
    public String knowledgeVersion() {
        return knowledge.version();
    }

    /** Judges a document without the rules' explanation. */
    public Judgement judge(Document document) {
        return judge(document, false);
    }

    /** Judges a document and, if asked, lets every signal carry the rules that spoke, and shows what was doubted. */
    public Judgement judge(Document document, boolean explain) {
        Reading reading = read(document);
        Map<String, Candidate> believed = new LinkedHashMap<>();
        Map<String, Candidate> doubted = new LinkedHashMap<>();
        double highest = 0;
        for (Candidate candidate : candidates(reading)) {
            highest = candidate.stage().live() ? Math.max(highest, candidate.confidence()) : highest;
            boolean sure = candidate.confidence() >= knowledge.weights().threshold();
            (sure ? believed : doubted).merge(signals.firmKey(candidate.frame()), candidate, Candidate::stronger);
        }
        doubted.keySet().removeAll(believed.keySet());
        List<Candidate> joined = sameFirm.join(reading, believed);
        List<Signal> shown = surestFirst(reading, joined, joined.size(), explain);
        List<Signal> others = surestFirst(reading, doubted.values(), explain ? DOUBTED : 0, true);
        boolean intent = shown.stream().anyMatch(signal -> signal.stage().live());
        return new Judgement(intent, highest, shown, others);
    }

    private List<Signal> surestFirst(Reading reading, Collection<Candidate> candidates, int most, boolean explain) {
        return candidates.stream()
                .sorted((a, b) -> Double.compare(b.confidence(), a.confidence()))
                .limit(most)
                .map(candidate -> signals.signal(reading, candidate, explain))
                .toList();
    }

    /** What a document gives to training. */
    public Material material(Document document) {
        Reading reading = read(document);
        Worded worded = new Worded(reading, knowledge.wording());
        List<Material.Row> rows = new ArrayList<>();
        for (Candidate candidate : candidates(reading)) {
            Frame frame = candidate.frame();
            if (candidate.stage().live()) {
                Worded.Window window = worded.window(frame.trigger().begin());
                rows.add(new Material.Row(features.of(frame), window.first(), window.end(), frame.named()));
            }
        }
        return new Material(worded.wordings(), rows);
    }

    private List<Candidate> candidates(Reading reading) {
        List<Candidate> candidates = new ArrayList<>();
        List<Frame> found = frames.find(reading);
        GoverningAct act = GoverningAct.of(reading, found);
        for (Frame frame : found) {
            boolean over = GoverningAct.over(found, frame) || GoverningAct.finishedByTitle(reading, frame);
            Stage stage = over ? Stage.DONE : Stages.stage(frame);
            double confidence = features.probability(frame, knowledge.weights(), stage.live() ? effect : effectOfAct);
            candidates.add(Candidate.of(frame, stage, act == null ? null : act.over(frame), confidence));
        }
        return candidates;
    }

    private Reading read(Document document) {
        Text text = normalizer.normalize(document);
        Scan scan = lexicon.scan(text);
        abbreviations.addTo(scan, text);
        constructions.addTo(scan, text);
        standing.addTo(scan, text);
        rows.addTo(scan, text);
        rising.addTo(scan, text);
        rumours.addTo(scan, text);
        Name filer = filer(document);
        return new Reading(text, scan, firms, places, filer, classesOf(filer), knowledge.firms(), particles);
    }

    private Set<String> classesOf(@Nullable Name filer) {
        Set<String> classes = new HashSet<>();
        if (filer != null) {
            Scan own = lexicon.scan(normalizer.normalize(Document.of(filer.text(), "")));
            own.all(Tag.SUBJECT).forEach(hit -> classes.add("s:" + hit.value()));
        }
        return classes;
    }

    private @Nullable Name filer(Document document) {
        if (document.filer() == null || document.filer().isBlank()) {
            return null;
        }
        Filer filer = Filer.of(normalizer.fold(document.filer()), knowledge.firms());
        String key = filer.code() == null ? registered(filer.name()) : filer.code();
        String name = filer.name().isEmpty() ? filer.code() : filer.name();
        if (name == null || name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return null;
        }
        return new Name(-1, -1, name, Evidence.FILER, key, Disguise.in(document.filer(), key != null));
    }

    /** The register key of a filer that is given by name alone. */
    private @Nullable String registered(String name) {
        Text own = normalizer.normalize(Document.of(name, ""));
        for (Name known : firms.find(own, lexicon.scan(own), new Span(0, own.titleEnd()))) {
            if (known.begin() == 0 && known.end() == own.titleEnd()) {
                return known.key();
            }
        }
        return null;
    }
}
