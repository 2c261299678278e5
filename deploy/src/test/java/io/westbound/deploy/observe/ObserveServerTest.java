package io.westbound.deploy.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObserveServerTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Health health = new Health();
    private ObserveServer server;

    @BeforeEach
    void start() throws Exception {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        server = ObserveServer.start(new InetSocketAddress("127.0.0.1", 0), registry, health);
        health.add("streams", List::of);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/health, 200",
        "/health/ready, 200",
        "/health/live, 200",
        "/metrics, 200",
        "/runbooks/SourceSilent, 200",
        "/runbooks/NoSuchAlert, 404",
        "/runbooks/..%2Fmeters, 404",
        "/runbooks/, 404",
        "/, 404"
    })
    void answers(String path, int status) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void namesTheCausesOfWhatIsNotReady() throws Exception {
        health.add("broker", () -> List.of("no Kafka answers"));
        assertThat(get("/health").statusCode()).isEqualTo(503);
        assertThat(get("/health").body()).contains("\"ready\":false", "\"broker\":[\"no Kafka answers\"]");
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/metrics").body())
                .contains("westbound_ready{part=\"broker\"} 0.0", "westbound_ready{part=\"streams\"} 1.0");
    }

    @Test
    void servesAPageThatIsAddedLater() throws Exception {
        assertThat(get("/feed.xml").statusCode()).isEqualTo(404);
        server.page("/feed.xml", "application/xml", self -> "<a>" + self + "</a>");
        HttpResponse<String> page = get("/feed.xml");
        assertThat(page.body()).isEqualTo("<a>http://127.0.0.1:" + server.port() + "/feed.xml</a>");
        assertThat(page.headers().firstValue("Content-Type")).contains("application/xml; charset=utf-8");
        assertThat(get("/feed.xmlx").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
        return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
