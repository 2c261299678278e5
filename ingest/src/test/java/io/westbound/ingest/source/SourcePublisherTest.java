package io.westbound.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.event.SourceEntry;
import io.westbound.schemas.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder of source files does to the sources in force while it changes. */
class SourcePublisherTest {

    private final Map<String, SourceEntry> topic = new TreeMap<>();
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(Cluster.empty(), true, null, new StringSerializer(), new ByteArraySerializer());

    @TempDir
    Path folder;

    private SourcePublisher files;

    @BeforeEach
    void start() throws IOException {
        write("a.yml", "a");
        write("b.yml", "b");
        files = new SourcePublisher(
                () -> SourceCatalogue.read(folder),
                topic::get,
                () -> Set.copyOf(topic.keySet()),
                producer,
                Clock.systemUTC());
    }

    private void write(String file, String id) throws IOException {
        Files.writeString(folder.resolve(file), "id: " + id + "\nname: {zh: 甲}\nurl: http://" + id + ".example.com/\n");
    }

    /** Ids in force after one more look. */
    private Set<String> look() throws Exception {
        files.publish();
        for (ProducerRecord<String, byte[]> record : producer.history()) {
            SourceEntry entry = record.value() == null
                    ? null
                    : Topics.SOURCES.serde().deserializer().deserialize(record.topic(), record.value());
            if (entry == null) {
                topic.remove(record.key());
            } else {
                topic.put(record.key(), entry);
            }
        }
        producer.clear();
        return topic.keySet();
    }

    @Test
    void addsChangesAndTakesBack() throws Exception {
        assertThat(look()).containsExactly("a", "b");
        write("b.yml", "c");
        assertThat(look()).containsExactly("a", "c");
        assertThat(files.problems()).isEmpty();
    }

    @Test
    void aBrokenFileTakesNothingBackAndIsTold() throws Exception {
        look();
        Files.writeString(folder.resolve("a.yml"), "id: [");
        Files.delete(folder.resolve("b.yml"));
        assertThat(look()).containsExactly("a", "b");
        assertThat(files.problems())
                .singleElement()
                .extracting(SourceProblem::file)
                .isEqualTo("a.yml");
        write("a.yml", "a");
        assertThat(look()).containsExactly("a");
    }

    @Test
    void anEmptyOrMissingFolderTakesNothingBack() throws Exception {
        look();
        Files.delete(folder.resolve("a.yml"));
        Files.delete(folder.resolve("b.yml"));
        assertThat(look()).containsExactly("a", "b");
        assertThat(files.problems()).hasSize(1);
        Files.delete(folder);
        assertThat(look()).containsExactly("a", "b");
        assertThat(files.problems()).hasSize(1);
        Files.createDirectory(folder);
    }

    @Test
    void twoFilesWithOneIdAreTold() throws Exception {
        look();
        write("b.yml", "a");
        assertThat(look()).containsExactly("a", "b");
        assertThat(files.problems()).singleElement().hasToString("b.yml: id is used by a.yml already");
    }
}
