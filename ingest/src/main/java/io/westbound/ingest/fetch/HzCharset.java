package io.westbound.ingest.fetch;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import org.jspecify.annotations.Nullable;

/**
 * HZ (RFC 1843), GB2312 in seven bits as old mail and news archives have it: a run of characters stands between
 * <code>~{</code> and <code>~}</code>, two bytes each, <code>~~</code> is a tilde, and a tilde before the end of a line
 * joins it with the next. An end of line ends a run that was not closed. Decodes only; Java has no decoder of its own.
 */
final class HzCharset extends Charset {

    static final HzCharset HZ = new HzCharset();
    private static final int FIRST = 0x21;
    private static final int LAST = 0x7E;
    private static final int ROW = LAST - FIRST + 1;
    private static final char NONE = '\uFFFD';
    private static final char[] TABLE = table();

    private HzCharset() {
        super("HZ-GB-2312", new String[] {"HZ"});
    }

    private static char[] table() {
        char[] table = new char[ROW * ROW];
        byte[] pair = new byte[2];
        for (int i = 0; i < table.length; i++) {
            pair[0] = (byte) (0x80 | FIRST + i / ROW);
            pair[1] = (byte) (0x80 | FIRST + i % ROW);
            String text = new String(pair, CharsetLabels.GB18030);
            char c = text.length() == 1 ? text.charAt(0) : NONE;
            table[i] = Character.getType(c) == Character.PRIVATE_USE ? NONE : c;
        }
        return table;
    }

    /** The character of two bytes; U+FFFD if there is none. */
    private static char pair(int first, int second) {
        boolean within = first >= FIRST && first <= LAST && second >= FIRST && second <= LAST;
        return within ? TABLE[(first - FIRST) * ROW + second - FIRST] : NONE;
    }

    /**
     * Number of Chinese characters in the closed runs of a document; 0 if any run holds something else, for then a tilde
     * and a brace mean what they mean in a program.
     */
    static int characters(byte[] body) {
        int characters = 0;
        for (int i = 0; i + 1 < body.length; i++) {
            if (body[i] == '~' && body[i + 1] == '{') {
                int end = i + 2;
                while (end + 1 < body.length && pair(body[end], body[end + 1]) != NONE && body[end] != '~') {
                    end += 2;
                }
                boolean cut = end + 1 >= body.length;
                if (!cut && (body[end] != '~' || body[end + 1] != '}')) {
                    return 0;
                }
                characters += (end - i - 2) / 2;
                i = end;
            } else if (body[i] == '~' && body[i + 1] == '~') {
                i++;
            }
        }
        return characters;
    }

    @Override
    public boolean contains(Charset other) {
        return other.name().equals("US-ASCII");
    }

    @Override
    public boolean canEncode() {
        return false;
    }

    @Override
    public CharsetEncoder newEncoder() {
        throw new UnsupportedOperationException("HZ is only read");
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new Decoder();
    }

    private static final class Decoder extends CharsetDecoder {

        private boolean chinese;

        Decoder() {
            super(HZ, 1, 1);
        }

        @Override
        protected void implReset() {
            chinese = false;
        }

        @Override
        protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
            while (in.hasRemaining()) {
                int first = in.get(in.position());
                if (first < 0) {
                    return CoderResult.malformedForLength(1);
                }
                boolean single = first != '~' && (!chinese || first == '\n' || first == '\r');
                if (!single && in.remaining() < 2) {
                    return CoderResult.UNDERFLOW;
                }
                if (!out.hasRemaining()) {
                    return CoderResult.OVERFLOW;
                }
                @Nullable CoderResult fault = single ? single(in, out) : two(in, out);
                if (fault != null) {
                    return fault;
                }
            }
            return CoderResult.UNDERFLOW;
        }

        private @Nullable CoderResult single(ByteBuffer in, CharBuffer out) {
            chinese = false;
            out.put((char) in.get());
            return null;
        }

        private @Nullable CoderResult two(ByteBuffer in, CharBuffer out) {
            int first = in.get(in.position());
            int second = in.get(in.position() + 1);
            if (first == '~') {
                return escape(second, in, out);
            }
            char c = pair(first, second);
            if (c == NONE) {
                return CoderResult.unmappableForLength(2);
            }
            out.put(c);
            in.position(in.position() + 2);
            return null;
        }

        private @Nullable CoderResult escape(int second, ByteBuffer in, CharBuffer out) {
            boolean known = chinese ? second == '}' : second == '{' || second == '~' || second == '\n';
            if (chinese && !known) {
                return CoderResult.malformedForLength(1);
            }
            if (!known || second == '~') {
                out.put('~');
            } else {
                chinese = second == '{';
            }
            in.position(in.position() + (known ? 2 : 1));
            return null;
        }
    }
}
