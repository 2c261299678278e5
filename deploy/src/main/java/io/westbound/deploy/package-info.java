@NullMarked
package io.westbound.deploy;

import org.jspecify.annotations.NullMarked;
