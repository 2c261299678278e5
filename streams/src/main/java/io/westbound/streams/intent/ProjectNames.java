package io.westbound.streams.intent;

import io.westbound.streams.intent.FirmMention.Evidence;
import java.util.List;

/** Finds firms that a project in a list is called by, as park news tells of a signing. Linear in the range. */
final class ProjectNames {
    private static final int LONGEST = 8;

    /** What follows the firm in the title of a project. */
    private static final String OUTPUT = "年产";

    private final ListNames lists;
    private final Particles particles;

    ProjectNames(ListNames lists, Particles particles) {
        this.lists = lists;
        this.particles = particles;
    }

    /** Whether a name is that of a project: its yearly output follows. */
    static boolean entitles(Text text, Name name) {
        return name.begin() >= 0 && text.folded().startsWith(OUTPUT, name.end());
    }

    /** 甲乙年产30万台…项目、丙丁年产…项目: what stands between a mark or 有 and the yearly output is whose project it is. */
    void find(Text text, Scan scan, Span range, List<Name> found) {
        String stretch = text.slice(range.begin(), range.end());
        for (int next = stretch.indexOf(OUTPUT); next >= 0; next = stretch.indexOf(OUTPUT, next + 1)) {
            int at = range.begin() + next;
            int begin = at;
            while (begin > range.begin() && at - begin < LONGEST && opener(text, begin) == 0) {
                begin--;
            }
            boolean opened = begin == range.begin() || opener(text, begin) > 0;
            if (opened && lists.named(text, scan, begin, at)) {
                found.add(new Name(begin, at, text.slice(begin, at), Evidence.DEFINED, null));
            }
        }
    }

    /** Length of the mark or the particle before this position behind which a member of a list begins, 0 if none. */
    private int opener(Text text, int at) {
        return Character.isLetterOrDigit(text.at(at - 1)) ? particles.before(text, at, Particle.MEMBER) : 1;
    }
}
