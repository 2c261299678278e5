package io.westbound.streams.intent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells the division of GB/T 4754-2017 a signal belongs to. The surest of these that names one counts: the product right
 * before the plant or the line, the register, the firm's own name, its sentence and headline, what the text says the firm
 * makes, whatever the text names most. A name of another firm says nothing. Thread-safe.
 */
final class Industries {
    private static final int BESIDE = 8;
    private static final int REACH = 40;

    private final Map<String, String> listed;
    private final Normalizer normalizer;
    private final Lexicon lexicon;

    /** Divisions of listed firms by stock code, and what reads a registered name. */
    Industries(Map<String, String> listed, Normalizer normalizer, Lexicon lexicon) {
        this.listed = listed;
        this.normalizer = normalizer;
        this.lexicon = lexicon;
    }

    /** The division, null if nothing tells. */
    @Nullable
    String of(Reading reading, Frame frame, @Nullable String key, @Nullable String registeredName) {
        String product = beforeObject(reading, frame);
        if (product != null) {
            return product;
        }
        String known = key == null ? null : listed.get(key);
        if (known != null) {
            return known;
        }
        String named = byName(frame.firm(), registeredName);
        if (named != null) {
            return named;
        }
        for (Span range : List.of(frame.clause(), frame.sentence(), reading.title())) {
            Hit longest = longest(words(reading, range));
            if (longest != null) {
                return longest.value();
            }
        }
        return inText(reading);
    }

    /** 光伏组件 of 投资建设光伏组件生产基地: the last product that ends where a plant, a line or a project begins. */
    private static @Nullable String beforeObject(Reading reading, Frame frame) {
        Hit nearest = null;
        for (Hit word : words(reading, frame.clause())) {
            boolean beside = reading.scan()
                    .any(Tag.OBJECT, word.end(), word.end() + BESIDE, object -> object.begin() - word.end() <= 2);
            boolean thing =
                    reading.scan().any(Tag.OBJECT, word.begin(), word.end(), object -> object.end() == word.end());
            nearest = beside && !thing ? word : nearest;
        }
        return nearest == null ? null : nearest.value();
    }

    /** The trade in a firm's name; the last word is what the firm makes, the ones before say of what or for whom. */
    private @Nullable String byName(@Nullable Name firm, @Nullable String registeredName) {
        List<String> names = new ArrayList<>();
        if (firm != null) {
            names.add(firm.text());
        }
        if (registeredName != null) {
            names.add(registeredName);
        }
        String division = null;
        for (String name : names) {
            Scan scan = lexicon.scan(normalizer.normalize(Document.of(name, "")));
            List<Hit> words = words(scan, new Span(0, name.length()));
            division = words.isEmpty() ? division : words.get(words.size() - 1).value();
        }
        return division;
    }

    /** What stands behind 主要产品 or 从事; where no such words stand, the division named most often. */
    private static @Nullable String inText(Reading reading) {
        Span text =
                new Span(reading.text().titleEnd() + 1, reading.text().folded().length());
        List<Hit> words = words(reading.scan(), text);
        Map<String, Integer> times = new HashMap<>();
        String most = null;
        for (Hit word : words) {
            int from = Math.max(text.begin(), word.begin() - REACH);
            String before = reading.text().slice(from, word.begin());
            if (reading.particles().all(Particle.MAKES).stream().anyMatch(before::contains)) {
                return word.value();
            }
            int count = times.merge(word.value(), 1, Integer::sum);
            most = most == null || count > times.getOrDefault(most, 0) ? word.value() : most;
        }
        return most;
    }

    /** Words of industries in a range, less those in names of firms. */
    private static List<Hit> words(Reading reading, Span range) {
        List<Hit> words = words(reading.scan(), range);
        List<Name> names = reading.names(range);
        words.removeIf(
                word -> names.stream().anyMatch(name -> name.begin() <= word.begin() && name.end() >= word.end()));
        return words;
    }

    /** Words of industries and products in a range in text order, the longer where two overlap, else the product. */
    private static List<Hit> words(Scan scan, Span range) {
        List<Hit> both = new ArrayList<>(scan.in(Tag.PRODUCT, range.begin(), range.end()));
        both.addAll(scan.in(Tag.INDUSTRY, range.begin(), range.end()));
        both.sort(Comparator.comparingInt(Hit::begin));
        List<Hit> words = new ArrayList<>(both.size());
        for (Hit word : both) {
            Hit last = words.isEmpty() ? null : words.get(words.size() - 1);
            if (last == null || last.end() <= word.begin()) {
                words.add(word);
            } else if (word.length() > last.length() || word.length() == last.length() && word.is(Tag.PRODUCT)) {
                words.set(words.size() - 1, word);
            }
        }
        return words;
    }

    private static @Nullable Hit longest(List<Hit> words) {
        Hit longest = null;
        for (Hit word : words) {
            longest = longest == null || word.length() > longest.length() ? word : longest;
        }
        return longest;
    }
}
