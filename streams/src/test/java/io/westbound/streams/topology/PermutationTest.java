package io.westbound.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.event.Lead;
import io.westbound.event.Signal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same evidence in any order gives the same leads. */
class PermutationTest {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final int SETS = 12;
    private static final int ORDERS = 4;
    private static final List<String> KINDS = List.of(
            "INTENT_STATEMENT",
            "SITE_SCOUTING",
            "COMPENSATION_AGREEMENT",
            "INVEST_CONTRACT",
            "PLANT_SHUTDOWN",
            "OTHER");
    private static final List<String> STAGES =
            List.of("PRESSURE", "SEARCH", "COMMIT", "EXECUTING", "DONE", "DENIED", "TERMINATED");
    private static final List<String> PLACES = List.of("", "", "440300:深圳市", "320500:苏州市", "610100:西安市", "越南");

    @TempDir
    Path state;

    @Test
    void anyOrderGivesTheSameLeads() {
        Random random = new Random(20260302);
        for (int set = 0; set < SETS; set++) {
            List<Signal> evidence = evidence(random, 3 + random.nextInt(40));
            Map<String, Lead> first = leads(evidence, set + "-0");
            for (int order = 1; order < ORDERS; order++) {
                Collections.shuffle(evidence, random);
                assertThat(leads(evidence, set + "-" + order))
                        .as("set %s, order %s", set, order)
                        .isEqualTo(first);
            }
        }
    }

    private Map<String, Lead> leads(List<Signal> evidence, String name) {
        try (Play play = new Play(START, state.resolve(name))) {
            evidence.forEach(play::tell);
            Map<String, Lead> leads = new TreeMap<>();
            play.leads().forEach((id, lead) -> {
                if (lead != null && lead.getMergedInto().isEmpty()) {
                    leads.put(id, withoutHistory(lead));
                }
            });
            return leads;
        }
    }

    /** What depends on the order by its nature: how often the lead was judged, and what teams were told when. */
    private static Lead withoutHistory(Lead lead) {
        return Lead.newBuilder(lead)
                .setRevision(0)
                .setAlertId("")
                .setAlertRevision(0)
                .setAlertedLevel(io.westbound.event.Level.NONE)
                .setClocks(List.of())
                .build();
    }

    private static List<Signal> evidence(Random random, int size) {
        List<Signal> evidence = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String line = "id=s" + i
                    + " kind=" + pick(random, KINDS)
                    + " stage=" + pick(random, STAGES)
                    + " grade=" + "ABCDE".charAt(random.nextInt(5))
                    + " conf=0." + (3 + random.nextInt(7))
                    + " from=" + pick(random, PLACES)
                    + " to=" + pick(random, PLACES)
                    + " site=" + pick(random, List.of("", "", "", "4403", "3205"))
                    + " source=报" + random.nextInt(5)
                    + " hash=h" + random.nextInt(size)
                    + " firms=" + (1 + random.nextInt(4))
                    + " published=2026-0" + (1 + random.nextInt(2)) + "-1" + random.nextInt(10);
            Instant fetched = START.minus(Duration.ofHours(random.nextInt(900)));
            evidence.add(Samples.signal(Fields.of(line), fetched, i));
        }
        return evidence;
    }

    private static String pick(Random random, List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
