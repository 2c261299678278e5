package io.westbound.streams.intent;

import io.westbound.streams.reference.KnowledgeLoader;
import io.westbound.streams.reference.NameModelFile;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Prints the computing time of every hostile text of {@link HostileTexts} at 100,000 and at 200,000 characters, the slowest
 * first, for the engine and for the name finder. Linear time doubles; quadratic time quadruples.
 */
final class HostileTextBenchmark {
    private static final int LENGTH = 100_000;
    private static final int SHOWN = 25;

    private HostileTextBenchmark() {}

    public static void main(String[] args) {
        Knowledge knowledge = KnowledgeLoader.load(null);
        IntentEngine engine = new IntentEngine(knowledge);
        NameTagger tagger = NameModelFile.tagger(null);
        print("judge, in the body", knowledge, text -> engine.judge(Document.of(HostileTexts.HEADLINE, text)));
        print("judge, in the headline", knowledge, text -> engine.judge(Document.of(text, "")));
        print("find names", knowledge, tagger::names);
    }

    private static void print(String what, Knowledge knowledge, Consumer<String> reader) {
        Map<String, double[]> millis = new LinkedHashMap<>();
        HostileTexts.patterns(knowledge)
                .forEach((name, pattern) -> millis.put(
                        name,
                        times(reader, HostileTexts.text(pattern, LENGTH), HostileTexts.text(pattern, 2 * LENGTH))));
        for (boolean sentences : new boolean[] {false, true}) {
            String text = HostileTexts.mixture(knowledge, 2 * LENGTH, sentences);
            millis.put("mixture, full stops " + sentences, times(reader, text.substring(0, LENGTH), text));
        }
        System.out.printf("%s: %d texts; ms for 100,000 and 200,000 characters%n", what, millis.size());
        millis.entrySet().stream()
                .sorted((a, b) -> Double.compare(b.getValue()[0], a.getValue()[0]))
                .limit(SHOWN)
                .forEach(each ->
                        System.out.printf("%8.1f %8.1f  %s%n", each.getValue()[0], each.getValue()[1], each.getKey()));
    }

    /** The better of two runs each, since the first ones are compiled on the way. */
    private static double[] times(Consumer<String> reader, String text, String twice) {
        double[] best = {Double.MAX_VALUE, Double.MAX_VALUE};
        for (int run = 0; run < 2; run++) {
            best[0] = Math.min(best[0], millis(reader, text));
            best[1] = Math.min(best[1], millis(reader, twice));
        }
        return best;
    }

    private static double millis(Consumer<String> reader, String text) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        reader.accept(text);
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
    }
}
