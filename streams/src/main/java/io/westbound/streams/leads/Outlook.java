package io.westbound.streams.leads;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands: the stage, the evidence that still speaks for it, and what ended it if something did.
 *
 * @param stage highest live stage, or the outcome
 * @param live stories that still speak for a move, in time order
 * @param ending the evidence that ended the case; null while it is live
 */
record Outlook(Stage stage, List<Story> live, @Nullable Evidence ending) {

    /** Reads the stage off the stories of a case. */
    static Outlook of(List<Story> stories) {
        List<Evidence> endings = stories.stream()
                .flatMap(story -> story.items().stream())
                .filter(each -> each.stage().ends())
                .sorted(Evidence.IN_TIME.reversed())
                .toList();
        List<Story> live = stories.stream()
                .filter(story -> story.best().stage().live()
                        || story.items().stream().anyMatch(each -> each.stage().live()))
                .filter(story -> endings.stream().noneMatch(ending -> closes(ending, story, stories)))
                .toList();
        if (live.isEmpty()) {
            Evidence ending = endings.stream().findFirst().orElse(null);
            return new Outlook(ending == null ? Stage.UNKNOWN : ending.stage(), live, ending);
        }
        return new Outlook(highest(live), live, null);
    }

    private static Stage highest(List<Story> live) {
        return live.stream()
                .flatMap(story -> story.items().stream())
                .map(Evidence::stage)
                .filter(Stage::live)
                .max(Comparator.naturalOrder())
                .orElse(Stage.UNKNOWN);
    }

    /**
     * An ending closes a story that was told before it, unless the story is better documented by two grades; and one
     * told after it, if that is worse documented and nobody else tells it.
     */
    private static boolean closes(Evidence ending, Story story, List<Story> stories) {
        int trust = ending.grade().compareTo(story.best().grade());
        if (!story.first().isAfter(ending.at())) {
            return trust <= 1;
        }
        long others = stories.stream()
                .filter(other -> other.first().isAfter(ending.at()))
                .filter(other ->
                        other.items().stream().anyMatch(each -> each.stage().live()))
                .map(Story::originator)
                .filter(originator -> !Objects.equals(originator, story.originator()))
                .distinct()
                .count();
        return trust < 0 && others == 0;
    }
}
