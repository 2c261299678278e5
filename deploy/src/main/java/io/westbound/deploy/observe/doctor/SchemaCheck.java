package io.westbound.deploy.observe.doctor;

import io.westbound.deploy.config.WestboundConfig;
import io.westbound.schemas.SchemaHistory;
import io.westbound.schemas.Topics;
import java.util.List;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.specific.SpecificData;

/** Whether every event that this build writes is in the history that other readers look schemas up in. */
final class SchemaCheck implements Check {

    private static final String WHAT = "模式 schemas";

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
                        ? Finding.well(WHAT, "所有事件都在模式历史中", "All events are in the schema history")
                        : Finding.wrong(
                                        WHAT,
                                        "模式历史缺少 " + String.join("、", unknown),
                                        "Events are missing in the schema history")
                                .mend("构建不完整，请重新运行 ./westbound build", "This build is not whole; build it again"));
    }
}
