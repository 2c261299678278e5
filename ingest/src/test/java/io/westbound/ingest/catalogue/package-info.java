/** Holds the shipped sources against their families: one sample page and one table of what it must yield. */
@NullMarked
package io.westbound.ingest.catalogue;

import org.jspecify.annotations.NullMarked;
