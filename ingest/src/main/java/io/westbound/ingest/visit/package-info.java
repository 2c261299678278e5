/**
 * Works fetch orders off: a consumer group over {@code fetch-orders}, visits waiting by host on a work bench, workers
 * that send one request at a time, and one transaction for pages, reports and offsets.
 */
@NullMarked
package io.westbound.ingest.visit;

import org.jspecify.annotations.NullMarked;
