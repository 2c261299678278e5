package io.westbound.streams.intent;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A trigger with its arguments: who does what, from where, to where, in which words.
 *
 * @param trigger the word that opened the frame
 * @param family what it says is done
 * @param clause its clause
 * @param sentence its sentence
 * @param near classes of the known words in the clause, such as {@code o:PLANT} or {@code c:DONE}
 * @param wide the same in the sentence
 * @param context the same in the sentence, the headline and the firm's own name
 * @param before the same in the clause before the trigger
 * @param beside the same in the eight characters before the trigger
 * @param governed the same from the last 并, 而是 or the like to the trigger: as far as a negation reaches
 * @param told the same in the clause and in the adverbial that opens its sentence
 * @param own classes of the words in the firm's own name
 * @param firm who, null if nobody is named
 * @param origin from where
 * @param destination to where
 * @param turned whether 改在, 并将 or the like turns to this act from another
 * @param causes whether 因 or the like opens the clause, which then tells why something else is done
 * @param title whether the trigger stands in the headline
 * @param filed whether the document has a filer
 * @param perfective whether 了 behind the trigger or 已将 before it says that the move is over, as in 迁到了, or 建成 that
 *     a plant stands
 * @param modifier whether the trigger only describes a noun, as in 内迁的工厂
 * @param past whether the clause names a year before the document's own
 * @param longPast whether that year is several years gone
 * @param wording how the document is worded around its acts, read only when it is asked for
 */
record Frame(
        Hit trigger,
        Family family,
        Span clause,
        Span sentence,
        Set<String> near,
        Set<String> wide,
        Set<String> context,
        Set<String> before,
        Set<String> beside,
        Set<String> governed,
        Set<String> told,
        Set<String> own,
        @Nullable Name firm,
        @Nullable Place origin,
        @Nullable Place destination,
        boolean turned,
        boolean causes,
        boolean title,
        boolean filed,
        boolean past,
        boolean longPast,
        boolean perfective,
        boolean modifier,
        Worded wording) {
    /** Before the class of a word that governs the trigger from behind. */
    static final String BEHIND = "behind:";

    /** Whether the firm is named outside the sentence, by another than the filer. */
    boolean carried() {
        return firm != null && firm.begin() >= 0 && !sentence.contains(firm.begin());
    }

    /** Whether a firm is named, and not only taken for one because it stands where a subject stands. */
    boolean named() {
        return firm != null && firm.evidence() != FirmMention.Evidence.SUBJECT;
    }

    /** What the wording says of this frame: that somebody moves raises no frame that does not name who. */
    double worded() {
        double odds = wording.odds(trigger.begin());
        return named() ? odds : Math.min(0, odds);
    }

    /** The same frame for another firm of its list. */
    Frame of(Name other, @Nullable Place seat) {
        return new Frame(
                trigger,
                family,
                clause,
                sentence,
                near,
                wide,
                context,
                before,
                beside,
                governed,
                told,
                own,
                other,
                seat,
                destination,
                turned,
                causes,
                title,
                filed,
                past,
                longPast,
                perfective,
                modifier,
                wording);
    }

    /** The same frame under another name of its firm. */
    Frame named(Name name) {
        return of(name, origin);
    }

    boolean near(String... classes) {
        return any(near, classes);
    }

    boolean wide(String... classes) {
        return any(wide, classes);
    }

    boolean context(String... classes) {
        return any(context, classes);
    }

    boolean before(String... classes) {
        return any(before, classes);
    }

    boolean beside(String... classes) {
        return any(beside, classes);
    }

    boolean governed(String... classes) {
        return any(governed, classes);
    }

    boolean told(String... classes) {
        return any(told, classes);
    }

    boolean own(String... classes) {
        return any(own, classes);
    }

    private static boolean any(Set<String> set, String... classes) {
        for (String each : classes) {
            if (set.contains(each)) {
                return true;
            }
        }
        return false;
    }

    /** 产能转移至某地: capacity goes to a place that is named. */
    boolean shiftsToPlace() {
        return family == Family.SHIFT && destination != null && near("o:CAPACITY", "o:LINE", "o:PLANT");
    }
}
