package io.westbound.streams.reference;

import io.westbound.streams.intent.Tag;
import io.westbound.streams.intent.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Names that look like a registered one: 末来 for 未来. One character is another that looks alike
 * ({@code lexicon/confusables.tsv}); a name that is any word or name of its own is none.
 */
final class Lookalikes {
    private static final int SHORTEST = 3;
    private static final Pattern SOURCE = Pattern.compile("TR39|own");

    private final Map<Character, String> alike = new HashMap<>();

    private Lookalikes() {}

    static Lookalikes read(Table table) {
        Lookalikes lookalikes = new Lookalikes();
        for (Table.Row row : table.rows()) {
            String group = row.required(0, "characters that look alike");
            row.matching(SOURCE, 1, "source, TR39 or own");
            for (char c : group.toCharArray()) {
                if (lookalikes.alike.put(c, group) != null) {
                    throw new KnowledgeException(row.file(), row.line(), "'" + c + "' stands twice");
                }
            }
        }
        return lookalikes;
    }

    /**
     * Words for the automaton, flagged {@code lookalike}, with the key of the firm they look like.
     *
     * @param terms all words known so far, the registered names among them
     * @param word whether something is a word or a name of its own, as far as the terms do not tell
     */
    List<Term> of(List<Term> terms, Predicate<String> word) {
        Set<String> known = new HashSet<>();
        terms.forEach(term -> known.add(term.text()));
        List<Term> found = new ArrayList<>();
        for (Term term : terms) {
            boolean registered = term.tag() == Tag.FIRM
                    && !term.value().isEmpty()
                    && term.detail().isEmpty();
            if (registered && term.text().length() >= SHORTEST) {
                for (String name : variants(term.text())) {
                    if (!word.test(name) && known.add(name)) {
                        found.add(new Term(name, Tag.FIRM, term.value(), "lookalike", ""));
                    }
                }
            }
        }
        return found;
    }

    private List<String> variants(String name) {
        List<String> variants = new ArrayList<>();
        for (int i = 0; i < name.length(); i++) {
            char right = name.charAt(i);
            for (char other : alike.getOrDefault(right, "").toCharArray()) {
                if (other != right) {
                    variants.add(name.substring(0, i) + other + name.substring(i + 1));
                }
            }
        }
        return variants;
    }
}
