package io.westbound.streams.intent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds places: joins 广东 深圳 坪山 to one, and drops streets, brands, universities and other names that only contain a
 * place.
 */
final class PlaceFinder {
    /** What the codes of 我省, 我市 and the like begin with; the level follows. */
    static final String HOME = "home:";

    private final Map<String, Division> divisions;
    private final Map<String, Division> aliases = new HashMap<>();
    private final Set<String> trades = new HashSet<>();
    private final CommonWords common;

    PlaceFinder(Map<String, Division> divisions, List<Term> terms, CommonWords common) {
        this.divisions = divisions;
        this.common = common;
        for (Term term : terms) {
            if (term.tag() == Tag.FORM && term.value().equals("trade")) {
                trades.add(term.text());
            }
            Division division = divisions.get(term.value());
            if (term.tag() == Tag.PLACE && term.detail().equals("strong") && division != null && domestic(division)) {
                aliases.merge(term.text(), division, (a, b) -> a.level().equals("city") ? a : b);
            }
        }
    }

    private static boolean domestic(Division division) {
        return division.code().length() == 6
                && Character.isDigit(division.code().charAt(0));
    }

    /** The places of a range in text order; those inside {@code names} are left out. */
    List<Site> find(Text text, Scan scan, Span range, List<Name> names) {
        List<Site> sites = new ArrayList<>();
        List<Hit> hits = scan.in(Tag.PLACE, range.begin(), range.end());
        for (int i = 0; i < hits.size(); ) {
            int next = i + 1;
            Hit first = hits.get(i);
            while (next < hits.size() && hits.get(next).begin() == first.begin()) {
                next++;
            }
            Chain chain = new Chain(choose(hits.subList(i, next), null, text, scan), first.begin(), first.end());
            while (next < hits.size() && adjoins(text, chain.end, hits.get(next).begin())) {
                int same = next + 1;
                while (same < hits.size()
                        && hits.get(same).begin() == hits.get(next).begin()) {
                    same++;
                }
                Division finer = choose(hits.subList(next, same), chain.division, text, scan);
                if (finer == null || (chain.division != null && !inside(finer, chain.division))) {
                    break;
                }
                chain.division = finer;
                chain.end = hits.get(next).end();
                next = same;
            }
            i = next;
            add(text, scan, chain, names, sites);
        }
        return sites;
    }

    private void add(Text text, Scan scan, Chain chain, List<Name> names, List<Site> sites) {
        Division division = chain.division;
        if (division == null || PlaceMasks.hide(text, scan, chain.begin, chain.end)) {
            return;
        }
        for (Name name : names) {
            if (name.begin() < chain.end && chain.begin < name.end()) {
                return;
            }
        }
        int end = zoneEnd(text, scan, chain.end);
        Place place = place(division, Place.Evidence.TEXT);
        boolean asWritten = place.foreign() && chain.end - chain.begin > 1;
        String name = asWritten ? text.slice(chain.begin, chain.end) : place.name() + text.slice(chain.end, end);
        sites.add(new Site(chain.begin, end, new Place(place.code(), name, place.evidence())));
    }

    /** Behind 高新区, 工业园 and the like, if the place goes on to one; else where it was. */
    private static int zoneEnd(Text text, Scan scan, int end) {
        for (Hit zone : scan.in(Tag.ZONE, end, end + 18)) {
            for (int i = end; i < zone.begin(); i++) {
                if (!Character.isLetterOrDigit(text.at(i)) && "()·".indexOf(text.at(i)) < 0) {
                    return end;
                }
            }
            boolean verb = !scan.in(Tag.TRIGGER, end, zone.end()).isEmpty();
            return verb || zone.begin() - end > 8 ? end : zone.end();
        }
        return end;
    }

    /** The place a name begins with, such as 太原 of 太原重工; null if none. */
    @Nullable
    Place startOf(String name, Place.Evidence evidence) {
        for (int length = Math.min(8, name.length()); length >= 2; length--) {
            Division division = aliases.get(name.substring(0, length));
            if (division != null && !coincides(division, name.substring(length))) {
                return place(division, evidence);
            }
        }
        return null;
    }

    /** 凌云电子: a county right before the trade is the name proper, where 昆山凌云电子 begins with a place. */
    private boolean coincides(Division division, String rest) {
        return division.level().equals("county") && trades.stream().anyMatch(rest::startsWith);
    }

    /** The first place at the start of a firm's name, or in its brackets. */
    @Nullable
    Place inName(Text text, Scan scan, Name name) {
        for (Hit hit : scan.in(Tag.PLACE, name.begin(), name.end())) {
            boolean start = hit.begin() == name.begin();
            boolean bracket = text.at(hit.begin() - 1) == '(' && text.at(hit.end()) == ')';
            boolean tail = hit.end() + 2 >= name.end()
                    || text.slice(hit.end(), name.end()).startsWith("工厂");
            Division division = choose(List.of(hit), null, text, scan);
            if ((start || bracket || tail)
                    && division != null
                    && !(start && coincides(division, text.slice(hit.end(), name.end())))
                    && !division.level().equals("country")) {
                return place(division, Place.Evidence.FIRM_NAME);
            }
        }
        return null;
    }

    /** The place a division code stands for, null if the gazetteer does not have it. */
    @Nullable
    Place byCode(String code, Place.Evidence evidence) {
        Division division = divisions.get(code);
        return division == null ? null : place(division, evidence);
    }

    private Place place(Division division, Place.Evidence evidence) {
        return new Place(division.code(), path(division), evidence);
    }

