package io.westbound.deploy.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker and controller in one, in this JVM, listening on loopback only.
 *
 * <p>The data directory is formatted on first use and kept; a second start finds its records again, after a
 * {@code kill -9} too; what such a kill leaves open is ended by {@link HangingTransactions}. Start-up takes 2 to 4 seconds
 * on two cores. {@link #close()} may be called once, from any thread.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final int NODE_ID = 1;

    // Always the same, so that formatting a directory a second time is recognised and skipped.
    private static final String CLUSTER_ID = new Uuid(0x77657374626f756eL, 0x64L).toString();

    private final KafkaRaftServer server;
    private final String bootstrapServers;
    private final HangingTransactions transactions;

    private EmbeddedBroker(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
        this.transactions = HangingTransactions.watch(Map.of("bootstrap.servers", bootstrapServers));
    }

    /**
     * Starts a broker.
     *
     * @param directory where log segments live; created if absent
     * @param port port of the listener, or 0 for a free one; the controller takes a free port of its own
     * @throws BrokerException if the directory cannot be written, is in use by another broker, or the port is taken; the
     *     message says what to do
     */
    public static EmbeddedBroker start(Path directory, int port) {
        requireWritable(directory);
        int listenerPort = port == 0 ? freePort() : requireFree(port);
        Properties settings = settings(directory, listenerPort, freePort());
        try {
            format(directory, settings);
            KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(server, "127.0.0.1:" + listenerPort);
        } catch (Exception e) {
            throw new BrokerException("the embedded broker did not start in " + directory + ": " + rootMessage(e), e);
        }
    }

    /** Host and port for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops the broker and returns when it has stopped; about 0.3 seconds. */
    @Override
    public void close() {
        transactions.close();
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path directory, Properties settings) throws Exception {
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silent)
                    .setClusterId(CLUSTER_ID)
                    .setNodeId(NODE_ID)
                    .setControllerListenerName(settings.getProperty("controller.listener.names"))
                    .setMetadataLogDirectory(directory.toString())
                    .addDirectory(directory.toString())
                    .setIgnoreFormatted(true)
                    .setUnstableFeatureVersionsEnabled(false)
                    .run();
        }
    }

    private static Properties settings(Path directory, int port, int controllerPort) {
        Properties settings = new Properties();
        try (var defaults = EmbeddedBroker.class.getResourceAsStream("/broker.properties")) {
            settings.load(Objects.requireNonNull(defaults, "broker.properties is part of the build"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings.setProperty("node.id", Integer.toString(NODE_ID));
        settings.setProperty("log.dirs", directory.toString());
        settings.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.setProperty("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
        return settings;
    }

    private static void requireWritable(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new BrokerException(
                    "the data directory " + directory + " cannot be created; choose another with --data", e);
        }
        if (!Files.isWritable(directory)) {
            throw new BrokerException(
                    "the data directory " + directory + " is not writable; choose another with --data", null);
        }
    }

    private static int requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return port;
        } catch (IOException e) {
            throw new BrokerException("port " + port + " is taken; choose another one for the broker", e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }
}
