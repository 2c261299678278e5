package io.westbound.streams.reference;

import io.westbound.streams.intent.WordingModel;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The model of wording as a file, {@code model/wording.tsv}: {@code bias}, then one n-gram a line. */
public final class WordingFile {
    private static final String BIAS = "bias";

    private WordingFile() {}

    /** Reads the model. */
    static WordingModel read(Table table) {
        Map<String, Double> values = new HashMap<>();
        for (Table.Row row : table.rows()) {
            String name = row.required(0, "n-gram");
            if (!name.equals(BIAS) && name.length() > WordingModel.LONGEST) {
                throw new KnowledgeException(
                        row.file(),
                        row.line(),
                        "'" + name + "' is longer than an n-gram of " + WordingModel.LONGEST + " characters");
            }
            if (values.put(name, row.number(1, "weight")) != null) {
                throw new KnowledgeException(row.file(), row.line(), "'" + name + "' stands twice");
            }
        }
        return new WordingModel(bias(table, values), values);
    }

    private static double bias(Table table, Map<String, Double> values) {
        Double value = values.remove(BIAS);
        if (value == null) {
            throw new KnowledgeException(table.file(), 0, "has no line '" + BIAS + "'");
        }
        return value;
    }

    /** Writes a model in the form that {@link KnowledgeLoader} reads. */
    public static String write(WordingModel model) {
        StringBuilder out = new StringBuilder("# n-gram\tweight (log odds); trained by: westbound train\n");
        out.append(line(BIAS, model.bias()));
        new TreeMap<>(model.weights()).forEach((gram, weight) -> out.append(line(gram, weight)));
        return out.toString();
    }

    private static String line(String name, double value) {
        return name + "\t" + String.format(Locale.ROOT, "%.3f", value) + "\n";
    }
}
