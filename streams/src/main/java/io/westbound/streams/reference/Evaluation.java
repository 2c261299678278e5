package io.westbound.streams.reference;

import io.westbound.streams.intent.IntentEngine;
import io.westbound.streams.intent.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Judges labelled documents, with the model as it is or cross-validated in folds by company. */
public final class Evaluation {
    /** One judged document. */
    public record Verdict(GoldFile.Item item, Judgement judgement) {}

    private final IntentEngine engine;

    public Evaluation(IntentEngine engine) {
        this.engine = engine;
    }

    /** Judges with the engine's own model. */
    public List<Verdict> asIs(List<GoldFile.Item> items) {
        return items.stream()
                .map(item -> new Verdict(item, engine.judge(item.document())))
                .toList();
    }

    /**
     * Judges each document by a model that saw no document of its company.
     *
     * @param items documents to judge
     * @param further documents that only train, again without those of the company
     * @param folds number of parts, at least 2
     */
    public List<Verdict> crossValidated(
            List<GoldFile.Item> items, List<GoldFile.Item> further, int folds, Trainer trainer, double threshold) {
        List<Trainer.Bag> bags = Trainer.bags(engine, items, further);
        Map<Integer, IntentEngine> engines = new TreeMap<>();
        for (int fold = 0; fold < folds; fold++) {
            int held = fold;
            List<Trainer.Bag> rest =
                    bags.stream().filter(bag -> bag.item().fold(folds) != held).toList();
            Trained trained = trainer.fit(rest, threshold);
            engines.put(fold, engine.with(trained.weights(), trained.wording()));
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (GoldFile.Item item : items) {
            IntentEngine unseen = engines.get(item.fold(folds));
            if (unseen != null) {
                verdicts.add(new Verdict(item, unseen.judge(item.document())));
            }
        }
        return verdicts;
    }
}
