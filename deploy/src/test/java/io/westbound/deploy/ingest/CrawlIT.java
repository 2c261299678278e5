package io.westbound.deploy.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.westbound.deploy.broker.EmbeddedBroker;
import io.westbound.deploy.sample.SamplePress;
import io.westbound.deploy.sample.SampleSources;
import io.westbound.event.Page;
import io.westbound.ingest.Ingest;
import io.westbound.ingest.IngestConfig;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole crawl over a real broker and real HTTP. */
class CrawlIT {

    @TempDir
    Path folder;

    @Test
    void everyArticleOfTheSamplePressBecomesAPageOnce() throws Exception {
        try (SamplePress press = SamplePress.start(0, InetAddress.getLoopbackAddress());
                EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), 0)) {
            PagesTopic topic = PagesTopic.create(broker);
            Path sources = SampleSources.write(folder.resolve("sources"), press.base());
            IngestConfig config = IngestConfig.standard(sources, folder.resolve("state"), "http://127.0.0.1/test");
            try (Ingest ingest = Ingest.start(
                    config, Map.of("bootstrap.servers", broker.bootstrapServers()), new SimpleMeterRegistry())) {
                await().atMost(Duration.ofSeconds(90)).until(ingest::idle);
                assertThat(ingest.health().causes()).isEmpty();
            }
            List<Page> pages = topic.read();
            assertThat(pages).extracting(Page::getUrl).doesNotHaveDuplicates();
            assertThat(pages)
                    .extracting(Page::getUrl)
                    .containsExactlyInAnyOrderElementsOf(press.articleUrls().stream()
                            .filter(url -> !url.contains("/neibu/"))
                            .toList());
            assertThat(press.requestCounts().keySet()).noneMatch(path -> path.contains("/neibu/"));
        }
    }
}
