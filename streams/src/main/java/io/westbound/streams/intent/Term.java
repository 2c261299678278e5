package io.westbound.streams.intent;

/**
 * A known word.
 *
 * @param text folded form, as the scanner sees it
 * @param tag what it is
 * @param value class within the tag: trigger family, object class, cue, subject class, form, place code, firm key,
 *     industry division
 * @param detail stage of a trigger, function of an object, strength of a place, flag of a firm
 * @param extra evidence kind of a trigger
 * @param key short name of its class, such as {@code o:PLANT}
 */
public record Term(String text, Tag tag, String value, String detail, String extra, String key) {
    public Term(String text, Tag tag, String value, String detail, String extra) {
        this(text, tag, value, detail, extra, tag.prefix() + value);
    }
}
