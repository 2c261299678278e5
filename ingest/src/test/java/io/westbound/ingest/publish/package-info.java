/** Pages from and to files. */
@NullMarked
package io.westbound.ingest.publish;

import org.jspecify.annotations.NullMarked;
