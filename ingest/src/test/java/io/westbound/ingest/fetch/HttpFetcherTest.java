package io.westbound.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class HttpFetcherTest {

    @Test
    void aKeptConnectionIsNotUsedForAnotherAddressOfTheHost() throws Exception {
        List<String> reached = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 10);
        server.createContext("/", exchange -> {
            reached.add(exchange.getLocalAddress().getAddress().getHostAddress() + " "
                    + exchange.getRemoteAddress().getPort());
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[2]);
            exchange.close();
        });
        server.start();
        URI uri = URI.create("http://a.test:" + server.getAddress().getPort() + "/");
        try (HttpFetcher http = new HttpFetcher("Westbound/test", FetchLimits.standard(), 10)) {
            for (String address : new String[] {"127.0.0.1", "127.0.0.1", "127.0.0.2", "127.0.0.1"}) {
                http.fetch(HttpAsk.get(uri, InetAddress.getByName(address)));
            }
        } finally {
            server.stop(0);
        }
        assertThat(reached)
                .extracting(hit -> hit.split(" ")[0])
                .containsExactly("127.0.0.1", "127.0.0.1", "127.0.0.2", "127.0.0.1");
        assertThat(reached.get(1)).isEqualTo(reached.get(0));
    }
}
