package io.westbound.streams.intent;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import io.westbound.streams.reference.GoldFile;
import io.westbound.streams.reference.KnowledgeLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Characters judged, against characters cut by HanLP's standard segmenter, in the same run.
 *
 * <p>One operation is a pass over all documents of the file, cut to 1,000 characters each, without explanation; the number of
 * characters is printed at the start. Both sides run with the flags that the launcher gives {@code judge}. Run:
 *
 * <pre>mvn -q -o -pl streams -am test-compile &amp;&amp; java -cp streams/target/test-classes:... org.openjdk.jmh.Main
 * IntentBenchmark -p file=GOLD.jsonl</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:+UseTransparentHugePages"})
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 2)
public class IntentBenchmark {
    private static final int LENGTH = 1000;

    @Param("gold.jsonl")
    public String file = "gold.jsonl";

    private final List<Document> documents = new ArrayList<>();
    private final IntentEngine engine = new IntentEngine(KnowledgeLoader.load(null));
    private final Segment segment = HanLP.newSegment();

    @Setup
    public void load() {
        long characters = 0;
        for (GoldFile.Item item : GoldFile.read(Path.of(file))) {
            String text = item.document().text();
            for (int at = 0; at < text.length(); at += LENGTH) {
                String part = text.substring(at, Math.min(text.length(), at + LENGTH));
                documents.add(Document.of(item.document().title(), part));
                characters += part.length() + item.document().title().length();
            }
        }
        System.out.printf("%d documents, %d characters an operation%n", documents.size(), characters);
    }

    @Benchmark
    public void judge(Blackhole hole) {
        for (Document document : documents) {
            hole.consume(engine.judge(document));
        }
    }

    @Benchmark
    public void hanlpStandardSegmenter(Blackhole hole) {
        for (Document document : documents) {
            hole.consume(segment.seg(document.title()));
            hole.consume(segment.seg(document.text()));
        }
    }
}
