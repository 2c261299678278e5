package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The short names a reader gives a firm that a text names in full: 甲乙光电 and 深圳甲乙 for 深圳市甲乙光电技术有限公司. Each is
 * the name proper (字号), which stands between the seat and the trade, with or without one of these beside it. The same
 * letters behind another seat, or before 集团, are another firm of the family.
 */
final class ShortForms {
    private static final int MOST = 40;
    private static final int LONGEST_PROPER = 4;

    /**
     * A full name, taken apart.
     *
     * @param name the firm, under its present name
     * @param seat place it begins with or has in brackets, empty if none
     * @param proper the name proper
     * @param rest what follows the name proper, without the form of a company
     */
    private record Parts(Name name, String seat, String proper, String rest) {}

    private final CommonWords commonWords;
    private final Particles particles;
    private final Map<String, List<Parts>> byProper = new HashMap<>();

    private ShortForms(CommonWords commonWords, Particles particles) {
        this.particles = particles;
        this.commonWords = commonWords;
    }

    /**
     * Every mention, by short form, of the firms among the given names that end in a company's form or a trade; in no
     * order.
     *
     * @param present the present names of firms by their former ones
     */
    static List<Name> mentions(Text text, Scan scan, List<Name> names, Map<String, Name> present, FirmFinder firms) {
        ShortForms forms = new ShortForms(firms.commonWords(), firms.particles());
        int count = 0;
        for (Name name : names) {
            Parts parts = forms.parts(text, scan, name, present.getOrDefault(name.text(), name));
            if (parts != null && count++ < MOST) {
                forms.byProper
                        .computeIfAbsent(parts.proper(), proper -> new ArrayList<>(1))
                        .add(parts);
            }
        }
        List<Name> mentions = new ArrayList<>();
        forms.byProper.forEach((proper, owners) -> forms.find(text, scan, proper, owners, mentions));
        return mentions;
    }

    private @Nullable Parts parts(Text text, Scan scan, Name name, Name firm) {
        Hit form = companyForm(scan, name);
        if (form == null) {
            return brand(scan, name) ? new Parts(firm, "", text.slice(name.begin(), name.end() - 2), "") : null;
        }
        int begin = name.begin();
        int end = form.begin();
        String seat = "";
        for (Hit place : scan.in(Tag.PLACE, name.begin(), form.begin())) {
            boolean bracket = text.at(place.begin() - 1) == '(' && text.at(place.end()) == ')';
            if (place.begin() == begin && end - place.end() >= 2) {
                begin = place.end();
                seat = place.term().text();
            } else if (bracket) {
                seat = place.term().text();
                end = Math.min(end, place.begin() - 1);
            }
        }
        int proper = properEnd(text, scan, begin, end);
        int rest = form.value().equals("trade") ? form.end() : end;
        return proper < 0 ? null : new Parts(firm, bare(seat), text.slice(begin, proper), text.slice(proper, rest));
    }

    private static @Nullable Hit companyForm(Scan scan, Name name) {
        for (Hit form : scan.in(Tag.FORM, name.begin(), name.end())) {
            boolean company = form.value().equals("company") && form.length() > 2;
            if (form.end() == name.end() && (company || form.value().equals("trade"))) {
                return form;
            }
        }
        return null;
    }

    /** Whether a name of general use carries 公司 in the register: it is called by the rest alone as well. */
    private static boolean brand(Scan scan, Name name) {
        return name.text().endsWith("公司")
                && scan.any(
                        Tag.FIRM,
                        name.begin(),
                        name.end(),
                        known -> known.length() == name.end() - name.begin()
                                && known.term().detail().equals("brand"));
    }

    /** Where the trade begins behind the name proper; -1 if the name proper is a common word or not to be told. */
    private int properEnd(Text text, Scan scan, int begin, int end) {
        int proper = Math.min(end, begin + LONGEST_PROPER + 1);
        for (Tag tag : List.of(Tag.INDUSTRY, Tag.FORM, Tag.OBJECT)) {
            for (Hit hit : scan.in(tag, begin + 2, Math.min(end, proper + hit(tag)))) {
                proper = Math.min(proper, hit.begin());
            }
        }
        for (int at = begin + 2; at < proper; at++) {
            if (at + 2 <= end && commonWords.contains(text.slice(at, at + 2))) {
                proper = at;
            }
        }
        boolean han = proper - begin >= 2 && Edges.plainHan(text, begin, proper);
        boolean known = han && (commonWords.contains(text.slice(begin, proper)) || Edges.placeAt(scan, begin) > 0);
        return !han || known || proper - begin > LONGEST_PROPER ? -1 : proper;
    }

    private static int hit(Tag tag) {
        return tag == Tag.FORM ? 4 : 8;
    }

    private static String bare(String place) {
        return place.length() > 2 ? place.replaceFirst("[省市区县]$", "") : place;
    }

    private void find(Text text, Scan scan, String proper, List<Parts> owners, List<Name> mentions) {
        for (int at = text.folded().indexOf(proper); at >= 0; at = text.folded().indexOf(proper, at + 1)) {
            int end = at + proper.length();
            if (particles.at(text, end, Particle.FAMILY) > 0 || cut(text, at, end)) {
                continue;
            }
            Hit seat = seatBefore(scan, at);
            Parts owner = owner(owners, seat);
            if (owner != null) {
                int begin = seat != null && !owner.seat().isEmpty() ? seat.begin() : at;
                Name name = owner.name();
                mentions.add(new Name(
                        begin,
                        end + common(text, end, owner.rest()),
                        name.text(),
                        name.evidence() == Evidence.SHORT ? Evidence.SHORT : Evidence.DEFINED,
                        name.key()));
            }
        }
    }

    /** Whether two characters are only cut out of everyday words. */
    private boolean cut(Text text, int begin, int end) {
        return end - begin == 2 && (commonWords.crosses(text, begin) || commonWords.crosses(text, end));
    }

    private static @Nullable Hit seatBefore(Scan scan, int at) {
        for (Hit place : scan.in(Tag.PLACE, at - 8, at)) {
            if (place.end() == at) {
                return place;
            }
        }
        return null;
    }

    /** The firm of this seat; where no seat is written, or none of the firms tells its own, the first one. */
    private static @Nullable Parts owner(List<Parts> owners, @Nullable Hit seat) {
        if (seat == null) {
            return owners.get(0);
        }
        String place = bare(seat.term().text());
        for (Parts parts : owners) {
            if (parts.seat().isEmpty() || parts.seat().contains(place) || place.contains(parts.seat())) {
                return parts;
            }
        }
        return null;
    }

    /** How many characters of the rest follow, in whole pairs; 公司 and 厂 follow as well. */
    private static int common(Text text, int at, String rest) {
        int length = 0;
        while (length < rest.length() && text.at(at + length) == rest.charAt(length)) {
            length++;
        }
        return text.folded().startsWith("公司", at + length) ? length + 2 : length;
    }
}
