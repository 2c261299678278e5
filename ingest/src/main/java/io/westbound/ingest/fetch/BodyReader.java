package io.westbound.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.jspecify.annotations.Nullable;

/** Reads a body through its content encodings under a size limit and an inflate ratio. Not thread-safe. */
final class BodyReader {

    private static final int RATIO_COUNTS_FROM = 1024 * 1024;
    private static final int MAX_LAYERS = 2;
    private static final int BUFFER = 16 * 1024;

    /** A body that is refused, with a stable word. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(String word) {
            super(word);
        }

        String word() {
            return String.valueOf(getMessage());
        }
    }

    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = super.read(bytes, offset, length);
            count += Math.max(n, 0);
            return n;
        }
    }

    private final FetchLimits limits;
    private final Counting wire;
    private boolean truncated;
    private boolean broken;

    BodyReader(InputStream wire, FetchLimits limits) {
        this.wire = new Counting(wire);
        this.limits = limits;
    }

    /** The decoded body. A stream that breaks off yields what came, marked as truncated and broken. */
    byte[] read(@Nullable String encoding) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = decode(encoding);
            int n;
            while ((n = in.read(buffer, 0, Math.min(BUFFER, limits.body() + 1 - out.size()))) > 0) {
                out.write(buffer, 0, n);
                if (out.size() > RATIO_COUNTS_FROM && out.size() > wire.count * limits.inflateRatio()) {
                    throw new Refused("inflate-ratio");
                }
            }
        } catch (EOFException | ConnectionClosedException | MalformedChunkCodingException e) {
            truncated = true;
            broken = true;
        } catch (ZipException e) {
            throw new Refused("content-encoding");
        }
        if (out.size() <= limits.body()) {
            return out.toByteArray();
        }
        truncated = true;
        return Arrays.copyOf(out.toByteArray(), limits.body());
    }

    boolean truncated() {
        return truncated;
    }

    /** True if the body ended before the server said it would. */
    boolean broken() {
        return broken;
    }

    long received() {
        return wire.count;
    }

    private InputStream decode(@Nullable String encoding) throws IOException {
        InputStream in = wire;
        String[] layers = encoding == null
                ? new String[0]
                : encoding.toLowerCase(Locale.ROOT).split(",", -1);
        int applied = 0;
        for (int i = layers.length - 1; i >= 0; i--) {
            String layer = layers[i].strip();
            if (layer.isEmpty() || layer.equals("identity")) {
                continue;
            }
            if (++applied > MAX_LAYERS) {
                throw new Refused("content-encoding");
            }
            in = switch (layer) {
                case "gzip", "x-gzip" -> new GZIPInputStream(in, BUFFER);
                case "deflate" -> new InflaterInputStream(in);
                default -> throw new Refused("content-encoding");
            };
        }
        return in;
    }
}
