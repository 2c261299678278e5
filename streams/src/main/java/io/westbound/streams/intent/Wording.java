package io.westbound.streams.intent;

import java.util.List;

/**
 * What a sentence says without whom and where it says it of: each firm is {@value #FIRM}, each place {@value #PLACE}, each
 * number {@value #NUMBER}, each Latin word {@value #LATIN}, so that a model learns how moves are worded and no names.
 */
final class Wording {
    static final char FIRM = 'F';
    static final char PLACE = 'P';
    static final char NUMBER = '0';
    static final char LATIN = 'A';
    static final char BEGIN = '<';
    static final char END = '>';

    private Wording() {}

    /** The wording of a sentence, in time linear in its length. */
    static String of(Reading reading, Span sentence) {
        StringBuilder wording = new StringBuilder(sentence.end() - sentence.begin() + 2).append(BEGIN);
        List<Name> names = reading.names(sentence);
        List<Site> sites = reading.sites(sentence);
        int name = 0;
        int site = 0;
        int at = sentence.begin();
        while (at < sentence.end()) {
            while (name < names.size() && names.get(name).begin() < at) {
                name++;
            }
            while (site < sites.size() && sites.get(site).begin() < at) {
                site++;
            }
            if (name < names.size() && names.get(name).begin() == at) {
                symbol(wording, FIRM);
                at = names.get(name).end();
            } else if (site < sites.size() && sites.get(site).begin() == at) {
                symbol(wording, PLACE);
                at = sites.get(site).end();
            } else {
                letter(wording, reading.text().at(at++));
            }
        }
        return wording.append(END).toString();
    }

    private static void letter(StringBuilder wording, char letter) {
        if (letter >= '0' && letter <= '9') {
            symbol(wording, NUMBER);
        } else if (letter < 128 && Character.isLetter(letter)) {
            symbol(wording, LATIN);
        } else if (letter == '.' && wording.charAt(wording.length() - 1) == NUMBER) {
            return;
        } else if (letter > ' ' && letter != '#') {
            wording.append(letter);
        }
    }

    /** Neighbours of one kind are one: 安徽滁州 is one place, 3.5 one number. */
    private static void symbol(StringBuilder wording, char symbol) {
        if (wording.charAt(wording.length() - 1) != symbol) {
            wording.append(symbol);
        }
    }
}
