/**
 * Fetches safely and politely. Entry points for a table of cases: {@link io.westbound.ingest.fetch.CharsetSniffer#sniff}
 * (bytes to charset), {@link io.westbound.ingest.fetch.UrlResolver#resolve} (base and reference to address),
 * {@link io.westbound.ingest.fetch.FetchGate#check} (address to verdict) and
 * {@link io.westbound.ingest.fetch.RobotsRules#parse} (robots.txt to rules).
 */
@NullMarked
package io.westbound.ingest.fetch;

import org.jspecify.annotations.NullMarked;
