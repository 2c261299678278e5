package io.westbound.streams.intent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Texts built to keep a reader busy: every word class of the knowledge, every particle and every letter class repeated
 * without end, alone, as a list and between a verb and a place; and all of them mixed.
 */
final class HostileTexts {
    /** A headline with a signal, so that the body below it is read for whatever completes the signal. */
    static final String HEADLINE = "海盛电子拟将工厂搬迁至西安";

    private static final List<String> SHAPES = List.of(
            "搬",
            "(",
            "(((",
            "12",
            "2011年",
            "“搬。”",
            "\u200B",
            "甲 ",
            " ",
            ".",
            "-",
            "A ",
            Character.toString(0x1D413),
            "A.",
            "\uD83D",
            "https://",
            "600000(",
            "以下简称“",
            "公司住所:西安",
            "并将搬迁",
            "与西安市政府签订",
            "迁至西安",
            "《",
            "\n甲");

    private HostileTexts() {}

    /** Patterns by name; a text is one of them repeated. */
    static Map<String, String> patterns(Knowledge knowledge) {
        Map<String, String> patterns = new LinkedHashMap<>();
        SHAPES.forEach(shape -> patterns.put("shape " + shape, shape));
        words(knowledge).forEach((name, word) -> {
            patterns.put(name, word);
            patterns.put(name + ", as a list", word + "、");
            patterns.put(name + ", in a clause", "将" + word + "搬迁至西安,");
        });
        return patterns;
    }

    /** The shortest and the longest word of each class. */
    private static Map<String, String> words(Knowledge knowledge) {
        Map<String, String> words = new TreeMap<>();
        for (Term term : knowledge.lexicon().terms()) {
            boolean open = List.of(Tag.FIRM, Tag.PLACE).contains(term.tag());
            String name = term.tag() + (open ? " " + term.detail() : " " + term.value());
            keep(words, name, term.text());
        }
        knowledge
                .particles()
                .forEach((particle, list) -> list.forEach(word -> keep(words, "PARTICLE " + particle, word)));
        knowledge.letters().forEach((letter, all) -> words.put("LETTER " + letter, all));
        shortNames().forEach(name -> keep(words, "SHORT NAME", name));
        knowledge.commonWords().forEach((word, type) -> keep(words, "COMMON " + type, word));
        return words;
    }

    /** The bundled short names of firms at large, of which the knowledge keeps no text. */
    private static List<String> shortNames() {
        try (InputStream file = HostileTexts.class.getResourceAsStream("/knowledge/firms/short-names.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keep(Map<String, String> words, String name, String word) {
        words.merge(name + ", shortest", word, (a, b) -> b.length() < a.length() ? b : a);
        words.merge(name + ", longest", word, (a, b) -> b.length() > a.length() ? b : a);
    }

    /** A text of words of all classes in a random order, which is the same each time, without or with full stops. */
    static String mixture(Knowledge knowledge, int length, boolean sentences) {
        List<String> words = List.copyOf(patterns(knowledge).values());
        Random random = new Random(20_080_826);
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            text.append(words.get(random.nextInt(words.size()))).append(sentences && random.nextInt(9) == 0 ? "。" : "");
        }
        return text.substring(0, length);
    }

    /** The pattern repeated to a length. */
    static String text(String pattern, int length) {
        return pattern.repeat(length / pattern.length() + 1).substring(0, length);
    }
}
