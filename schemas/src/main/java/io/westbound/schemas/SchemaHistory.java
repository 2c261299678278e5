package io.westbound.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.message.SchemaStore;
import org.jspecify.annotations.Nullable;

/**
 * Every version of every event that was ever published, from the frozen files under {@code schema-history/}: one
 * self-contained {@code <Event>/v<n>.avsc} each. A file is never edited; a change of the contract adds the next one.
 *
 * <p>As a {@link SchemaStore} it finds the schema a record was written with by its fingerprint. Immutable, thread-safe.
 */
public final class SchemaHistory implements SchemaStore {

    private static final String FOLDER = "/schema-history/";
    private static final SchemaHistory BUNDLED = read();

    private final Map<String, List<Schema>> versions;
    private final Map<Long, Schema> byFingerprint;

    private SchemaHistory(Map<String, List<Schema>> versions) {
        this.versions = versions;
        this.byFingerprint = versions.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableMap(
                        SchemaNormalization::parsingFingerprint64, schema -> schema, (a, b) -> a));
    }

    /** The history that ships with this build. */
    public static SchemaHistory bundled() {
        return BUNDLED;
    }

    /** Names of the events, sorted, with their versions from the oldest to the newest. */
    public Map<String, List<Schema>> versions() {
        return versions;
    }

    @Override
    public @Nullable Schema findByFingerprint(long fingerprint) {
        return byFingerprint.get(fingerprint);
    }

    private static SchemaHistory read() {
        Map<String, List<Schema>> versions = new TreeMap<>();
        for (String line : text("index.txt").lines().toList()) {
            String event = line.substring(0, line.indexOf('/'));
            versions.computeIfAbsent(event, e -> new ArrayList<>()).add(new Schema.Parser().parse(text(line)));
        }
        return new SchemaHistory(versions);
    }

    private static String text(String file) {
        try (InputStream in = SchemaHistory.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks " + FOLDER + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
