/** The week in review: ledgers and trip packs of teams, and trends, as events and as files. */
@NullMarked
package io.westbound.deploy.digest;

import org.jspecify.annotations.NullMarked;
