@NullMarked
package io.westbound.schemas;

import org.jspecify.annotations.NullMarked;
