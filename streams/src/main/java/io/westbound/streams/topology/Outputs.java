package io.westbound.streams.topology;

import io.westbound.event.Alert;
import io.westbound.event.Lead;
import io.westbound.event.ParkLoad;
import io.westbound.event.Signal;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;

/** Sorts what comes of a case by where it goes, each under its own key. */
final class Outputs {

    private Outputs() {}

    static List<KeyValue<String, Lead>> leads(String firm, CaseOutput output) {
        return output instanceof CaseOutput.Judged judged
                ? List.of(new KeyValue<>(judged.leadId(), judged.lead()))
                : List.of();
    }

    static List<KeyValue<String, Alert>> alerts(String firm, CaseOutput output) {
        return output instanceof CaseOutput.Raised raised
                ? List.of(LeadTopology.pair(raised.alert().getAlertId(), raised.alert()))
                : List.of();
    }

    static List<KeyValue<String, ParkLoad>> crowds(String firm, CaseOutput output) {
        return output instanceof CaseOutput.Crowd crowd
                ? List.of(new KeyValue<>(ParkLoads.key(crowd.park(), crowd.task()), load(crowd)))
                : List.of();
    }

    private static @Nullable ParkLoad load(CaseOutput.Crowd crowd) {
        int slash = crowd.park().lastIndexOf('/');
        return crowd.leads() == 0
                ? null
                : new ParkLoad(
                        crowd.park().substring(0, slash),
                        crowd.park().substring(slash + 1),
                        crowd.task(),
                        crowd.leads());
    }

    static List<KeyValue<String, Signal>> followers(String firm, CaseOutput output) {
        return output instanceof CaseOutput.Follows follows
                ? List.of(LeadTopology.pair(follows.signal().getFirm().getFirmId(), follows.signal()))
                : List.of();
    }
}
