package io.westbound.streams.reference;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** L2-regularised logistic regression (liblinear) over named features. Deterministic. */
final class Logistic {
    private static final double PRECISION = 0.001;

    /** What was fitted: the intercept and the weight of each feature, in log odds. */
    record Fit(double bias, Map<String, Double> values) {}

    private final List<Map<String, Double>> rows = new ArrayList<>();
    private final List<Double> labels = new ArrayList<>();

    /** Takes one example. */
    void add(Map<String, Double> row, boolean label) {
        rows.add(row);
        labels.add(label ? 1.0 : 0.0);
    }

    /**
     * Fits all examples taken so far.
     *
     * @param cost inverse strength of the regularisation, above 0
     */
    Fit fit(double cost) {
        Map<String, Integer> index = index();
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
        return named(Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, PRECISION)), index);
    }

    private Map<String, Integer> index() {
        Map<String, Integer> index = new TreeMap<>();
        rows.forEach(row -> row.keySet().forEach(name -> index.putIfAbsent(name, 0)));
        int next = 1;
        for (Map.Entry<String, Integer> entry : index.entrySet()) {
            entry.setValue(next++);
        }
        return index;
    }

    private static Feature[] vector(Map<String, Double> row, Map<String, Integer> index) {
        List<Feature> vector = new ArrayList<>();
        row.forEach((name, value) -> vector.add(new FeatureNode(index.getOrDefault(name, 0), value)));
        vector.add(new FeatureNode(index.size() + 1, 1));
        vector.sort(Comparator.comparingInt(Feature::getIndex));
        return vector.toArray(new Feature[0]);
    }

    private static Fit named(Model model, Map<String, Integer> index) {
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        double[] solved = model.getFeatureWeights();
        Map<String, Double> values = new HashMap<>();
        index.forEach((name, at) -> values.put(name, sign * solved[at - 1]));
        return new Fit(sign * solved[index.size()], values);
    }
}
