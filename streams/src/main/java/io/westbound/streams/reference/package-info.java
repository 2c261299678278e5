/** The only readers of knowledge files: words, places, firms, industries and weights become values of the engine. */
@NullMarked
package io.westbound.streams.reference;

import org.jspecify.annotations.NullMarked;
