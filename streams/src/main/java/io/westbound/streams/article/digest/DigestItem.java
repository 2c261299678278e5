package io.westbound.streams.article.digest;

/**
 * One item of a digest: the paragraphs {@code first} to {@code end - 1} of the page.
 *
 * @param title its own headline, else the firm it starts with; never empty
 */
public record DigestItem(String title, int first, int end) {}
