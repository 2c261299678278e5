/**
 * Counts what is on the topics: leads, alerts, follow-ups, dead letters. The streams themselves do not count, so a
 * figure on a dashboard is what any other reader of the topics would find.
 */
@NullMarked
package io.westbound.deploy.observe.census;

import org.jspecify.annotations.NullMarked;
