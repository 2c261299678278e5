package io.westbound.ingest.visit;

import io.westbound.event.FetchReport;
import io.westbound.event.Page;
import org.jspecify.annotations.Nullable;

/**
 * A visit that ended.
 *
 * @param page null if there is nothing to publish
 */
record Done(Visit visit, FetchReport report, @Nullable Page page) {}
