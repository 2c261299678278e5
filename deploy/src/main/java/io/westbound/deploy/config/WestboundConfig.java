package io.westbound.deploy.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The configuration as the parts use it, every value checked.
 *
 * @param data folder of the embedded broker, stream state and politeness records
 * @param kafka the cluster
 * @param http where metrics and health are served
 * @param ingest the crawl
 * @param streams the understanding
 * @param deliver messages to teams
 * @param trace whether records carry W3C trace context in their headers
 */
public record WestboundConfig(
        Path data, Kafka kafka, Http http, Ingest ingest, Streams streams, Deliver deliver, boolean trace) {

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
     * Messages to chat groups.
     *
     * @param channels who is told, those that are off included
     * @param pause least time between two messages to one channel
     * @param timeout how long one attempt may take
     * @param lookBack how old an alert a channel is told that was not there before
     * @param giveUp how long a message is tried before it goes to the dead letters
     */
    public record Deliver(
            List<Channel> channels, Duration pause, Duration timeout, Duration lookBack, Duration giveUp) {

        /** The channels that messages are sent to. */
        public List<Channel> on() {
            return channels.stream().filter(Channel::on).toList();
        }
    }

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
                        settings.get("streams.asOf").day()),
                deliver(settings),
                settings.get("observe.trace").flag());
    }

    private static Deliver deliver(Settings settings) {
        return new Deliver(
                settings.entries(Settings.CHANNELS).entrySet().stream()
                        .map(entry -> Channel.read(entry.getKey(), entry.getValue(), settings.environment()))
                        .toList(),
                settings.get("deliver.pause").duration(),
                settings.get("deliver.timeout").duration(),
                settings.get("deliver.lookBack").duration(),
                settings.get("deliver.giveUp").duration());
    }
}
