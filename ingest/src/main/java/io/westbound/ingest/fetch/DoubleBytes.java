package io.westbound.ingest.fetch;

import java.nio.charset.Charset;

/**
 * Counts where the two-byte characters of a document lie, which tells GB from Big5 where both decode without an error.
 * Common simplified characters stand in rows of GB2312, whose second bytes are all above 0xA0; a third of the common
 * characters of Big5 have a second byte below 0x7F, and none has one from 0x7F to 0xA0 or a first byte below 0xA1, where
 * GBK keeps its additions (traditional characters among them). Shares were counted on GB2312, GBK and Big5 text.
 */
final class DoubleBytes {

    private static final int ENOUGH = 12;
    private static final int SAMPLE = 256 * 1024;

    private int pairs;
    private int lowSeconds;
    private int onlyInGbk;
    private int common;

    private DoubleBytes() {}

    static DoubleBytes count(byte[] body) {
        DoubleBytes counts = new DoubleBytes();
        int end = Math.min(body.length, SAMPLE) - 1;
        for (int i = 0; i < end; i++) {
            int first = body[i] & 0xff;
            if (first > 0x80) {
                counts.pair(first, body[++i] & 0xff);
            }
        }
        return counts;
    }

    private void pair(int first, int second) {
        pairs++;
        lowSeconds += second >= 0x40 && second < 0x7f ? 1 : 0;
        onlyInGbk += first < 0xa1 || (second >= 0x80 && second < 0xa1) ? 1 : 0;
        common += second > 0xa0 && ((first >= 0xb0 && first <= 0xd7) || (first >= 0xa1 && first <= 0xa3)) ? 1 : 0;
    }

    /** True if the bytes can hardly be GB, whoever says so. */
    boolean speakForBig5() {
        return pairs >= ENOUGH && lowSeconds * 7 >= pairs && onlyInGbk * 50 <= pairs;
    }

    /** True if the bytes can hardly be Big5, whoever says so. */
    boolean speakForGb() {
        return pairs >= ENOUGH && lowSeconds * 20 <= pairs && common * 4 >= pairs * 3;
    }

    /** True if few bytes are all there is, and they read as common simplified characters. */
    boolean mayBeGb() {
        return pairs >= 2 && lowSeconds == 0 && common * 10 >= pairs * 9;
    }

    /** Corrects a label of one of the two rivals; gives any other back as it is. */
    Charset correct(Charset labelled) {
        if (labelled.equals(CharsetLabels.GB18030) && speakForBig5()) {
            return CharsetLabels.BIG5;
        }
        return labelled.equals(CharsetLabels.BIG5) && speakForGb() ? CharsetLabels.GB18030 : labelled;
    }
}
