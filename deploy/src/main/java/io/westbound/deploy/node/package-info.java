/** One running process: the roles it was given, started in order and stopped in reverse. */
@NullMarked
package io.westbound.deploy.node;

import org.jspecify.annotations.NullMarked;
