package io.westbound.streams.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Turns a frame into the features of the statistical model: each rule that spoke, and the sum of their weights. */
final class Features {
    static final String EXPERT = "expert";

    /** Not a rule that speaks or not, but how like those of moves the document is worded. */
    static final String WORDING = "wording";

    private static final Set<String> ENDINGS = Set.of(
            "mood-done",
            "mood-negated",
            "mood-denied",
            "mood-terminated",
            "mood-suspended",
            "mood-stays",
            "mood-history",
            "mood-past-year");

    private final List<Rule> rules;
    private final Map<String, RuleNote> notes;

    Features(Map<String, RuleNote> notes, Set<String> holding) {
        this.rules = Rules.all(holding);
        this.notes = notes;
    }

    /** Features by name, less the wording; {@code expert} is the rules' own verdict. */
    Map<String, Double> of(Frame frame) {
        Map<String, Double> features = new TreeMap<>();
        double sum = 0;
        for (Rule rule : rules) {
            if (rule.seen().test(frame)) {
                features.put(rule.id(), 1.0);
                sum += weight(rule.id());
            }
        }
        features.put(EXPERT, sum);
        return features;
    }

    /** The weight of each rule under a model: its own and its share of the rules' common verdict. */
    double[] effect(Weights weights) {
        double scale = weights.values().getOrDefault(EXPERT, 0.0);
        double[] effect = new double[rules.size()];
        for (int i = 0; i < effect.length; i++) {
            String id = rules.get(i).id();
            effect[i] = weights.values().getOrDefault(id, 0.0) + scale * weight(id);
        }
        return effect;
    }

    /** The same without the rules that say the move is over or denied: how sure it is that a move is spoken of at all. */
    double[] effectOfAct(double[] effect) {
        double[] act = effect.clone();
        for (int i = 0; i < act.length; i++) {
            act[i] = ENDINGS.contains(rules.get(i).id()) ? 0 : act[i];
        }
        return act;
    }

    /**
     * The probability of a frame under a model; the same as {@link Weights#probability} of its features, but quicker: the
     * wording is read only where it could lift the frame over the threshold.
     */
    double probability(Frame frame, Weights weights, double[] effect) {
        double score = weights.bias();
        for (int i = 0; i < effect.length; i++) {
            score += rules.get(i).seen().test(frame) ? effect[i] : 0;
        }
        return 1 / (1 + Math.exp(-score - wording(frame, weights, score)));
    }

    /** What the wording adds to a frame's log odds; 0 where it could not decide. */
    private static double wording(Frame frame, Weights weights, double score) {
        double weight = weights.values().getOrDefault(WORDING, 0.0);
        double bound = Math.log(weights.threshold() / (1 - weights.threshold()));
        return score + Math.abs(weight) * WordingModel.MOST < bound ? 0 : weight * frame.worded();
    }

    /** What the rules that spoke say, the strongest first. */
    List<RuleNote> explain(Frame frame, Weights weights) {
        List<RuleNote> spoken = new ArrayList<>();
        double scale = weights.values().getOrDefault(EXPERT, 0.0);
        double score = weights.bias();
        for (Rule rule : rules) {
            RuleNote note = notes.get(rule.id());
            if (note != null && rule.seen().test(frame)) {
                double weight = note.weight() * scale + weights.values().getOrDefault(rule.id(), 0.0);
                spoken.add(new RuleNote(note.id(), note.zh(), note.en(), weight));
                score += weight;
            }
        }
        double wording = wording(frame, weights, score);
        RuleNote note = notes.get(wording >= 0 ? WORDING + "-like" : WORDING + "-unlike");
        if (note != null && wording != 0) {
            spoken.add(new RuleNote(note.id(), note.zh(), note.en(), wording));
        }
        spoken.sort((a, b) -> Double.compare(Math.abs(b.weight()), Math.abs(a.weight())));
        return spoken;
    }

    private double weight(String rule) {
        RuleNote note = notes.get(rule);
        return note == null ? 0 : note.weight();
    }
}
