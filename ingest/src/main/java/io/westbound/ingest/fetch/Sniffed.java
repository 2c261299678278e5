package io.westbound.ingest.fetch;

import java.nio.charset.Charset;

/**
 * The charset of a document and how it was found.
 *
 * @param charset what to decode the bytes with
 * @param evidence one of {@code bom, utf8-strict, http, meta, override, detector, icu, default}
 */
public record Sniffed(Charset charset, String evidence) {}
