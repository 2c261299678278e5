package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds firms that a project in a list is called by, as park news tells of a signing. Linear in the range. */
final class ProjectNames {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;
    private static final int LONGEST_TITLE = 30;
    private static final int LONGEST_PROPER = 5;
    private static final String QUOTES = "\"“‘'《";

    /** What follows the firm in the title of a project. */
    private static final String OUTPUT = "年产";

    private static final String PROJECT = "PROJECT";

    private final ListNames lists;
    private final Particles particles;

    ProjectNames(ListNames lists, Particles particles) {
        this.lists = lists;
        this.particles = particles;
    }

    /** Whether a project is called by a name: its yearly output follows, or its list goes on behind 项目. */
    static boolean entitles(Reading reading, Name name) {
        return name.begin() >= 0 && (reading.text().folded().startsWith(OUTPUT, name.end()) || listed(reading, name));
    }

    /** 甲集团羊绒衫项目、乙集团电石项目等: a member of a list that ends with a project. */
    private static boolean listed(Reading reading, Name name) {
        Text text = reading.text();
        int end = name.end();
        while (end - name.end() < LONGEST_TITLE && Character.isLetterOrDigit(text.at(end)) && text.at(end) != '等') {
            end++;
        }
        int last = end;
        boolean first = reading.particles().before(text, name.begin(), Particle.MEMBER) > 0;
        return (first || text.at(name.begin() - 1) == '、')
                && (text.at(end) == '、' || text.at(end) == '等')
                && reading.scan()
                        .any(
                                Tag.OBJECT,
                                name.end(),
                                end,
                                project ->
                                        project.end() == last && project.value().equals(PROJECT));
    }

    /** 甲乙年产30万台…项目、某地丙丁年产…项目: what stands between a mark, a place or 有 and the yearly output is whose it is. */
    void find(Text text, Scan scan, Span range, List<Name> found) {
        for (Hit project : scan.in(Tag.OBJECT, range.begin(), range.end())) {
            boolean plant = project.value().equals("PLANT") && actAt(scan, project.end());
            if (plant || project.value().equals(PROJECT)) {
                byProduct(text, scan, range, project, found);
            }
        }
        String stretch = text.slice(range.begin(), range.end());
        for (int next = stretch.indexOf(OUTPUT); next >= 0; next = stretch.indexOf(OUTPUT, next + 1)) {
            int at = range.begin() + next;
            int begin = at;
            while (begin > range.begin() && at - begin < LONGEST && opener(text, begin) == 0) {
                begin--;
            }
            boolean opened = begin == range.begin() || opener(text, begin) > 0;
            int proper = opened ? begin + Edges.placeAt(scan, begin) : at;
            begin = at - proper >= SHORTEST ? proper : begin;
            if (opened && !Edges.wordAt(scan, begin) && lists.named(text, scan, begin, at)) {
                found.add(new Name(begin, at, text.slice(begin, at), Evidence.DEFINED, null));
            }
        }
    }

    /** 甲乙高端芯片基地项目 behind a mark or 包括: unknown characters before what the project makes are whose it is. */
    private void byProduct(Text text, Scan scan, Span range, Hit project, List<Name> found) {
        int from = opened(text, range, project.begin());
        boolean other = Stream.of(Tag.SUBJECT, Tag.TRIGGER, Tag.ZONE)
                .anyMatch(tag -> !scan.in(tag, from, project.begin()).isEmpty());
        if (other || quoted(text, from)) {
            return;
        }
        int begin = from + Edges.placeAt(scan, from);
        if (Edges.wordAt(scan, begin) || notName(scan, begin)) {
            return;
        }
        int end = begin;
        while (end < project.begin() && end - begin <= LONGEST_PROPER && !productAt(scan, end)) {
            end++;
        }
        boolean proper = end - begin <= LONGEST_PROPER && end < project.begin();
        if (proper && !particle(text, begin, end) && lists.named(text, scan, begin, end)) {
            found.add(new Name(begin, end, text.slice(begin, end), Evidence.DEFINED, null));
        }
    }

    /** “某湖万吨级锂盐项目”: in quotes stands the whole title of a project, which need not begin with a firm. */
    private static boolean quoted(Text text, int at) {
        return at > 0 && QUOTES.indexOf(text.at(at - 1)) >= 0;
    }

    /** 首个 of 首个飞行汽车工厂: a word that no name begins with. */
    private static boolean notName(Scan scan, int at) {
        return scan.any(
                Tag.FORM,
                at,
                at + LONGEST,
                word -> word.begin() == at && word.value().equals("notname"));
    }

    private static boolean particle(Text text, int begin, int end) {
        return IntStream.range(begin, end).anyMatch(at -> text.is(Letter.PARTICLE, at));
    }

    private static boolean actAt(Scan scan, int at) {
        return scan.any(Tag.TRIGGER, at, at + LONGEST, act -> act.begin() == at);
    }

    /** Behind the last mark or particle before a position, as far as the title of a project reaches. */
    private int opened(Text text, Span range, int end) {
        int from = end;
        while (from > range.begin() && end - from < LONGEST_TITLE && !opensTitle(text, from)) {
            from--;
        }
        return from;
    }

    /** Behind a mark, 包括 or 其中; 和 and 为 are too short to tell. */
    private boolean opensTitle(Text text, int at) {
        return opener(text, at) == 1 ? !Character.isLetterOrDigit(text.at(at - 1)) : opener(text, at) > 1;
    }

    private static boolean productAt(Scan scan, int at) {
        return Stream.of(Tag.INDUSTRY, Tag.FORM)
                .flatMap(tag -> scan.in(tag, at, at + LONGEST).stream())
                .anyMatch(word -> word.begin() == at
                        && (word.is(Tag.INDUSTRY) || word.value().equals("trade")));
    }

    /** Length of the mark or the particle before this position behind which a member of a list begins, 0 if none. */
    private int opener(Text text, int at) {
        return Character.isLetterOrDigit(text.at(at - 1)) ? particles.before(text, at, Particle.MEMBER) : 1;
    }
}
