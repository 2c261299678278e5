package io.westbound.streams.article.pdf;

import java.util.List;

/**
 * Text of a PDF.
 *
 * @param title lines of the largest letters on the first page, joined; empty when nothing stands out
 * @param paragraphs everything else in reading order, trimmed, none empty
 */
public record PdfText(String title, List<String> paragraphs) {}
