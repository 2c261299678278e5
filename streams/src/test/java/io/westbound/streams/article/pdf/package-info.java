/** Tests: text in, text out. */
@NullMarked
package io.westbound.streams.article.pdf;

import org.jspecify.annotations.NullMarked;
