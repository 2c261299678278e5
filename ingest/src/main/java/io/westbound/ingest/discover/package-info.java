/** Finds addresses on list pages, in feeds, sitemaps and JSON APIs. */
@NullMarked
package io.westbound.ingest.discover;

import org.jspecify.annotations.NullMarked;
