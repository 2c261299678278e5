package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the firms of one family by the brand that they share with the listed firm that files or is announced: 朝阳甲乙 and
 * 甲乙纳米 beside 甲乙股份. Linear in the text for each brand, of which there are two at most.
 */
final class FamilyNames {
    private static final int BRAND = 2;
    private static final int TRADE = 2;
    private static final int LONGEST_PLACE = 4;
    private static final int LONGEST_WORD = 3;
    private static final char PARK = '园';

    private final Text text;
    private final Scan scan;
    private final CommonWords words;

    private FamilyNames(Text text, Scan scan, CommonWords words) {
        this.text = text;
        this.scan = scan;
        this.words = words;
    }

    /** Every mention of a member of the family, by place and brand or by brand and trade. */
    static List<Name> mentions(Text text, Scan scan, CommonWords words) {
        FamilyNames family = new FamilyNames(text, scan, words);
        List<Name> found = new ArrayList<>();
        for (String head : family.heads()) {
            String brand = head.substring(0, Math.min(BRAND, head.length()));
            if (brand.length() == BRAND && !words.contains(brand) && !family.namesPlace(brand)) {
                family.find(head, brand, found);
            }
        }
        return found;
    }

    /** The filer, and the listed firm that the headline begins with. */
    private Set<String> heads() {
        Set<String> heads = new LinkedHashSet<>();
        String filer = text.document().filer();
        if (filer != null) {
            heads.add(filer.replaceFirst("\\(.*", ""));
        }
        for (Hit firm : scan.in(Tag.FIRM, 0, Edges.LONGEST)) {
            if (firm.begin() == 0) {
                heads.add(text.slice(0, firm.end()));
            }
        }
        return heads;
    }

    private boolean namesPlace(String brand) {
        int at = text.folded().indexOf(brand);
        return at >= 0 && Edges.placeAt(scan, at) > 0;
    }

    private void find(String head, String brand, List<Name> found) {
        for (int at = text.folded().indexOf(brand); at >= 0; at = text.folded().indexOf(brand, at + BRAND)) {
            Name member = text.folded().startsWith(head, at) ? null : member(at, at + BRAND);
            if (member != null) {
                found.add(member);
            }
        }
    }

    /** The name that a mention of the brand is part of, null if it is the brand alone or goes on otherwise. */
    private @Nullable Name member(int brand, int behind) {
        int begin = brand;
        for (Hit place : scan.in(Tag.PLACE, brand - LONGEST_PLACE, brand)) {
            // 西班牙甲乙年产…项目: abroad it is where the project lies
            boolean home = Character.isDigit(place.value().charAt(0));
            begin = home && place.end() == brand ? Math.min(begin, place.begin()) : begin;
        }
        int trade = behind + TRADE;
        boolean traded = ends(trade)
                && Edges.plainHan(text, behind, trade)
                && !ends(behind)
                && !scan.any(Tag.PLACE, behind - 1, trade + 1, place -> place.end() > behind && place.begin() < trade)
                && !Edges.notName(scan, behind, trade);
        int end = traded ? trade : behind;
        boolean more = begin < brand || traded;
        return more && ends(end) && !park(end)
                ? new Name(begin, end, text.slice(begin, end), Evidence.DEFINED, null)
                : null;
    }

    /** Whether a known or an everyday word begins here, or no character of a name. */
    private boolean ends(int at) {
        return Edges.phraseEnds(text, scan, at) || words.behind(text, at, at + LONGEST_WORD) > at;
    }

    /** 甲乙能源工业园: an estate that bears the name. */
    private boolean park(int at) {
        return text.slice(at, Math.min(at + LONGEST_WORD + 1, text.folded().length()))
                        .indexOf(PARK)
                >= 0;
    }
}
