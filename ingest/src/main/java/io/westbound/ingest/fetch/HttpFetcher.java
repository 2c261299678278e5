package io.westbound.ingest.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request over HTTP/1.1 and reads the answer under {@link FetchLimits}. It follows no redirect, repeats
 * nothing, keeps no cookie and connects to the very address it is given, never to one that it looks up itself. TLS is
 * checked as Java does by default. Blocking; thread-safe.
 */
public final class HttpFetcher implements AutoCloseable {

    /** A connection that rests longer than this is closed by many servers. */
    private static final TimeValue KEEP = TimeValue.ofSeconds(5);

    /** The checked address of the request that this thread sends; the client resolves on the calling thread. */
    private final ThreadLocal<InetAddress> pinned = new ThreadLocal<>();

    private final ScheduledThreadPoolExecutor deadlines = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "westbound-fetch-deadlines");
        thread.setDaemon(true);
        return thread;
    });
    private final FetchLimits limits;
    private final CloseableHttpClient client;

    /**
     * A fetcher.
     *
     * @param userAgent value of the User-Agent header
     * @param connections connections kept at a time
     */
    public HttpFetcher(String userAgent, FetchLimits limits, int connections) {
        this(userAgent, limits, connections, SSLContexts.createDefault());
    }

    /**
     * A fetcher that accepts the certificates of other authorities than those of the Java runtime.
     *
     * @param tls knows the authorities; names and dates are checked all the same
     */
    public HttpFetcher(String userAgent, FetchLimits limits, int connections, SSLContext tls) {
        this.limits = limits;
        deadlines.setRemoveOnCancelPolicy(true);
        this.client = client(userAgent, connections, tls);
    }

    private CloseableHttpClient client(String userAgent, int connections, SSLContext tls) {
        Timeout total = Timeout.of(limits.total());
        Timeout connect = Timeout.of(limits.connect());
        Http1Config http1 = Http1Config.custom()
                .setMaxHeaderCount(limits.headers())
                .setMaxLineLength(limits.headerLine())
                .build();
        PoolingHttpClientConnectionManagerBuilder connectionManager = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Pinned())
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                .setMaxConnTotal(connections)
                .setMaxConnPerRoute(2)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(http1)
                        .build())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(total).build())
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(connect).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(total)
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .build());
        return HttpClients.custom()
                .setConnectionManager(connectionManager.build())
                .setUserAgent(userAgent)
                .setKeepAliveStrategy((response, context) -> KEEP)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(connect)
                        .setResponseTimeout(total)
                        .build())
                .build();
    }

    /** Sends a request. Every end is a value; nothing is thrown but faults of this program. */
    public HttpAnswer fetch(HttpAsk ask) {
        long start = System.nanoTime();
        HttpUriRequestBase request = request(ask);
        ScheduledFuture<?> deadline;
        try {
            deadline = deadlines.schedule(request::abort, limits.total().toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            return HttpAnswer.trouble("closed", millis(start));
        }
        pinned.set(ask.address());
        // A kept connection is used again only for the address that it was made to.
        HttpClientContext context = HttpClientContext.create();
        context.setUserToken(ask.address());
        try {
            return client.execute(request, context, response -> answer(request, response, start));
        } catch (Cut e) {
            return e.answer;
        } catch (BodyReader.Refused e) {
            return HttpAnswer.trouble(e.word(), millis(start));
        } catch (IOException | UncheckedIOException e) {
            return HttpAnswer.trouble(request.isAborted() ? "deadline" : word(e), millis(start));
        } finally {
            pinned.remove();
            deadline.cancel(false);
        }
    }

    private static HttpUriRequestBase request(HttpAsk ask) {
        HttpUriRequestBase request = ask.body().isEmpty() ? new HttpGet(ask.uri()) : new HttpPost(ask.uri());
        if (!ask.body().isEmpty()) {
            ContentType type = ContentType.parse(ask.bodyType()).withCharset(StandardCharsets.UTF_8);
            request.setEntity(new StringEntity(ask.body(), type));
        }
        request.setHeader("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        request.setHeader("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5");
        request.setHeader("Accept-Encoding", "gzip, deflate");
        ask.headers().forEach(request::setHeader);
        if (!ask.etag().isEmpty()) {
            request.setHeader("If-None-Match", ask.etag());
        }
        if (!ask.lastModified().isEmpty()) {
            request.setHeader("If-Modified-Since", ask.lastModified());
        }
        return request;
    }

    private HttpAnswer answer(HttpUriRequestBase request, ClassicHttpResponse response, long start) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), String.valueOf(header.getValue()));
        }
        byte[] body = new byte[0];
        BodyReader reader = null;
        if (response.getEntity() != null) {
            reader = new BodyReader(response.getEntity().getContent(), limits);
            try {
                body = reader.read(headers.get("content-encoding"));
            } catch (BodyReader.Refused e) {
                request.abort();
                throw e;
            }
        }
        boolean truncated = reader != null && reader.truncated();
        HttpAnswer answer = new HttpAnswer(
                reader != null && reader.broken() ? HttpAnswer.BROKEN_OFF : "",
                response.getCode(),
                headers,
                body,
                truncated,
                reader == null ? 0 : reader.received(),
                millis(start));
        if (truncated) {
            // The rest may be endless, so the connection is dropped before anyone reads it to the end.
            request.abort();
            throw new Cut(answer);
        }
        return answer;
    }

    /** The way out of the client's response handler that leaves the rest of a body unread. */
    private static final class Cut extends IOException {
        private static final long serialVersionUID = 1;
        private final transient HttpAnswer answer;

        Cut(HttpAnswer answer) {
            super("cut at the limit");
            this.answer = answer;
        }
    }

    private static String word(Exception e) {
        if (e instanceof UnknownHostException) {
            return "dns";
        }
        if (e instanceof SSLException) {
            return "tls";
        }
        if (e instanceof ConnectException) {
            return "connect";
        }
        if (e instanceof InterruptedIOException) {
            return "timeout";
        }
        if (e.getCause() instanceof MessageConstraintException || e instanceof MessageConstraintException) {
            return "headers";
        }
        return e.getCause() instanceof HttpException ? "protocol" : "io";
    }

    private static long millis(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** Closes all connections. */
    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }

    private final class Pinned implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            @Nullable InetAddress address = pinned.get();
            if (address == null) {
                throw new UnknownHostException(host + " was not checked");
            }
            return new InetAddress[] {address};
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
