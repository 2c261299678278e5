/** Near duplicates: reprints of one story have {@link io.westbound.streams.article.duplicate.Signature signatures} that are alike. */
@NullMarked
package io.westbound.streams.article.duplicate;

import org.jspecify.annotations.NullMarked;
