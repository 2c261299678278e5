/** One spelling for understanding: width, invisible characters and traditional script, with offsets mapped back. */
@NullMarked
package io.westbound.streams.article.normalise;

import org.jspecify.annotations.NullMarked;
