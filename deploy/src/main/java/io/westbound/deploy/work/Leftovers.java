package io.westbound.deploy.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Finds and deletes what replays have left behind that were killed before they could clean up. */
final class Leftovers {

    /** A younger replay may be about to start. */
    private static final Duration SPARED = Duration.ofHours(1);

    private static final Pattern SHADOW = Pattern.compile("(?:westbound-)?replay-([a-z0-9]+)[.-].*");

    private Leftovers() {}

    /** Deletes the topics of replays older than an hour of which no process is left. */
    static void delete(Admin admin, Instant now) throws ExecutionException, InterruptedException {
        Map<String, List<String>> topics = new TreeMap<>();
        for (String name : admin.listTopics().names().get()) {
            Matcher shadow = SHADOW.matcher(name);
            if (shadow.matches() && startedAt(shadow.group(1)).isBefore(now.minus(SPARED))) {
                topics.computeIfAbsent(shadow.group(1), id -> new ArrayList<>()).add(name);
            }
        }
        for (Map.Entry<String, List<String>> replay : topics.entrySet()) {
            if (isOver(admin, "westbound-replay-" + replay.getKey())) {
                admin.deleteTopics(replay.getValue()).all().get();
            }
        }
    }

    /** The id of a replay is the time of its start; one that is not was made by hand, long ago. */
    private static Instant startedAt(String id) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(id, Character.MAX_RADIX));
        } catch (NumberFormatException e) {
            return Instant.EPOCH;
        }
    }

    private static boolean isOver(Admin admin, String group) throws ExecutionException, InterruptedException {
        try {
            return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                    .map(ConsumerGroupDescription::groupState)
                    .allMatch(state -> state == GroupState.EMPTY || state == GroupState.DEAD);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return true;
            }
            throw e;
        }
    }
}
