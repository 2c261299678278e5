/** What teams, analysts and operators do with leads from outside the stream: follow-ups, replays, digests, dead letters. */
@NullMarked
package io.westbound.deploy.work;

import org.jspecify.annotations.NullMarked;
