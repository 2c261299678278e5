package io.westbound.streams.reference;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.westbound.streams.intent.IntentEngine;
import io.westbound.streams.intent.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits the statistical model: L2-regularised logistic regression (liblinear) over the engine's features. A document is
 * known by its surest candidate; which one that is, is settled in a few rounds (multiple-instance learning).
 * Deterministic.
 */
public final class Trainer {
    /** Regularisation chosen by cross-validation. */
    public static final double COST = 0.15;

    /** Probability from which a signal is believed. */
    public static final double THRESHOLD = 0.6;

    private static final int ROUNDS = 4;
    private static final double EXPERT_SCALE = 3;

    private final double cost;

    /**
     * A trainer.
     *
     * @param cost inverse strength of the regularisation, above 0
     */
    public Trainer(double cost) {
        this.cost = cost;
    }

    /** Features of each candidate of one document, and its label. */
    record Bag(GoldFile.Item item, List<Map<String, Double>> rows) {}

    /** Reads each scored document once; training and testing on folds then need no further reading. */
    static List<Bag> bags(IntentEngine engine, List<GoldFile.Item> items) {
        List<Bag> bags = new ArrayList<>();
        for (GoldFile.Item item : items) {
            if (item.scored()) {
                bags.add(new Bag(item, engine.featuresOf(item.document())));
            }
        }
        return bags;
    }

    /** Fits weights to all scored items. */
    public Weights train(IntentEngine engine, List<GoldFile.Item> items, double threshold) {
        return fit(bags(engine, items), threshold);
    }

    Weights fit(List<Bag> bags, double threshold) {
        Weights weights = new Weights(-1, Map.of("expert", 1.0), threshold);
        for (int round = 0; round < ROUNDS; round++) {
            weights = fitOnce(bags, weights);
        }
        return new Weights(weights.bias(), weights.values(), threshold);
    }

    private Weights fitOnce(List<Bag> bags, Weights previous) {
        List<Map<String, Double>> rows = new ArrayList<>();
        List<Double> labels = new ArrayList<>();
        for (Bag bag : bags) {
            if (!bag.rows().isEmpty()) {
                rows.add(surest(bag.rows(), previous));
                labels.add(bag.item().intent() ? 1.0 : 0.0);
            }
        }
        return solve(rows, labels);
    }

    private static Map<String, Double> surest(List<Map<String, Double>> rows, Weights weights) {
        Map<String, Double> best = rows.get(0);
        for (Map<String, Double> row : rows) {
            best = weights.probability(row) > weights.probability(best) ? row : best;
        }
        return best;
    }

    private Weights solve(List<Map<String, Double>> rows, List<Double> labels) {
        Map<String, Integer> index = new TreeMap<>();
        rows.forEach(row -> row.keySet().forEach(name -> index.putIfAbsent(name, 0)));
        int next = 1;
        for (Map.Entry<String, Integer> entry : index.entrySet()) {
            entry.setValue(next++);
        }
        Problem problem = new Problem();
        problem.l = rows.size();
        problem.n = index.size() + 1;
        problem.bias = 1;
        problem.x = new Feature[rows.size()][];
        problem.y = labels.stream().mapToDouble(label -> label).toArray();
        for (int i = 0; i < rows.size(); i++) {
            problem.x[i] = vector(rows.get(i), index);
        }
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, 0.001));
        return weights(model, index);
    }

    private static Feature[] vector(Map<String, Double> row, Map<String, Integer> index) {
        List<Feature> vector = new ArrayList<>();
        new TreeMap<>(row).forEach((name, value) -> {
            double scaled = name.equals("expert") ? value * EXPERT_SCALE : value;
            vector.add(new FeatureNode(index.getOrDefault(name, 0), scaled));
        });
        vector.add(new FeatureNode(index.size() + 1, 1));
        return vector.toArray(new Feature[0]);
    }

    private static Weights weights(Model model, Map<String, Integer> index) {
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        double[] solved = model.getFeatureWeights();
        Map<String, Double> values = new HashMap<>();
        index.forEach((name, at) -> {
            double scale = name.equals("expert") ? EXPERT_SCALE : 1;
            values.put(name, sign * solved[at - 1] * scale);
        });
        return new Weights(sign * solved[index.size()], values, 0.5);
    }
}
