/** The stream: a list of named steps from pages to the alerts of a team. Decisions are made elsewhere. */
@NullMarked
package io.westbound.streams.topology;

import org.jspecify.annotations.NullMarked;
