/** Tests and measurements of page reading. */
@NullMarked
package io.westbound.streams.article;

import org.jspecify.annotations.NullMarked;
