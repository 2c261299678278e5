package io.westbound.streams.leads;

/** A sentence in Chinese and in English. */
public record Phrase(String zh, String en) {

    /** Nothing to say. */
    public static final Phrase NONE = new Phrase("", "");

    /** Two phrases one behind the other. */
    public Phrase plus(Phrase next) {
        return new Phrase(zh + next.zh, en.isEmpty() ? next.en : next.en.isEmpty() ? en : en + " " + next.en);
    }

    /** The same phrase with {@code {key}} replaced by a value in each language. */
    public Phrase with(String key, Phrase value) {
        String hole = "{" + key + "}";
        return new Phrase(zh.replace(hole, value.zh), en.replace(hole, value.en));
    }
}
