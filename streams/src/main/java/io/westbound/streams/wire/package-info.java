/**
 * Between the contract and the code that decides: a page event becomes article events, an article event becomes signal
 * events. Nothing is decided here.
 */
@NullMarked
package io.westbound.streams.wire;

import org.jspecify.annotations.NullMarked;
