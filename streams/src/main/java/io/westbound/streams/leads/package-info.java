/**
 * Decides what becomes of evidence: which lead it belongs to, what the lead is worth, what a team is told of it and when.
 * Pure: signals, follow-ups, the region's tables and the time come in, leads and alerts go out.
 */
@NullMarked
package io.westbound.streams.leads;

import org.jspecify.annotations.NullMarked;
