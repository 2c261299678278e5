package io.westbound.streams.intent;

import org.jspecify.annotations.Nullable;

/**
 * The firm of a signal.
 *
 * @param name as written in the document (or of the filer, where the text says only 公司)
 * @param id stable identity: {@code cn:<stock code>} where the register knows the firm, else {@code uscc:<credit code>}
 *     where register or text have a valid one, else {@code name:<folded name>}
 * @param code stock code
 * @param fullName registered name where known
 * @param group the listed parent, if the firm is its subsidiary
 * @param lookalike whether the document writes its name so that it looks like the name it is read as: with letters of
 *     another script, unseen characters, marks inside, or a character that looks alike
 * @param evidence how the firm was recognised
 */
public record FirmMention(
        String name,
        String id,
        @Nullable String code,
        @Nullable String fullName,
        @Nullable String group,
        boolean lookalike,
        Evidence evidence) {

    /** How a firm was recognised, surest first. */
    public enum Evidence {
        FILER,
        CODE,
        REGISTER,
        FORM,
        DEFINED,
        BRAND,
        SHORT,
        HEADLINE,
        SUBJECT,
        NONE
    }
}
