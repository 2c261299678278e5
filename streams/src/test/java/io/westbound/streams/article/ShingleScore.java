package io.westbound.streams.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Body score of the public article-extraction board: shared 4-grams of tokens, counted with multiplicity. A token is a
 * run of letters and digits, or one CJK character.
 *
 * @param precision share of the extracted shingles that the reference has, 0 to 1
 * @param recall share of the reference's shingles that were extracted, 0 to 1
 */
record ShingleScore(double precision, double recall) {
    private static final int SIZE = 4;

    static ShingleScore of(String extracted, String reference) {
        Map<String, Integer> left = shingles(tokens(reference));
        Map<String, Integer> right = shingles(tokens(extracted));
        int all = right.values().stream().mapToInt(Integer::intValue).sum();
        int wanted = left.values().stream().mapToInt(Integer::intValue).sum();
        int shared = 0;
        for (Map.Entry<String, Integer> entry : right.entrySet()) {
            shared += Math.min(entry.getValue(), left.getOrDefault(entry.getKey(), 0));
        }
        return new ShingleScore(
                all == 0 ? (wanted == 0 ? 1 : 0) : (double) shared / all,
                wanted == 0 ? (all == 0 ? 1 : 0) : (double) shared / wanted);
    }

    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean han = c >= 0x2e80 && Character.isLetterOrDigit(c);
            boolean letter = !han && Character.isLetterOrDigit(c);
            if (start >= 0 && !letter) {
                tokens.add(text.substring(start, i));
                start = -1;
            }
            if (han) {
                tokens.add(String.valueOf(c));
            } else if (letter && start < 0) {
                start = i;
            }
        }
        return tokens;
    }

    private static Map<String, Integer> shingles(List<String> tokens) {
        Map<String, Integer> counts = new HashMap<>();
        int last = Math.max(tokens.isEmpty() ? 0 : 1, tokens.size() - SIZE + 1);
        for (int i = 0; i < last; i++) {
            String shingle = String.join(" ", tokens.subList(i, Math.min(tokens.size(), i + SIZE)));
            counts.merge(shingle, 1, Integer::sum);
        }
        return counts;
    }
}
