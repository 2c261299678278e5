/** Tests and measurement of near duplicates. */
@NullMarked
package io.westbound.streams.article.duplicate;

import org.jspecify.annotations.NullMarked;
