/**
 * Tells chat groups and programs the alerts of their teams: one courier for each configured channel, each with a consumer
 * group of its own, so that a channel that is down keeps no other waiting. At least once; a message is told again only if
 * the process dies between the robot's answer and the commit.
 */
@NullMarked
package io.westbound.deploy.deliver;

import org.jspecify.annotations.NullMarked;
