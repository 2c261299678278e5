package io.westbound.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Shows a change of the graph in the diff. {@code -Dtopology.freeze=true} writes the file anew; a changed name of a store
 * or repartition loses state, so it needs a new application id.
 */
class LeadTopologyTest {

    private static final Path GOLDEN = Path.of("src/test/resources/topology.txt");

    @Test
    void theGraphIsAsReviewed() throws IOException {
        Understanding knows = new Understanding(page -> null, article -> List.of(), Play.REGION);
        String graph = LeadTopology.build(knows, Names.LIVE, StreamSettings.of(Map.of(), "app", ""))
                .describe()
                .toString();
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
}
