package io.westbound.streams.reference;

import io.westbound.streams.intent.NameModel;
import io.westbound.streams.intent.NameTagger;
import io.westbound.streams.intent.NameTags;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Fits the model of names: conditional random field, stochastic gradient with step sizes of each weight's own (AdaGrad).
 * Deterministic.
 *
 * <p>So that the model does not lean on the list of brands more than it may in texts to come, half of the sentences are read
 * as if the list did not know the firms that no other sentence names. A feature counts from two places on, a weight from
 * one step on; what is left of a sentence is never more than a pair of its characters.
 */
public final class NameTrainer {
    private static final int EPOCHS = 3;
    private static final double RATE = 0.1;
    private static final double DAMPING = 1e-6;
    private static final double FLOOR = 1e-2;
    private static final double NEGLIGIBLE = 1e-4;
    private static final double CAUTION = 0.3;
    private static final long SEED = 7;
    private static final int TAGS = NameTags.COUNT;

    private final NameTagger tagger;
    private final Map<Long, Integer> index = new HashMap<>();
    private double[] weights = new double[0];
    private double[] slopes = new double[0];
    private final double[][] transitions = new double[TAGS][TAGS];
    private final double[][] transitionSlopes = new double[TAGS][TAGS];

    /** One stretch: features by number at each character, and the right tags. */
    private record Example(int[][] features, int[] tags) {}

    /** A trainer that reads sentences as this tagger does; its model is not used. */
    public NameTrainer(NameTagger tagger) {
        this.tagger = tagger;
    }

    /** Fits a model; a trainer serves once. */
    public NameModel train(List<NameGold.Sentence> sentences) {
        List<Example> examples = examples(sentences);
        weights = new double[index.size() * TAGS];
        slopes = new double[weights.length];
        Random random = new Random(SEED);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(examples, random);
            examples.forEach(this::learn);
        }
        return model();
    }

    private List<Example> examples(List<NameGold.Sentence> sentences) {
        Map<String, Integer> bearers = new HashMap<>();
        sentences.forEach(each -> each.firmNames().forEach(name -> bearers.merge(name, 1, Integer::sum)));
        Random random = new Random(SEED);
        List<NameTagger.Stretch> stretches = new ArrayList<>();
        List<int[]> tags = new ArrayList<>();
        for (NameGold.Sentence sentence : sentences) {
            Set<String> once = new HashSet<>(sentence.firmNames());
            once.removeIf(name -> bearers.getOrDefault(name, 0) > 1);
            for (NameTagger.Stretch stretch : tagger.read(sentence.text(), random.nextBoolean() ? once : Set.of())) {
                stretches.add(stretch);
                tags.add(tags(sentence, stretch.origin()));
            }
        }
        Map<Long, Integer> counts = new HashMap<>();
        for (NameTagger.Stretch stretch : stretches) {
            for (long[] features : stretch.features()) {
                Arrays.stream(features).forEach(feature -> counts.merge(feature, 1, Integer::sum));
            }
        }
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            examples.add(new Example(numbers(stretches.get(i).features(), counts), tags.get(i)));
        }
        return examples;
    }

    private int[][] numbers(long[][] features, Map<Long, Integer> counts) {
        int[][] numbers = new int[features.length][];
        for (int i = 0; i < features.length; i++) {
            numbers[i] = Arrays.stream(features[i])
                    .filter(feature -> counts.getOrDefault(feature, 0) > 1)
                    .mapToInt(feature -> {
                        Integer known = index.putIfAbsent(feature, index.size());
                        return known == null ? index.size() - 1 : known;
                    })
                    .toArray();
        }
        return numbers;
    }

    /** The tags of a stretch; where names overlap, the firm counts, else the first. */
    private static int[] tags(NameGold.Sentence sentence, int[] origin) {
        int[] tags = new int[origin.length];
        List<NameGold.Labelled> names = new ArrayList<>(sentence.names());
        names.sort((a, b) -> Boolean.compare(b.firm(), a.firm()));
        for (NameGold.Labelled name : names) {
            int begin = Arrays.binarySearch(origin, name.begin());
            int last = Arrays.binarySearch(origin, name.end() - 1);
            boolean free = begin >= 0 && last >= 0;
            for (int i = begin; free && i <= last; i++) {
                free = tags[i] == 0;
            }
            for (int i = begin; free && i <= last; i++) {
                tags[i] = NameTags.of(name.firm(), i - begin, last + 1 - begin);
            }
        }
        return tags;
    }

    private void learn(Example example) {
        int length = example.features().length;
        double[][] scores = new double[length][TAGS];
        for (int i = 0; i < length; i++) {
            for (int feature : example.features()[i]) {
                for (int tag = 0; tag < TAGS; tag++) {
                    scores[i][tag] += weights[feature * TAGS + tag];
                }
            }
        }
        Lattice lattice = new Lattice(scores, transitions);
        double[][] missed = new double[TAGS][TAGS];
        int previous = 0;
        for (int i = 0; i < length; i++) {
            int right = example.tags()[i];
            missed[previous][right] += 1;
            for (int tag = 0; tag < TAGS; tag++) {
                double error = (tag == right ? 1 : 0) - lattice.probability(i, tag);
                if (Math.abs(error) > NEGLIGIBLE) {
                    correct(example.features()[i], tag, error);
                }
                for (int before = 0; before < TAGS; before++) {
                    missed[before][tag] -= lattice.probability(i, before, tag);
                }
            }
            previous = right;
        }
        correct(missed);
    }

    private void correct(int[] features, int tag, double error) {
        for (int feature : features) {
            int at = feature * TAGS + tag;
            double slope = error - DAMPING * weights[at];
            slopes[at] += slope * slope;
            weights[at] += RATE * slope / Math.sqrt(slopes[at] + FLOOR);
        }
    }

    private void correct(double[][] missed) {
        for (int from = 0; from < TAGS; from++) {
            for (int to = 0; to < TAGS; to++) {
                double slope = missed[from][to];
                transitionSlopes[from][to] += slope * slope;
                transitions[from][to] += RATE * slope / Math.sqrt(transitionSlopes[from][to] + FLOOR);
            }
        }
    }

    private NameModel model() {
        NameModel.Builder kept = new NameModel.Builder();
        index.forEach((feature, number) -> {
            int[] steps = new int[TAGS];
            for (int tag = 0; tag < TAGS; tag++) {
                double weight = weights[number * TAGS + tag];
                steps[tag] = Math.abs(weight) < NameModel.STEP ? 0 : (int) Math.round(weight / NameModel.STEP);
            }
            if (Arrays.stream(steps).anyMatch(step -> step != 0)) {
                kept.add(feature, steps);
            }
        });
        return kept.build(transitions, CAUTION);
    }
}