    private String path(Division division) {
        String code = division.code();
        if (code.length() != 6) {
            return division.name();
        }
        Division host = divisions.get(code);
        if (division.level().equals("zone") && host != null) {
            return path(host) + division.name();
        }
        StringBuilder path = new StringBuilder();
        Division province = divisions.get(code.substring(0, 2) + "0000");
        Division city = divisions.get(code.substring(0, 4) + "00");
        if (province != null && province != division) {
            path.append(province.name());
        }
        if (city != null && city != division && city != province) {
            path.append(city.name());
        }
        return path.append(division.name()).toString();
    }

    private @Nullable Division choose(List<Hit> same, @Nullable Division parent, Text text, Scan scan) {
        Division best = null;
        for (Hit hit : same) {
            Division division = hit.value().startsWith(HOME) ? home(text, hit) : divisions.get(hit.value());
            if (division == null || cut(text, hit, division)) {
                continue;
            }
            boolean strong = !hit.term().detail().equals("weak");
            boolean nested = parent != null && inside(division, parent);
            if (nested
                    || (strong && parent == null)
                    || (parent == null && free(text, scan, hit) && parentNear(division, hit, scan, text))
                    || (parent == null
                            && same.size() == 1
                            && hit.length() > 1
                            && (reached(text, scan, hit) || zoned(scan, hit)))) {
                best = best == null || division.level().equals("city") ? division : best;
            }
        }
        return best;
    }

    /** 新平 of 新平台, 三台 of 三台打桩机: the short name of a county whose end an everyday word crosses. */
    private boolean cut(Text text, Hit hit, Division division) {
        boolean number = Edges.measured(text, hit.begin(), hit.end());
        return hit.length() == 2 && division.level().equals("county") && (number || common.crosses(text, hit.end()));
    }

    /** 泾渭新城 is no 新城: a weak name must not be the tail of an unknown word. */
    private static boolean free(Text text, Scan scan, Hit hit) {
        return !Edges.unknown(text, scan, hit.begin())
                || scan.any(Tag.PLACE, hit.begin() - 8, hit.begin(), place -> place.end() >= hit.begin() - 1);
    }

    /** 落户某城, 迁至某城: where a verb says that it is a place, a weak name is one; but 搬迁至新建的 goes on with a verb. */
    private static boolean reached(Text text, Scan scan, Hit hit) {
        boolean verb = scan.any(Tag.TRIGGER, hit.begin(), hit.end() + 4, word -> word.begin() == hit.begin());
        return !verb
                && scan.any(
                        Tag.TRIGGER,
                        hit.begin() - 6,
                        hit.begin(),
                        word -> word.end() == hit.begin()
                                        && Set.of("MOVETO", "SETTLE").contains(word.value())
                                || word.end() == hit.begin() - 1 && toward(text, hit.begin() - 1));
    }

    /** The 到 of 放到某城, the 在 of 选在某城. */
    private static boolean toward(Text text, int at) {
        return "到在至往".indexOf(text.at(at)) >= 0;
    }

    /** 某地高新区: what a zone right behind it belongs to is a place. */
    private static boolean zoned(Scan scan, Hit hit) {
        return scan.any(Tag.ZONE, hit.end(), hit.end() + 6, zone -> zone.begin() == hit.end());
    }

    /** The source's own province, city or county, null if the source has none or is itself of a higher level. */
    private @Nullable Division home(Text text, Hit word) {
        String code = text.document().homeDivision();
        if (code == null || code.length() != 6) {
            return null;
        }
        String province = code.substring(0, 2) + "0000";
        boolean whole = code.endsWith("0000");
        return switch (word.value().substring(HOME.length())) {
            case "province" -> divisions.get(province);
            case "city" -> {
                Division city = divisions.get(code.substring(0, 4) + "00");
                yield city != null ? city : divisions.get(province);
            }
            default -> whole || code.endsWith("00") ? null : divisions.get(code);
        };
    }

    /** A bare district name counts where its city is named near it, that of a prefecture where its province or a part of it is. */
    private boolean parentNear(Division division, Hit hit, Scan scan, Text text) {
        boolean prefecture = division.level().equals("city");
        String whole = division.code()
                .substring(0, Math.min(prefecture ? 2 : 4, division.code().length()));
        int from = Math.max(0, hit.begin() - 300);
        for (Hit other : scan.in(Tag.PLACE, from, Math.min(text.folded().length(), hit.end() + 300))) {
            if (other.begin() != hit.begin()
                    && other.value().startsWith(whole)
                    && !other.value().equals(division.code())) {
                return prefecture || other.value().endsWith("00");
            }
        }
        return false;
    }

    private static boolean adjoins(Text text, int end, int begin) {
        return begin == end || (begin == end + 1 && "省市区县()·".indexOf(text.at(end)) >= 0);
    }

    private static boolean inside(Division inner, Division outer) {
        String code = outer.code();
        if (!domestic(outer)) {
            return inner.code().startsWith(code + "-");
        }
        if (inner.code().length() != 6
                || code.length() != 6
                || inner.code().equals(code) && !inner.level().equals("zone")) {
            return false;
        }
        return code.endsWith("0000")
                ? inner.code().startsWith(code.substring(0, 2))
                : code.endsWith("00") && inner.code().startsWith(code.substring(0, 4));
    }

    private static final class Chain {
        private @Nullable Division division;
        private final int begin;
        private int end;

        Chain(@Nullable Division division, int begin, int end) {
            this.division = division;
            this.begin = begin;
            this.end = end;
        }
    }
}
