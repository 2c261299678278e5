package io.westbound.streams.reference;

import io.westbound.streams.intent.Weights;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The statistical model as a file: {@code threshold}, {@code bias}, then one weight a line. */
public final class ModelFile {
    private ModelFile() {}

    static final String EXPERT = "expert";
    static final String WORDING = "wording";

    /** Reads the weights of rules that exist; {@code expert} weighs their own verdict, {@code wording} how a document is worded. */
    static Weights read(Table table, Set<String> rules) {
        Map<String, Double> values = new HashMap<>();
        double bias = 0;
        double threshold = 0.5;
        for (Table.Row row : table.rows()) {
            String name = row.required(0, "feature");
            double value = row.number(1, "weight");
            switch (name) {
                case "bias" -> bias = value;
                case "threshold" -> threshold = probability(row, value);
                case EXPERT, WORDING -> values.put(name, value);
                default -> values.put(row.among(rules, 0, "feature"), value);
            }
        }
        return new Weights(bias, values, threshold);
    }

    private static double probability(Table.Row row, double value) {
        if (value <= 0 || value >= 1) {
            throw new KnowledgeException(row.file(), row.line(), "threshold must lie between 0 and 1, not " + value);
        }
        return value;
    }

    /** Writes weights in the form that {@link KnowledgeLoader} reads. */
    public static String write(Weights weights) {
        StringBuilder out = new StringBuilder("# feature\tweight (log odds); trained by: westbound train\n");
        out.append(line("threshold", weights.threshold())).append(line("bias", weights.bias()));
        new TreeMap<>(weights.values()).forEach((name, value) -> out.append(line(name, value)));
        return out.toString();
    }

    private static String line(String name, double value) {
        return name + "\t" + String.format(Locale.ROOT, "%.4f", value) + "\n";
    }
}
