package io.westbound.streams.reference;

import io.westbound.streams.intent.WordingModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Fits the model of wording: logistic regression over the character n-grams of sentences, names left out. Each sentence
 * has the label of its document, so that the words around a move count as well as those of it. Deterministic.
 */
final class WordingTrainer {
    /** Inverse strength of the regularisation, chosen by cross-validation. */
    private static final double COST = 10;

    /** An n-gram of fewer documents is left out. */
    private static final int FEWEST = 2;

    private static final int MOST = 30_000;
    private static final double SMALLEST = 0.02;
    private static final double STEP = 0.001;

    private WordingTrainer() {}

    /** Fits a model to labelled documents. */
    static WordingModel train(List<Trainer.Bag> bags) {
        Set<String> frequent = frequent(bags);
        Logistic examples = new Logistic();
        for (Trainer.Bag bag : bags) {
            for (String wording : bag.material().wordings()) {
                examples.add(row(wording, frequent), bag.item().intent());
            }
        }
        return model(examples.fit(COST));
    }

    private static Set<String> frequent(List<Trainer.Bag> bags) {
        Map<String, Integer> documents = new HashMap<>();
        for (Trainer.Bag bag : bags) {
            Set<String> own = new HashSet<>();
            bag.material().wordings().forEach(wording -> forEach(wording, own::add));
            own.forEach(gram -> documents.merge(gram, 1, Integer::sum));
        }
        documents.values().removeIf(count -> count < FEWEST);
        return documents.keySet();
    }

    /** The n-grams of a sentence, scaled as {@link WordingModel#logOdds} scales them. */
    private static Map<String, Double> row(String wording, Set<String> kept) {
        Map<String, Double> row = new HashMap<>();
        int[] count = new int[1];
        forEach(wording, gram -> {
            count[0]++;
            if (kept.contains(gram)) {
                row.merge(gram, 1.0, Double::sum);
            }
        });
        row.replaceAll((gram, seen) -> seen / Math.sqrt(count[0]));
        return row;
    }

    private static void forEach(String wording, Consumer<String> reader) {
        for (int begin = 0; begin < wording.length(); begin++) {
            int last = Math.min(wording.length(), begin + WordingModel.LONGEST);
            for (int end = begin + 1; end <= last; end++) {
                reader.accept(wording.substring(begin, end));
            }
        }
    }

    private static WordingModel model(Logistic.Fit fit) {
        List<Map.Entry<String, Double>> entries = new ArrayList<>(fit.values().entrySet());
        entries.removeIf(entry -> Math.abs(entry.getValue()) < SMALLEST);
        entries.sort(Comparator.comparingDouble((Map.Entry<String, Double> entry) -> -Math.abs(entry.getValue()))
                .thenComparing(Map.Entry::getKey));
        Map<String, Double> weights = new HashMap<>();
        entries.stream().limit(MOST).forEach(entry -> weights.put(entry.getKey(), stepped(entry.getValue())));
        return new WordingModel(stepped(fit.bias()), weights);
    }

    /** As exact as the file says it. */
    private static double stepped(double weight) {
        return Math.round(weight / STEP) * STEP;
    }
}
