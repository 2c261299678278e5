/** One class for each command of {@code ./westbound}. */
@NullMarked
package io.westbound.deploy.cli;

import org.jspecify.annotations.NullMarked;
