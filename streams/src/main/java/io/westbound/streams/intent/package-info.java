/**
 * The intent engine: text and metadata in, signals out. Pure: no clock, no files, no network; all words, names and
 * weights come in as a {@link io.westbound.streams.intent.Knowledge} value.
 */
@NullMarked
package io.westbound.streams.intent;

import org.jspecify.annotations.NullMarked;
