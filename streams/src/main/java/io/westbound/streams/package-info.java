@NullMarked
package io.westbound.streams;

import org.jspecify.annotations.NullMarked;
