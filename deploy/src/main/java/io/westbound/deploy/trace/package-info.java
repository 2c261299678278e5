/** W3C trace context on the topics: one trace leads from a page to the messages about its alerts. */
@NullMarked
package io.westbound.deploy.trace;

import org.jspecify.annotations.NullMarked;
