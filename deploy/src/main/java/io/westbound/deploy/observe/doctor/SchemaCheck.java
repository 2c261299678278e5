package io.westbound.deploy.observe.doctor;

import io.westbound.deploy.config.WestboundConfig;
import io.westbound.schemas.SchemaHistory;
import io.westbound.schemas.Topics;
import java.util.List;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.specific.SpecificData;

/** Whether every event that this build writes is in the history that other readers look schemas up in. */
final class SchemaCheck implements Check {

    @Override
    public List<Finding> look(WestboundConfig config) {
        SchemaHistory history = SchemaHistory.bundled();
        List<String> unknown = Topics.all().stream()
                .filter(topic -> history.findByFingerprint(SchemaNormalization.parsingFingerprint64(
                                SpecificData.get().getSchema(topic.type())))
                        == null)
                .map(topic -> topic.type().getSimpleName())
                .distinct()
                .toList();
        return List.of(
                unknown.isEmpty()
                        ? Finding.well("schemas", "all events are in the schema history")
                        : Finding.wrong(
                                "schemas",
                                "not in the schema history: " + String.join(", ", unknown),
                                "this build is not whole; build it again with ./westbound build"));
    }
}
