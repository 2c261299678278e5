package io.westbound.streams.article;

/**
 * One paragraph of an article.
 *
 * @param text the paragraph without surrounding white space; never empty, holds no line break
 * @param start offset of its first char in {@link Article#text()}, in UTF-16 units
 * @param end offset after its last char
 */
public record Paragraph(String text, int start, int end) {}
