package io.westbound.deploy.observe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A site of two lists on this machine, which can break as real ones do: answered with 200 each time. */
final class FickleSite implements AutoCloseable {

    static final String EMPTIED = "fickle-emptied";
    static final String REBUILT = "fickle-rebuilt";

    private static final String SOURCE = """
            id: %1$s
            name: { zh: 易变的名单, en: Fickle list }
            url: %2$s/%1$s/
            kind: list
            type: press
            grade: B
            cadence: { every: 5s, most: 5s }
            scope: { selector: ul.list a, pattern: '/news/\\d+\\.html$' }
            politeness: { delay: 50ms, allowLoopback: true, recheck: false }
            licence: Invented for a test
            """;
    private static final String NEWS = "<li><a href=\"/news/%d.html\">第%d条新闻的标题</a></li>";

    private final HttpServer server;
    private volatile boolean broken;

    FickleSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/robots.txt", exchange -> answer(exchange, 404, ""));
        server.createContext("/" + EMPTIED + "/", exchange -> answer(exchange, 200, list(broken ? 0 : 3)));
        server.createContext("/" + REBUILT + "/", exchange -> answer(exchange, 200, broken ? rebuilt() : list(3)));
        server.createContext("/news/", exchange -> answer(exchange, 200, "<html><body><p>正文。</p></body></html>"));
        server.start();
    }

    /** Writes the source files of both lists. */
    Path sources(Path folder) throws IOException {
        Files.createDirectories(folder);
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        for (String id : new String[] {EMPTIED, REBUILT}) {
            Files.writeString(folder.resolve(id + ".yml"), SOURCE.formatted(id, base));
        }
        return folder;
    }

    /** From now on one list has no items, and the other has them where the selector does not look. */
    void breakDown() {
        broken = true;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static String list(int items) {
        return "<html><body><ul class=\"list\">" + news(items) + "</ul></body></html>";
    }

    private static String rebuilt() {
        return "<html><body><div class=\"cards\">" + news(3).replace("li>", "h3>") + "</div></body></html>";
    }

    private static String news(int items) {
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= items; i++) {
            all.append(NEWS.formatted(i, i));
        }
        return all.toString();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
