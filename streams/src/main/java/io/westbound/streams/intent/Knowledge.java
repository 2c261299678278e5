package io.westbound.streams.intent;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All the engine knows, as one value; read from files elsewhere.
 *
 * @param version stable fingerprint of the content
 * @param lexicon words of moves, aliases of places, names of firms, words of industries
 * @param particles closed classes of short words
 * @param letters closed classes of single characters
 * @param divisions gazetteer by code
 * @param coast two-digit codes of the coastal provinces
 * @param holding how the codes of places begin where firms hold and trade rather than make things
 * @param firms register by key
 * @param shortNames short names of firms at large; many are common words, so they count only where a name must stand
 * @param commonWords everyday words, which make no name by themselves
 * @param industryGroups group 1 to 4 of each industry division
 * @param industries division of listed firms by stock code
 * @param rules what each rule says and weighs, by id
 * @param fold 65,536 characters: what each UTF-16 unit is read as, 0 to skip it
 * @param names the trained chain of company names, a second opinion on names without a form
 * @param wording the trained model of how moves are worded
 * @param weights the statistical model
 */
public record Knowledge(
        String version,
        Lexicon lexicon,
        Map<Particle, List<String>> particles,
        Map<Letter, String> letters,
        Map<String, Division> divisions,
        Set<String> coast,
        Set<String> holding,
        Map<String, ListedFirm> firms,
        WordLengths shortNames,
        Map<String, WordClass> commonWords,
        Map<String, Integer> industryGroups,
        Map<String, String> industries,
        Map<String, RuleNote> rules,
        String fold,
        NameModel names,
        WordingModel wording,
        Weights weights) {
    public Knowledge {
        if (fold.length() != 1 << 16) {
            throw new IllegalArgumentException("fold table of 65536 characters expected, not " + fold.length());
        }
        particles = Map.copyOf(particles);
        letters = Map.copyOf(letters);
        divisions = Map.copyOf(divisions);
        coast = Set.copyOf(coast);
        holding = Set.copyOf(holding);
        firms = Map.copyOf(firms);
        commonWords = Collections.unmodifiableMap(commonWords);
        industryGroups = Map.copyOf(industryGroups);
        industries = Map.copyOf(industries);
        rules = Map.copyOf(rules);
    }

    /** The same knowledge with other statistical models. */
    public Knowledge with(Weights otherWeights, WordingModel otherWording) {
        return new Knowledge(
                version,
                lexicon,
                particles,
                letters,
                divisions,
                coast,
                holding,
                firms,
                shortNames,
                commonWords,
                industryGroups,
                industries,
                rules,
                fold,
                names,
                otherWording,
                otherWeights);
    }
}
