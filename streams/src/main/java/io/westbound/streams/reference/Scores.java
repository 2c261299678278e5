package io.westbound.streams.reference;

import io.westbound.streams.intent.Place;
import io.westbound.streams.intent.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts how verdicts agree with labels: intent, attributes of true positives, calibration. */
public final class Scores {
    private static final int BINS = 10;

    private final Map<String, int[]> bySource = new TreeMap<>();
    private final double[] binSum = new double[BINS];
    private final int[] binCount = new int[BINS];
    private final int[] binIntent = new int[BINS];
    private final List<String> confused = new ArrayList<>();
    private final int[] right = new int[5];
    private final int[] asked = new int[5];
    private double squares;
    private int scored;

    /** Counts all verdicts. */
    public Scores(List<Evaluation.Verdict> verdicts) {
        verdicts.stream().filter(verdict -> verdict.item().scored()).forEach(this::count);
    }

    private void count(Evaluation.Verdict verdict) {
        boolean labelled = verdict.item().intent();
        boolean judged = verdict.judgement().intent();
        int cell = judged ? (labelled ? 0 : 1) : (labelled ? 2 : 3);
        bySource.computeIfAbsent("ALL", name -> new int[4])[cell]++;
        bySource.computeIfAbsent(verdict.item().source(), name -> new int[4])[cell]++;
        if (judged != labelled) {
            confused.add((judged ? "FP " : "FN ") + verdict.item().document().title());
        }
        if (judged && labelled && !verdict.item().signals().isEmpty()) {
            attributes(verdict);
        }
        double confidence = verdict.judgement().confidence();
        int bin = Math.min(BINS - 1, (int) (confidence * BINS));
        binSum[bin] += confidence;
        binCount[bin]++;
        binIntent[bin] += labelled ? 1 : 0;
        squares += Math.pow(confidence - (labelled ? 1 : 0), 2);
        scored++;
    }

    private void attributes(Evaluation.Verdict verdict) {
        GoldFile.Label label = verdict.item().signals().get(0);
        List<Signal> signals = verdict.judgement().signals();
        Signal match = null;
        for (Signal signal : signals) {
            if (match == null && firmAgrees(label.firm(), signal.firm().name())) {
                match = signal;
            }
        }
        tally(0, match != null);
        match = match == null ? signals.get(0) : match;
        tally(1, match.stage().name().toLowerCase(Locale.ROOT).equals(label.stage()));
        if (label.destination() != null) {
            tally(2, placeAgrees(label.destination(), match.destination()));
        } else {
            tally(3, match.destination() != null);
        }
        if (label.origin() != null) {
            tally(4, placeAgrees(label.origin(), match.origin()));
        }
    }

    private void tally(int attribute, boolean agrees) {
        asked[attribute]++;
        right[attribute] += agrees ? 1 : 0;
    }

    static boolean firmAgrees(String label, String judged) {
        String a = bare(label);
        String b = bare(judged);
        return !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a));
    }

    private static String bare(String name) {
        return name.replaceAll("[\\s()（）\\d.]|股份有限公司|有限责任公司|有限公司|集团|公司", "");
    }

    private static boolean placeAgrees(String label, @Nullable Place judged) {
        if (judged == null) {
            return false;
        }
        String a = label.replaceAll("[市省区县]", "");
        String b = judged.name().replaceAll("[市省区县]", "");
        return a.contains(b) || b.contains(a) || b.contains(a.substring(Math.max(0, a.length() - 2)));
    }

    /** Mean squared error of the confidence, 0 is best. */
    public double brier() {
        return scored == 0 ? 0 : squares / scored;
    }

    /** Expected calibration error over ten bins, 0 is best. */
    public double calibrationError() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(binSum[bin] - binIntent[bin]);
        }
        return scored == 0 ? 0 : error / scored;
    }

    /** Harmonic mean of precision and recall over all sources. */
    public double f1() {
        int[] cells = bySource.getOrDefault("ALL", new int[4]);
        return 2.0 * cells[0] / Math.max(1, 2 * cells[0] + cells[1] + cells[2]);
    }

    /** Titles on which verdict and label differ. */
    public List<String> confusions() {
        return List.copyOf(confused);
    }

    /** A table for people. */
    public String report() {
        StringBuilder out = new StringBuilder();
        bySource.forEach((source, c) -> out.append(String.format(
                Locale.ROOT,
                "%-24s P %.3f R %.3f F1 %.3f  tp %d fp %d fn %d tn %d%n",
                source,
                ratio(c[0], c[0] + c[1]),
                ratio(c[0], c[0] + c[2]),
                ratio(2 * c[0], 2 * c[0] + c[1] + c[2]),
                c[0],
                c[1],
                c[2],
                c[3])));
        String[] names = {"firm", "stage", "destination", "invented destination", "origin"};
        for (int i = 0; i < names.length; i++) {
            out.append(String.format(
                    Locale.ROOT, "%s %d/%d = %.3f%n", names[i], right[i], asked[i], ratio(right[i], asked[i])));
        }
        out.append(String.format(Locale.ROOT, "Brier %.4f  calibration error %.4f%n", brier(), calibrationError()));
        out.append("confidence   documents  mean confidence  share with intent\n");
        for (int bin = 0; bin < BINS; bin++) {
            out.append(String.format(
                    Locale.ROOT,
                    "%.1f - %.1f    %5d      %.3f            %.3f %s%n",
                    bin / 10.0,
                    (bin + 1) / 10.0,
                    binCount[bin],
                    binSum[bin] / Math.max(1, binCount[bin]),
                    ratio(binIntent[bin], binCount[bin]),
                    "#".repeat((int) Math.round(20 * ratio(binIntent[bin], binCount[bin])))));
        }
        return out.toString();
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
