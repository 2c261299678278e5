/** Text of PDF filings: lines as printed become paragraphs again. */
@NullMarked
package io.westbound.streams.article.pdf;

import org.jspecify.annotations.NullMarked;
