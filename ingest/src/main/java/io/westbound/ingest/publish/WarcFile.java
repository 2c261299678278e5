package io.westbound.ingest.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The responses of a WARC file, compressed by record or not. Behind damage it goes on with the next record, which shows by
 * the first bytes of a gzip member or of a WARC header. Not thread-safe.
 */
final class WarcFile {

    private static final byte[] MEMBER = {0x1f, (byte) 0x8b, 8};
    private static final byte[] HEADER = "WARC/1.".getBytes(StandardCharsets.US_ASCII);
    private static final int WINDOW = 64 * 1024;

    private final Path file;
    private final Consumer<WarcResponse> responses;
    private final BiConsumer<Long, Exception> damages;
    private long damaged;

    /**
     * A file.
     *
     * @param responses takes the responses in the order of the file; may throw {@link UncheckedIOException}
     * @param damages takes the place (bytes) and the cause of each damage that cost a record or more
     */
    WarcFile(Path file, Consumer<WarcResponse> responses, BiConsumer<Long, Exception> damages) {
        this.file = file;
        this.responses = responses;
        this.damages = damages;
    }

    /** Reads it to its end. Raises an {@link IOException} only if the file cannot be opened or read at all. */
    void read() throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            boolean packed = file.toString().endsWith(".gz") || next(channel, 0, MEMBER) == 0;
            long at = 0;
            while (at >= 0) {
                at = from(channel, at) ? -1 : next(channel, damaged + 1, packed ? MEMBER : HEADER);
            }
        }
    }

    /** Reads on from a record; false if it met with damage, at {@link #damaged}. */
    private boolean from(FileChannel channel, long at) throws IOException {
        damaged = at;
        channel.position(at);
        try {
            // Not closed: that would close the channel.
            WarcReader reader = new WarcReader(channel);
            for (WarcRecord record : reader) {
                damaged = at + reader.position();
                if (record instanceof WarcResponse response) {
                    responses.accept(response);
                }
            }
            return true;
        } catch (IOException | UncheckedIOException e) {
            damages.accept(damaged, e);
            return false;
        }
    }

    /** The first place from one on where a mark stands; negative if there is none. */
    private static long next(FileChannel channel, long from, byte[] mark) throws IOException {
        ByteBuffer window = ByteBuffer.allocate(WINDOW);
        for (long at = from; at < channel.size(); at += WINDOW - mark.length) {
            window.clear();
            while (window.hasRemaining() && channel.read(window, at + window.position()) > 0) {}
            for (int i = 0; i + mark.length <= window.position(); i++) {
                if (Arrays.equals(window.array(), i, i + mark.length, mark, 0, mark.length)) {
                    return at + i;
                }
            }
        }
        return -1;
    }
}
