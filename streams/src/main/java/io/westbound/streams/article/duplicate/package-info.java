/** Near duplicates: reprints of one story share one {@link io.westbound.streams.article.duplicate.Signature}. */
@NullMarked
package io.westbound.streams.article.duplicate;

import org.jspecify.annotations.NullMarked;
