/**
 * Works fetch orders off: a consumer group over {@code fetch-orders}, visits waiting by host on a work bench, workers
 * that send one request at a time, and one transaction for pages, reports and offsets.
 *
 * <p>What politeness promises. Within one process: between the end of a request and the next one to the same host, and to
 * the same address, lies the rest of the source, or of robots.txt where that is longer; robots.txt and redirects count as
 * requests. Across processes: every machine address belongs to one process at a time, the one that has its partition of the
 * orders ({@link Territory}), and so do all hosts on it, of whatever domain. An order whose host turns out to live on
 * another process's address, at first or after a redirect, goes back as {@code elsewhere} and is given again in that
 * address's partition, once nothing is under way to the host where it was; the order tells the address, so the process that
 * gets it does not look it up and arrive at a third one. A process that takes an address over lets it rest first, and one
 * that is frozen or cut off from the broker stops asking before another takes over. So the rests of host and address hold
 * whatever is killed. Not promised across processes: a robots.txt that redirects to another machine, which is read where it
 * is met, and a redirect to a host for which name servers tell every process other addresses.
 */
@NullMarked
package io.westbound.ingest.visit;

import org.jspecify.annotations.NullMarked;
