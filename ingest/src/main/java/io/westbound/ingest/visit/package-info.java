/**
 * Works fetch orders off: a consumer group over {@code fetch-orders}, visits waiting by host on a work bench, workers
 * that send one request at a time, and one transaction for pages, reports and offsets.
 *
 * <p>What politeness promises. Within one process: between the end of a request and the next one to the same host, and to
 * the same address, lies the rest of the source, or of robots.txt where that is longer; robots.txt and redirects count as
 * requests. Across processes: a host belongs to one process at a time, together with all hosts of its registered domain
 * ({@link io.westbound.ingest.fetch.Sites}); a process that takes it over lets it rest first, and one that is frozen or cut
 * off from the broker stops asking before another takes over. So the rest of a host, and of an address that serves one
 * domain, holds whatever is killed. Not promised across processes: an address that serves several registered domains,
 * and a host that is only met through a redirect from another domain; each process lets those rest by itself. Where hosts
 * of many domains on one address matter, run one process with the role ingest: one is enough for thousands of hosts.
 */
@NullMarked
package io.westbound.ingest.visit;

import org.jspecify.annotations.NullMarked;
