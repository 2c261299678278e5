package io.westbound.deploy.digest;

import io.westbound.deploy.broker.BrokerException;
import io.westbound.deploy.work.Sender;
import io.westbound.deploy.work.Snapshot;
import io.westbound.event.Digest;
import io.westbound.event.Lead;
import io.westbound.event.Team;
import io.westbound.event.Trend;
import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The digests of one week, made from what is on the topics of a cluster.
 *
 * @param digests one a team, by team id
 * @param trends counts over all leads
 * @param teams profiles of teams, by id
 */
public record Digests(List<Digest> digests, List<Trend> trends, Map<String, Team> teams) {

    public Digests {
        digests = List.copyOf(digests);
        trends = List.copyOf(trends);
        teams = Map.copyOf(teams);
    }

    /**
     * Reads a cluster.
     *
     * @throws BrokerException if no cluster answers
     */
    public static Digests read(Map<String, Object> client, Week week) {
        Map<String, Lead> leads = Snapshot.latest(client, Topics.LEADS);
        Map<String, Team> teams = Snapshot.latest(client, Topics.TEAMS);
        DigestBook book = new DigestBook(week, leads);
        Snapshot.each(client, Topics.ALERTS, (key, alert) -> {
            if (alert != null) {
                book.accept(alert);
            }
        });
        List<Digest> digests = book.teams().stream()
                .sorted()
                .map(id -> {
                    Team team = teams.get(id);
                    return book.digest(id, team == null ? "" : team.getName());
                })
                .toList();
        return new Digests(digests, Trends.of(week, leads.values()), teams);
    }

    /** Whether a team visits firms and so takes a trip pack along. */
    public boolean travels(String team) {
        Team profile = teams.get(team);
        return profile != null && profile.getDesk().equals("squad");
    }

    /** Sends all as events; the same week sent again takes the place of the former. */
    public void publish(Map<String, Object> client) {
        try (Sender sender = new Sender(client)) {
            digests.forEach(
                    digest -> send(sender, Topics.DIGESTS, digest.getTeamId() + "/" + digest.getWeek(), digest));
            trends.forEach(trend -> send(
                    sender,
                    Topics.TRENDS,
                    trend.getWeek() + "/" + trend.getIndustry() + "/" + trend.getProvince(),
                    trend));
        }
    }

    private static <V extends SpecificRecord> void send(Sender sender, Topic<V> topic, String key, V value) {
        byte[] bytes = topic.serde().serializer().serialize(topic.name(), value);
        sender.send(new ProducerRecord<>(topic.name(), key.getBytes(StandardCharsets.UTF_8), bytes));
    }
}
