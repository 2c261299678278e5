/** What is due, what was seen, validators and back-off: a Kafka Streams topology over compacted state. */
@NullMarked
package io.westbound.ingest.frontier;

import org.jspecify.annotations.NullMarked;
