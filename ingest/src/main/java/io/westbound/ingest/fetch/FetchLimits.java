package io.westbound.ingest.fetch;

import java.time.Duration;

/**
 * What one request may cost.
 *
 * @param body bytes of a decoded body; what is beyond is cut off
 * @param inflateRatio decoded bytes for one received byte, counted from the first MiB on
 * @param connect time to a connection
 * @param total time from the first packet to the last byte
 * @param headers number of header lines
 * @param headerLine length of a header line
 */
public record FetchLimits(int body, int inflateRatio, Duration connect, Duration total, int headers, int headerLine) {

    /** 5 MiB, ratio 100, 10 s to connect, 30 s in all, 100 header lines of 16 KiB: the numbers of Common Crawl's news crawl. */
    public static FetchLimits standard() {
        return new FetchLimits(5 * 1024 * 1024, 100, Duration.ofSeconds(10), Duration.ofSeconds(30), 100, 16 * 1024);
    }
}
