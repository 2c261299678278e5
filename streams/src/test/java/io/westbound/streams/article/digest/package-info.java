/** Tests: text in, text out. */
@NullMarked
package io.westbound.streams.article.digest;

import org.jspecify.annotations.NullMarked;
