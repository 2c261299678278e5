package io.westbound.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.westbound.event.AddressState;
import io.westbound.event.CaseFile;
import io.westbound.event.HostState;
import io.westbound.event.PageMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Holds the contract against its history. */
class SchemaHistoryTest {

    /** Values of state stores: their changelogs outlive a release just as topics do. */
    private static final List<Class<? extends SpecificRecord>> STORED =
            List.of(CaseFile.class, PageMemory.class, AddressState.class, HostState.class);

    private static final Path FOLDER = Path.of("src/main/resources/schema-history");

    @Test
    void newestFrozenVersionIsTheContract() throws IOException {
        List<String> unfrozen = new ArrayList<>();
        contract().forEach((event, schema) -> {
            List<Schema> frozen = SchemaHistory.bundled().versions().getOrDefault(event, List.of());
            if (frozen.isEmpty() || !frozen.get(frozen.size() - 1).equals(schema)) {
                unfrozen.add(event);
            }
        });
        if (Boolean.getBoolean("schemas.freeze")) {
            freeze(unfrozen);
        } else if (!unfrozen.isEmpty()) {
            fail("changed and not frozen: %s; see src/main/resources/schema-history/README.md", unfrozen);
        }
    }

    @Test
    void anyTwoVersionsReadEachOther() {
        SchemaHistory.bundled().versions().forEach((event, versions) -> {
            for (Schema reader : versions) {
                for (Schema writer : versions) {
                    assertThat(SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                                    .getType())
                            .as("%s: %s reads %s", event, versions.indexOf(reader), versions.indexOf(writer))
                            .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
                }
            }
        });
    }

    @Test
    void everyFieldIsDocumented() {
        contract().forEach((event, schema) -> {
            assertThat(schema.getDoc()).as(event).isNotBlank();
            for (Schema.Field field : schema.getFields()) {
                assertThat(field.doc()).as(event + "." + field.name()).isNotBlank();
            }
        });
    }

    private static Map<String, Schema> contract() {
        Map<String, Schema> contract = new TreeMap<>();
        Topics.all()
                .forEach(topic -> contract.put(
                        topic.type().getSimpleName(), SpecificData.get().getSchema(topic.type())));
        STORED.forEach(
                type -> contract.put(type.getSimpleName(), SpecificData.get().getSchema(type)));
        return contract;
    }

    private static void freeze(List<String> events) throws IOException {
        for (String event : events) {
            int next = SchemaHistory.bundled()
                            .versions()
                            .getOrDefault(event, List.of())
                            .size()
                    + 1;
            String file = event + "/v" + next + ".avsc";
            Files.createDirectories(FOLDER.resolve(event));
            Files.writeString(FOLDER.resolve(file), contract().get(event).toString(true) + "\n");
            Path index = FOLDER.resolve("index.txt");
            List<String> lines = new ArrayList<>(Files.readAllLines(index));
            lines.add(file);
            lines.sort(SchemaHistoryTest::byEventThenVersion);
            Files.write(index, lines);
        }
    }

    private static int byEventThenVersion(String a, String b) {
        int order = a.substring(0, a.indexOf('/')).compareTo(b.substring(0, b.indexOf('/')));
        return order != 0 ? order : Integer.compare(version(a), version(b));
    }

    private static int version(String file) {
        return Integer.parseInt(file.substring(file.indexOf("/v") + 2, file.indexOf(".avsc")));
    }
}
