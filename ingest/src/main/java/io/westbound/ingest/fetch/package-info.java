/**
 * Fetches safely and politely. Each decision can be called by itself, without a crawl around it; none throws on any input:
 *
 * <pre>{@code
 * // Bytes and Content-Type to a charset and how it was found (bom, utf8-strict, http, meta, detector, icu, default).
 * Sniffed sniffed = CharsetSniffer.sniff(bytes, "text/html; charset=gb2312");
 * String text = new String(bytes, sniffed.charset());
 *
 * // Base and reference to an absolute address; empty where it is refused.
 * Optional<URI> address = UrlResolver.resolve("http://www.xa.gov.cn/col/", "../art/1.html");
 *
 * // Address to a verdict: scheme, port, form, and every address of the host; the one to connect to is in the verdict.
 * FetchGate gate = new FetchGate(AddressGuard.bundled(), host -> InetAddress.getAllByName(host));
 * FetchGate.Verdict verdict = gate.check(address.get(), CrawlPolicy.standard());
 *
 * // A robots.txt to rules, after RFC 9309; what its HTTP status means is for RobotsGate.answered.
 * RobotsRules rules = RobotsRules.parse("http://www.xa.gov.cn/robots.txt", bytes, "Westbound");
 * boolean may = rules.allows(address.get());
 *
 * // A Retry-After to a moment, at most 24 hours away; null for none.
 * Instant until = RetryAfter.read("120", Instant.now());
 * }</pre>
 */
@NullMarked
package io.westbound.ingest.fetch;

import org.jspecify.annotations.NullMarked;
