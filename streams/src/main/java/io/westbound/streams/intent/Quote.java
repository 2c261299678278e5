package io.westbound.streams.intent;

/**
 * The words that show a signal.
 *
 * @param text verbatim part of the document
 * @param field {@code title} or {@code text}
 * @param start offset of its first character in that field
 * @param end offset behind its last character
 */
public record Quote(String text, String field, int start, int end) {}
