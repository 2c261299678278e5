/** From a fetched response or a file to a page event. */
@NullMarked
package io.westbound.ingest.publish;

import org.jspecify.annotations.NullMarked;
