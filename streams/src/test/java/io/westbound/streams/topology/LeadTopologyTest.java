package io.westbound.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Shows a change of the graph in the diff. {@code -Dtopology.freeze=true} writes the file anew; a changed name of a store
 * or repartition loses state, so it needs a new application id.
 */
class LeadTopologyTest {

    private static final Pattern LIST = Pattern.compile("(--> |<-- |stores: \\[|topics: \\[)([^\\]\\n]+)");
    private static final Path GOLDEN = Path.of("src/test/resources/topology.txt");

    @Test
    void theGraphIsAsReviewed() throws IOException {
        Understanding knows = new Understanding(page -> null, article -> List.of(), Play.REGION);
        String graph = LeadTopology.build(knows, Names.LIVE, StreamSettings.of(Map.of(), "app", ""))
                .describe()
                .toString()
                .lines()
                .map(LeadTopologyTest::inOrder)
                .collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("topology.freeze")) {
            Files.writeString(GOLDEN, graph);
        }
        assertThat(graph).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void aShadowWritesNoLiveTopic() {
        Understanding knows = new Understanding(page -> null, article -> List.of(), Play.REGION);
        String graph = LeadTopology.build(knows, new Names("shadow."), StreamSettings.of(Map.of(), "app", "shadow."))
                .describe()
                .toString();
        assertThat(graph.lines().filter(line -> line.contains("Sink:")).filter(line -> line.contains("topic: ")))
                .allMatch(line -> line.contains("topic: shadow.")
                        || line.contains("repartition")
                        || line.contains("(topic: org")
                        || line.contains("extractor"));
    }

    /** The successors and stores of a node are a set; the order in which it prints itself means nothing. */
    private static String inOrder(String line) {
        Matcher list = LIST.matcher(line);
        if (!list.find()) {
            return line;
        }
        String names = Arrays.stream(list.group(2).split(", ")).sorted().collect(Collectors.joining(", "));
        return line.substring(0, list.start(2)) + names + line.substring(list.end(2));
    }
}
