package io.westbound.ingest.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.event.FetchOrder;
import io.westbound.event.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers that break HTTP itself: bytes are written as they are told, on a bare socket. */
class WireTest extends WebRig {

    /** Not that of the good web, whose requests would wait for those to this one. */
    private static final String ADDRESS = "127.0.0.2";

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";

    /** What a server does with one connection once the request's first line was read. */
    private interface Talk {
        void with(OutputStream out) throws IOException;
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private ServerSocket socket;

    @BeforeEach
    void open() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getByName(ADDRESS));
    }

    @AfterEach
    void shut() throws IOException {
        socket.close();
        threads.shutdownNow();
    }

    private String served(Talk talk) throws Exception {
        threads.execute(() -> {
            while (!socket.isClosed()) {
                try {
                    Socket one = socket.accept();
                    threads.execute(() -> answer(one, talk));
                } catch (IOException e) {
                    return;
                }
            }
        });
        String url = "http://" + ADDRESS + ":" + socket.getLocalPort() + "/page";
        crawl.source("raw", url, LOCAL);
        return url;
    }

    private static void answer(Socket one, Talk talk) {
        try (one) {
            StringBuilder line = new StringBuilder();
            InputStream in = one.getInputStream();
            for (int b = in.read(); b >= 0 && line.indexOf("\r\n\r\n") < 0; b = in.available() > 0 ? in.read() : -1) {
                line.append((char) b);
            }
            OutputStream out = one.getOutputStream();
            if (line.toString().contains("/robots.txt")) {
                out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes());
            } else {
                talk.with(out);
            }
        } catch (IOException e) {
            // The crawler has had enough.
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Test
    void headersThatTrickleMeetTheDeadlineWhileOthersGoOn() throws Exception {
        String url = served(out -> {
            for (char c : HEAD.repeat(100).toCharArray()) {
                write(out, String.valueOf(c));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        });
        crawl.order("raw", url).order("s", "http://127.0.0.1:" + web.port() + "/ok");
        assertThat(crawl.told()).startsWith("PUBLISHED");
        assertThat(crawl.told()).isEqualTo("FAILED deadline");
    }

    @Test
    void aBodyShorterThanItsLengthSaysIsTriedAgainAndThenKeptAsCut() throws Exception {
        String url = served(out -> write(out, HEAD + "Content-Length: 9999\r\n\r\n<p>好"));
        assertThat(crawl.order("raw", url).told()).isEqualTo("FAILED broken-off");
        FetchOrder again = FetchOrder.newBuilder()
                .setOrderId("again")
                .setSourceId("raw")
                .setUrl(url)
                .setDue(Instant.EPOCH)
                .setAttempt(2)
                .build();
        Page page = Objects.requireNonNull(crawl.order(again).end().page());
        assertThat(page.getTruncated()).isTrue();
        assertThat(StandardCharsets.UTF_8.decode(page.getBody().duplicate()).toString())
                .isEqualTo("<p>好");
    }

    @Test
    void aBodyIsReadAsFarAsItsLengthSays() throws Exception {
        String url = served(out -> write(out, HEAD + "Content-Length: 3\r\n\r\n<p>HTTP/1.1 200 smuggled"));
        Page page = Objects.requireNonNull(crawl.order("raw", url).end().page());
        assertThat(page.getBody().remaining()).isEqualTo(3);
    }

    @Test
    void lengthsThatAreNoneAndLinesThatAreNoHttpAreFailures() throws Exception {
        String url = served(out -> write(out, HEAD + "Content-Length: -7\r\n\r\n<p>"));
        assertThat(crawl.order("raw", url).told()).startsWith("FAILED ");
    }

    @Test
    void whatIsNoHttpAtAllIsAFailure() throws Exception {
        String url = served(out -> write(out, "SSH-2.0-OpenSSH_9.2\r\n"));
        assertThat(crawl.order("raw", url).told()).startsWith("FAILED ");
    }

    /** RFC 8446, 4.2.1: what a client would accept stands in the extension supported_versions (43). */
    @Test
    void noVersionOfTlsBefore12IsOffered() throws Exception {
        CompletableFuture<String> hello = new CompletableFuture<>();
        threads.execute(() -> {
            try (Socket one = socket.accept()) {
                byte[] head = one.getInputStream().readNBytes(5);
                int length = (head[3] & 0xff) << 8 | (head[4] & 0xff);
                hello.complete(HexFormat.of().formatHex(one.getInputStream().readNBytes(length)));
            } catch (IOException e) {
                hello.completeExceptionally(e);
            }
        });
        String url = "https://" + ADDRESS + ":" + socket.getLocalPort() + "/";
        crawl.source("tls", url, LOCAL).order("tls", url);
        assertThat(hello.get(8, TimeUnit.SECONDS)).contains("002b" + "0005" + "04" + "0304" + "0303");
        assertThat(crawl.told()).startsWith("FAILED ");
    }
}
