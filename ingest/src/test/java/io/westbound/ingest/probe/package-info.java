/** Tables and stories for the package of the same name. */
@NullMarked
package io.westbound.ingest.probe;

import org.jspecify.annotations.NullMarked;
