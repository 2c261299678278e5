package io.westbound.deploy.ingest;

import io.westbound.deploy.broker.EmbeddedBroker;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How fast a crawl is that stays polite, and one that need not be, beside the bare fetch of the same pages by the JDK's
 * client. The broker and the web run in this process, ingest in one of its own with 256 MB of heap and the compiler that
 * the launcher chooses for ingest alone, so all share the cores. Pages a second are counted from the first document that
 * was served to the last.
 *
 * <pre>
 * mvn -q -pl deploy -am test-compile
 * mvn -q -pl deploy exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
 *   -Dexec.args="-Xmx1g -XX:TieredStopAtLevel=1 -cp %classpath io.westbound.deploy.ingest.CrawlBenchmark 200 20"
 * </pre>
 *
 * <p>Arguments: hosts, pages of each. The rest is one second in the first run and none in the second.
 */
public final class CrawlBenchmark {

    private static final int CEILING_THREADS = 16;
    private static final String HEAP = "-Xmx256m";
    private static final Pattern CPU = Pattern.compile("cpu ([0-9.]+) s");

    private CrawlBenchmark() {}

    /** Prints one line for each run. */
    public static void main(String[] args) throws Exception {
        int hosts = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        int pages = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        Path folder = Files.createTempDirectory("crawl-benchmark");
        double polite = crawl(folder.resolve("polite"), hosts, pages, 1000);
        double free = crawl(folder.resolve("free"), hosts, pages, 0);
        double ceiling = ceiling(folder.resolve("ceiling"), hosts, pages);
        System.out.printf(
                Locale.ROOT,
                "polite %.1f pages/s (%.1f are possible), without rests %.1f, bare client %.1f: the crawl does 1/%.1f of it%n",
                polite,
                (double) hosts,
                free,
                ceiling,
                ceiling / free);
        System.exit(0);
    }

    private static double crawl(Path folder, int hosts, int pages, long delayMillis) throws Exception {
        Path sources = folder.resolve("sources");
        HostFarm farm = HostFarm.start(freePort(), hosts, pages, delayMillis, sources);
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0)) {
            PagesTopic topic = PagesTopic.create(broker);
            String said = ingest(sources, folder.resolve("state"), broker.bootstrapServers());
            double rate = farm.documents() / Math.max(1e-3, farm.span().toNanos() / 1e9);
            Matcher cpu = CPU.matcher(said);
            double seconds = cpu.find() ? Double.parseDouble(cpu.group(1)) : Double.NaN;
            System.out.printf(
                    Locale.ROOT,
                    "rest %d ms: %d documents served, %d pages on the topic, %.1f pages/s, %d inside the rest,"
                            + " %.1f CPU s per 1,000 pages, heap %s%n",
                    delayMillis,
                    farm.documents(),
                    topic.read().size(),
                    rate,
                    farm.violations(),
                    seconds * 1000 / farm.documents(),
                    HEAP);
            return rate;
        } finally {
            farm.stop();
        }
    }

    private static String ingest(Path sources, Path state, String bootstrap) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IngestMain.class.getName(),
                        sources.toString(),
                        state.toString(),
                        bootstrap)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException("ingest failed: " + said);
        }
        return said;
    }

    /** The same pages, by as many threads as may be, without robots, rests or anything kept. */
    private static double ceiling(Path folder, int hosts, int pages) throws Exception {
        int port = freePort();
        HostFarm farm = HostFarm.start(port, hosts, pages, 0, folder);
        HttpClient client = HttpClient.newHttpClient();
        AtomicInteger next = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CEILING_THREADS; i++) {
            Thread thread = new Thread(() -> {
                for (int n = next.getAndIncrement(); n < hosts * pages; n = next.getAndIncrement()) {
                    get(client, "http://" + HostFarm.host(n % hosts) + ":" + port + "/doc/" + n / hosts + ".html");
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        farm.stop();
        return farm.documents() / (farm.span().toNanos() / 1e9);
    }

    private static void get(HttpClient client, String url) {
        try {
            client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
