@NullMarked
package io.westbound.ingest;

import org.jspecify.annotations.NullMarked;
