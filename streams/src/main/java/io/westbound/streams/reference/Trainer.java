package io.westbound.streams.reference;

import io.westbound.streams.intent.IntentEngine;
import io.westbound.streams.intent.Material;
import io.westbound.streams.intent.Weights;
import io.westbound.streams.intent.WordingModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits the statistical models: logistic regression over the engine's features, one of which is what the model of wording
 * says of the document. A document is known by its surest candidate; which one that is, is settled in a few rounds
 * (multiple-instance learning). What the wording weighs is learnt from models that never saw the company (stacking:
 * Wolpert 1992). Deterministic.
 */
public final class Trainer {
    /** Regularisation chosen by cross-validation. */
    public static final double COST = 0.15;

    /** Probability from which a signal is believed: between 0.60 and 0.70 F1 is flat, and precision on streams rises. */
    public static final double THRESHOLD = 0.62;

    private static final int ROUNDS = 4;
    private static final int FOLDS = 5;
    private static final double EXPERT_SCALE = 3;

    /** How much a document counts, and how much one that only trains: made rows have another share of moves than streams. */
    private static final int COPIES = 10;

    private static final int COPIES_OF_FURTHER = 1;

    private final double cost;

    /**
     * A trainer.
     *
     * @param cost inverse strength of the regularisation, above 0
     */
    public Trainer(double cost) {
        this.cost = cost;
    }

    /** What one document gives to training, its label and how often it counts. */
    record Bag(GoldFile.Item item, Material material, int copies) {}

    /** Reads each scored document once; training and testing on folds then need no further reading. */
    static List<Bag> bags(IntentEngine engine, List<GoldFile.Item> items, List<GoldFile.Item> further) {
        IntentEngine open = engine.with(new Weights(0, Map.of(), THRESHOLD), WordingModel.untrained());
        List<Bag> bags = new ArrayList<>();
        items.stream().filter(GoldFile.Item::scored).forEach(item -> bags.add(bag(open, item, COPIES)));
        further.stream().filter(GoldFile.Item::scored).forEach(item -> bags.add(bag(open, item, COPIES_OF_FURTHER)));
        return bags;
    }

    private static Bag bag(IntentEngine engine, GoldFile.Item item, int copies) {
        return new Bag(item, engine.material(item.document()), copies);
    }

    /**
     * Fits the models to all scored items.
     *
     * @param further documents that count less than the items, such as made ones
     */
    public Trained train(
            IntentEngine engine, List<GoldFile.Item> items, List<GoldFile.Item> further, double threshold) {
        return fit(bags(engine, items, further), threshold);
    }

    Trained fit(List<Bag> bags, double threshold) {
        List<Seen> documents = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            WordingModel other = WordingTrainer.train(
                    bags.stream().filter(bag -> bag.item().fold(FOLDS) != held).toList());
            bags.stream()
                    .filter(bag -> bag.item().fold(FOLDS) == held)
                    .forEach(bag -> documents.add(Seen.of(bag, other)));
        }
        Weights weights = new Weights(-1, Map.of(ModelFile.EXPERT, 1.0, ModelFile.WORDING, 0.5), threshold);
        for (int round = 0; round < ROUNDS; round++) {
            weights = fitOnce(documents, weights);
        }
        return new Trained(weights, WordingTrainer.train(bags));
    }

    /** Rows of a document with what a model of wording says that never saw its company. */
    private record Seen(Bag bag, List<Map<String, Double>> rows) {

        static Seen of(Bag bag, WordingModel other) {
            List<String> wordings = bag.material().wordings();
            List<Map<String, Double>> rows = new ArrayList<>();
            for (Material.Row row : bag.material().rows()) {
                double odds = other.logOdds(wordings.subList(row.first(), row.end()));
                Map<String, Double> features = new HashMap<>(row.features());
                features.put(ModelFile.WORDING, row.named() ? odds : Math.min(0, odds));
                rows.add(features);
            }
            return new Seen(bag, rows);
        }
    }

    private Weights fitOnce(List<Seen> documents, Weights previous) {
        Logistic examples = new Logistic();
        for (Seen document : documents) {
            for (int i = 0; i < document.bag().copies() && !document.rows().isEmpty(); i++) {
                examples.add(
                        scaled(surest(document.rows(), previous)),
                        document.bag().item().intent());
            }
        }
        Logistic.Fit fit = examples.fit(cost / COPIES);
        return new Weights(fit.bias(), scaled(fit.values()), previous.threshold());
    }

    private static Map<String, Double> surest(List<Map<String, Double>> rows, Weights weights) {
        Map<String, Double> best = rows.get(0);
        for (Map<String, Double> row : rows) {
            best = weights.probability(row) > weights.probability(best) ? row : best;
        }
        return best;
    }

    /** The rules' common verdict is regularised less than each single rule. */
    private static Map<String, Double> scaled(Map<String, Double> row) {
        Map<String, Double> scaled = new HashMap<>(row);
        scaled.computeIfPresent(ModelFile.EXPERT, (name, value) -> value * EXPERT_SCALE);
        return scaled;
    }
}
