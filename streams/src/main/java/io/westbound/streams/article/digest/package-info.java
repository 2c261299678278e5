/** Splits a page that packs many items - evening digests, signing ceremonies - into one article an item. */
@NullMarked
package io.westbound.streams.article.digest;

import org.jspecify.annotations.NullMarked;
