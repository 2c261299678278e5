/** Sources as files: what is crawled, how often, how politely. */
@NullMarked
package io.westbound.ingest.source;

import org.jspecify.annotations.NullMarked;
