/** The one runnable module: wires the parts, starts and stops them, shows what they found. Nobody depends on it. */
@NullMarked
package io.westbound.deploy;

import org.jspecify.annotations.NullMarked;
