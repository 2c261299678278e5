/** Reads a receiving region's tables ({@code knowledge/region/<name>}), checked, with file and line in every complaint. */
@NullMarked
package io.westbound.streams.region;

import org.jspecify.annotations.NullMarked;
