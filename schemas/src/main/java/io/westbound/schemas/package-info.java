/**
 * The contract: the catalogue of topics in flow order and the serdes of the events in {@code io.westbound.event}, which
 * are generated from {@code src/main/avro}.
 */
@NullMarked
package io.westbound.schemas;

import org.jspecify.annotations.NullMarked;
