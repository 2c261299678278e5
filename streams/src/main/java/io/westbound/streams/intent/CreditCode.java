package io.westbound.streams.intent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Unified social credit codes (GB 32100-2015): 18 characters without I, O, S, V and Z, the last of which checks the
 * others. The district in it is where the firm was first registered, so no place is read from it.
 */
public final class CreditCode {
    private static final int LENGTH = 18;
    private static final int REACH = 60;
    private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private CreditCode() {}

    /** Whether a word is a code with the right check character. */
    public static boolean valid(String word) {
        if (word.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            int value = DIGITS.indexOf(word.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += value * WEIGHTS[i];
        }
        return word.charAt(LENGTH - 1) == DIGITS.charAt((31 - sum % 31) % 31);
    }

    /** The code of each firm behind whose full name a valid one stands, by that name; {@code names} in text order. */
    static Map<String, String> byName(Text text, List<Name> names) {
        Map<String, String> codes = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            int last = Math.min(text.folded().length() - LENGTH, name.end() + REACH);
            for (int at = name.end(); at <= last && !codes.containsKey(name.text()); at++) {
                if (begins(text, at) && valid(text.slice(at, at + LENGTH)) && nearest(names, i, at)) {
                    codes.put(name.text(), text.slice(at, at + LENGTH));
                }
            }
        }
        return codes;
    }

    /** Whether a word of letters and digits begins here that is as long as a code. */
    private static boolean begins(Text text, int at) {
        return DIGITS.indexOf(text.at(at)) >= 0
                && DIGITS.indexOf(text.at(at - 1)) < 0
                && DIGITS.indexOf(text.at(at + LENGTH)) < 0;
    }

    /** Whether no other name lies between a name and a position. */
    private static boolean nearest(List<Name> names, int index, int at) {
        for (int i = index + 1; i < names.size() && names.get(i).begin() < at; i++) {
            if (names.get(i).begin() >= names.get(index).end() && names.get(i).end() <= at) {
                return false;
            }
        }
        return true;
    }
}
