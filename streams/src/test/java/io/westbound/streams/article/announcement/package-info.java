/** Tests: text in, text out. */
@NullMarked
package io.westbound.streams.article.announcement;

import org.jspecify.annotations.NullMarked;
