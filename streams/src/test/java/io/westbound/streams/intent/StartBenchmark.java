package io.westbound.streams.intent;

import io.westbound.streams.reference.KnowledgeLoader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The engine's start in a fresh JVM: all knowledge read, checked and fingerprinted, the automaton built over it, the first
 * document judged. Prints what lives in the heap afterwards: 31 MB. Run as {@link IntentBenchmark}, with
 * {@code StartBenchmark}.
 *
 * <p>The automaton is built once, beside the reading of the trained models, and shared by all that scan. It is not kept
 * between starts: reading its arrays from a checked file of 3.2 MB costs a sixth of building them, the words must be read
 * and sorted all the same, and a file would have to be written, checked against the knowledge and thrown away. A start
 * spends as much on compiling its own code as on running it, so what is read ten thousand times is read without regular
 * expressions. Last measured on two cores: 1.2 s.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 5, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class StartBenchmark {
    private IntentEngine engine;

    @Benchmark
    public Judgement start() {
        engine = new IntentEngine(KnowledgeLoader.load(null));
        return engine.judge(Document.of("海盛电子拟在安康投资建设生产基地", ""));
    }

    /** Prints the live set, the engine kept. */
    @TearDown
    public void live() {
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf("%d MB live, knowledge %s%n", used >> 20, engine.knowledgeVersion());
    }
}
