package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.List;

/** Finds firms by the stock code in brackets behind their name. Linear in the range. */
final class CodeNames {
    private CodeNames() {}

    /** 某某股份(600000): six digits in brackets behind a name. */
    static void find(Text text, Scan scan, Span range, List<Name> found) {
        for (int i = range.begin() + 2; i + 7 < range.end(); i++) {
            if (text.at(i) == '(' && stockCode(text, i + 1)) {
                int begin = codeNameBegin(text, scan, range, i);
                if (i - begin >= 2) {
                    String code = text.slice(i + 1, i + 7);
                    found.add(new Name(begin, i, text.slice(begin, i), Evidence.CODE, code));
                }
            }
        }
    }

    /** Where the name before a code begins: at a registered name that ends there, else at a boundary. */
    private static int codeNameBegin(Text text, Scan scan, Span range, int end) {
        int edge = Math.max(range.begin(), end - 8);
        for (Hit firm : scan.in(Tag.FIRM, Math.max(range.begin(), end - Edges.LONGEST), end)) {
            if (firm.end() == end) {
                return firm.begin();
            }
        }
        int begin = end;
        while (begin > edge && Edges.nameCharacter(text, begin - 1)) {
            begin--;
        }
        return begin == edge ? Math.max(begin, end - 4) : begin;
    }

    private static boolean stockCode(Text text, int at) {
        for (int i = at; i < at + 6; i++) {
            if (text.at(i) < '0' || text.at(i) > '9') {
                return false;
            }
        }
        return !Character.isDigit(text.at(at + 6));
    }
}
