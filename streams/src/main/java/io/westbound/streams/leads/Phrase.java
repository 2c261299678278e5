package io.westbound.streams.leads;

/** A sentence in Chinese and in English. */
public record Phrase(String zh, String en) {

    /** Nothing to say. */
    public static final Phrase NONE = new Phrase("", "");

    /** Two phrases one behind the other. */
    public Phrase plus(Phrase next) {
        return new Phrase(zh + next.zh, en.isEmpty() ? next.en : next.en.isEmpty() ? en : en + " " + next.en);
    }

    /** The same phrase with {@code {key}} replaced by a value. */
    public Phrase with(String key, String value) {
        String hole = "{" + key + "}";
        return new Phrase(zh.replace(hole, value), en.replace(hole, value));
    }
}
