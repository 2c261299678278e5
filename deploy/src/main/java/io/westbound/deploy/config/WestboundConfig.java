package io.westbound.deploy.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The configuration as the parts use it, every value checked.
 *
 * @param data folder of the embedded broker, stream state and politeness records
 * @param kafka the cluster
 * @param http where metrics and health are served
 * @param ingest the crawl
 * @param streams the understanding
 */
public record WestboundConfig(Path data, Kafka kafka, Http http, Ingest ingest, Streams streams) {

    /** Which cluster; an empty bootstrap stands for the embedded broker on {@code port}. */
    public record Kafka(String bootstrap, int port, Duration patience) {

        /** Whether the broker runs inside this JVM. */
        public boolean embedded() {
            return bootstrap.isBlank();
        }
    }

    /** Where metrics and health are served. */
    public record Http(String bind, int port) {}

    /** The crawl: an absent folder stands for the shipped catalogue. */
    public record Ingest(Optional<Path> sources, String contact, int threads, Duration delay) {}

    /** The understanding: an absent folder stands for the shipped knowledge, an absent day for today. */
    public record Streams(Optional<Path> knowledge, String region, int threads, Optional<LocalDate> asOf) {}

    /**
     * Checks all settings.
     *
     * @throws ConfigException naming the first that cannot be used
     */
    public static WestboundConfig of(Settings settings) {
        return new WestboundConfig(
                settings.get("data")
                        .path()
                        .orElseThrow(() -> settings.get("data").expected("a folder")),
                new Kafka(
                        settings.get("kafka.bootstrap").text(),
                        settings.get("kafka.port").port(),
                        settings.get("kafka.patience").duration()),
                new Http(
                        settings.get("http.bind").text(),
                        settings.get("http.port").port()),
                new Ingest(
                        settings.get("ingest.sources").folder(),
                        settings.get("ingest.contact").text(),
                        settings.get("ingest.threads").integer(1, 512),
                        settings.get("ingest.delay").duration()),
                new Streams(
                        settings.get("streams.knowledge").folder(),
                        settings.get("streams.region").text(),
                        settings.get("streams.threads").integer(1, 64),
                        settings.get("streams.asOf").day()));
    }
}
