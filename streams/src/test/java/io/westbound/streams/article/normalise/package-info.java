/** Tests: text in, text out. */
@NullMarked
package io.westbound.streams.article.normalise;

import org.jspecify.annotations.NullMarked;
