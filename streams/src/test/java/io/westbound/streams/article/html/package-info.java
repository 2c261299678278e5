/** Tests of HTML reading: pages in, text out. */
@NullMarked
package io.westbound.streams.article.html;

import org.jspecify.annotations.NullMarked;
