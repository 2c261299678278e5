package io.westbound.streams.article.duplicate;

import java.util.Arrays;

/** The distinct numbers of two digits and more in a text, hashed; they survive the spinning of words. */
final class Numbers {
    static final int MOST = 64;

    private Numbers() {}

    /** Ascending hashes, at most {@value #MOST}: the smallest. */
    static int[] of(String normalised) {
        int[] hashes = new int[MOST * 4];
        int count = 0;
        int start = -1;
        for (int i = 0; i <= normalised.length() && count < hashes.length; i++) {
            char c = i < normalised.length() ? normalised.charAt(i) : ' ';
            boolean digit = c >= '0' && c <= '9';
            boolean inside =
                    start >= 0 && (c == '.' || c == ',') && i + 1 < normalised.length() && isDigit(normalised, i + 1);
            if (digit && start < 0) {
                start = i;
            } else if (!digit && !inside && start >= 0) {
                if (i - start > 1) {
                    hashes[count++] = hash(normalised.substring(start, i).replace(",", ""));
                }
                start = -1;
            }
        }
        return Arrays.stream(hashes, 0, count).sorted().distinct().limit(MOST).toArray();
    }

    private static int hash(String number) {
        return (int) (Shingles.mix(number.hashCode()) >>> 33);
    }

    private static boolean isDigit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** Shared numbers by the smaller set; 1 when that has fewer than two. */
    static double agreement(int[] one, int[] other) {
        int smaller = Math.min(one.length, other.length);
        return smaller < 2 ? 1 : (double) shared(one, other) / smaller;
    }

    private static int shared(int[] one, int[] other) {
        int shared = 0;
        int j = 0;
        for (int value : one) {
            while (j < other.length && other[j] < value) {
                j++;
            }
            shared += j < other.length && other[j] == value ? 1 : 0;
        }
        return shared;
    }
}
