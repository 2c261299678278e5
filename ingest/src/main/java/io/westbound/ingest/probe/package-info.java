/** Tools for the person who adds a source: fetch it once and show what would be found, or propose a file for an address. */
@NullMarked
package io.westbound.ingest.probe;

import org.jspecify.annotations.NullMarked;
