package io.westbound.deploy.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a text file or of standard input, each decoded by itself: as UTF-8, else as GB18030, which Windows programs in
 * China write. A byte order mark is left out. Not thread-safe.
 */
final class DocumentLines implements AutoCloseable {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream stream;
    private long number;
    private boolean chinese;
    private @Nullable String text;

    DocumentLines(InputStream stream) {
        this.stream = new BufferedInputStream(stream);
    }

    /** Reads the next line; false at the end of the input. */
    boolean next() throws IOException {
        int c = stream.read();
        if (c < 0) {
            return false;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (; c >= 0 && c != '\n'; c = stream.read()) {
            line.write(c);
        }
        number++;
        text = decoded(line.toByteArray());
        if (number == 1 && text != null && text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(1);
        }
        return true;
    }

    /** The line read last without its line feed, null if it is in neither encoding. */
    @Nullable
    String text() {
        return text;
    }

    /** Number of the line read last, from 1. */
    long number() {
        return number;
    }

    /** Whether a line so far was not UTF-8 but GB18030. */
    boolean chinese() {
        return chinese;
    }

    private @Nullable String decoded(byte[] line) {
        String utf8 = strictly(StandardCharsets.UTF_8, line);
        if (utf8 != null) {
            return utf8;
        }
        String other = strictly(CHINESE, line);
        chinese |= other != null;
        return other;
    }

    private static @Nullable String strictly(Charset charset, byte[] line) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(line)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
