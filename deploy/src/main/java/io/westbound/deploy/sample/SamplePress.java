package io.westbound.deploy.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * The running sample press. It counts the requests it gets, by path, so that a test can prove from the server's side
 * what a crawler did and did not ask for. Thread-safe.
 */
public final class SamplePress implements AutoCloseable {

    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService workers;
    private final Map<String, Integer> requests = new ConcurrentHashMap<>();

    private final Set<String> articlePaths = new TreeSet<>();

    private SamplePress(HttpServer server, ExecutorService workers) {
        this.server = server;
        this.workers = workers;
    }

    /** Starts with today's date in China. */
    public static SamplePress start(int port, InetAddress loopback) throws IOException {
        return start(port, loopback, LocalDate.now(PressPage.CHINA));
    }

    /**
     * Starts the press.
     *
     * @param port port to listen on; 0 takes any free one
     * @param loopback address to bind, normally {@link InetAddress#getLoopbackAddress()}
     * @param today the day all dates of the sample count from
     * @throws IOException when the port is taken
     */
    public static SamplePress start(int port, InetAddress loopback, LocalDate today) throws IOException {
        List<SampleArticle> articles = SampleArticles.load(today);
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
        SamplePress press = new SamplePress(server, Executors.newFixedThreadPool(THREADS));
        press.open(articles, today);
        return press;
    }

    private void open(List<SampleArticle> articles, LocalDate today) {
        DisclosureApi api = new DisclosureApi(of("disclosure", articles));
        Map<String, PressPage> pages = new HashMap<>();
        for (SampleSite site : List.of(new GovernmentSite(), new AnnouncementSite(), new TradePaper(base()), api)) {
            List<SampleArticle> own = of(site.name(), articles);
            pages.putAll(site.pages(own));
            own.stream()
                    .filter(article -> article.expect().outcome() != Expectation.Outcome.NEVER)
                    .forEach(article -> articlePaths.add(site.path(article)));
        }
        pages.put(
                "/robots.txt",
                new PressPage(SampleResources.text("robots.txt"), UTF_8, "text/plain", today.atStartOfDay()));
        server.setExecutor(workers);
        server.createContext("/", counting(new PressHandler(pages)));
        server.createContext(DisclosureApi.QUERY_PATH, counting(exchange -> query(exchange, api)));
        server.start();
    }

    /** Where the press listens, without a slash at the end, such as {@code http://127.0.0.1:8800}. */
    public URI base() {
        InetSocketAddress address = server.getAddress();
        String host = address.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort());
    }

    /** The absolute addresses of all articles that a polite crawl of the four sources reaches; the bait is not among them. */
    public Set<String> articleUrls() {
        return articlePaths.stream().map(path -> base() + path).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Requests so far by path, whatever the method and the outcome; a sorted copy. */
    public Map<String, Integer> requestCounts() {
        return new TreeMap<>(requests);
    }

    /** Stops at once; open exchanges are cut off. */
    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private HttpHandler counting(HttpHandler inner) {
        return exchange -> {
            try (exchange) {
                requests.merge(exchange.getRequestURI().getPath(), 1, Integer::sum);
                inner.handle(exchange);
            }
        };
    }

    private static void query(HttpExchange exchange, DisclosureApi api) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Allow", "POST");
            exchange.sendResponseHeaders(405, -1);
            return;
        }
        try {
            String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            byte[] answer = api.answer(fields(form)).getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
            exchange.sendResponseHeaders(200, answer.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer);
            }
        } catch (NumberFormatException notANumber) {
            exchange.sendResponseHeaders(400, -1);
        }
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : form.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    private static List<SampleArticle> of(String site, List<SampleArticle> articles) {
        return articles.stream()
                .filter(article -> article.source().equals(site))
                .toList();
    }
}
