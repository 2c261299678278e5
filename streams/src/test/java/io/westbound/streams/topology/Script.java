package io.westbound.streams.topology;

import io.westbound.event.Firm;
import io.westbound.event.FollowUp;
import io.westbound.event.Level;
import io.westbound.event.Park;
import io.westbound.event.ParkLoad;
import io.westbound.event.Project;
import io.westbound.event.Signal;
import io.westbound.event.Team;
import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;

/** Turns what a scenario's line does into events, for whichever stage it is played on. */
public final class Script {

    private static final int IDS_OF_A_LINE = 10_000;

    private Script() {}

    /** One event on its way. */
    public record Event<V extends SpecificRecord>(Topic<V> topic, String key, V value) {}

    /**
     * What a line does, as events.
     *
     * @param number of the line; what has no id of its own is named after it
     */
    public static List<Event<?>> events(String verb, String rest, Instant now, int number) {
        if (verb.equals("wait")) {
            return List.of();
        }
        String kind = verb.equals("step") ? rest.split(" ", 2)[0] : "";
        Fields fields = Fields.of(rest.substring(kind.length()).strip());
        String id = fields.get("id", "");
        return switch (verb) {
            case "signal" -> List.of(signal(Samples.signal(fields, now, number)));
            case "copies" -> copies(fields, now, number);
            case "article" ->
                List.of(new Event<>(Topics.ARTICLES, fields.get("at", "page"), Samples.article(fields, now, number)));
            case "news" ->
                List.of(new Event<>(Topics.ARTICLES, fields.get("at", "page"), Samples.news(fields, now, number)));
            case "step" -> {
                FollowUp step = Samples.step(kind, fields, now, number);
                yield List.of(new Event<>(Topics.FOLLOW_UPS, step.getLeadId(), step));
            }
            case "team" -> List.of(new Event<>(Topics.TEAMS, id, team(fields)));
            case "project" -> List.of(new Event<>(Topics.PROJECTS, id, project(fields, now)));
            case "firm" -> List.of(new Event<>(Topics.FIRMS, Samples.firmId(id), firm(fields)));
            case "load" -> List.of(load(fields));
            case "park" -> List.of(new Event<>(Topics.PARKS, id, park(fields)));
            default -> throw new IllegalArgumentException("unknown verb " + verb);
        };
    }

    private static Event<Signal> signal(Signal signal) {
        return new Event<>(Topics.SIGNALS, signal.getFirm().getFirmId(), signal);
    }

    private static List<Event<?>> copies(Fields fields, Instant now, int number) {
        int count = Integer.parseInt(fields.get("count", "1000"));
        return IntStream.range(0, count)
                .<Event<?>>mapToObj(i -> {
                    Signal copy = Samples.signal(fields, now, number * IDS_OF_A_LINE + i);
                    String source = fields.get("source", "");
                    return signal(Signal.newBuilder(copy)
                            .setSourceName(source.isEmpty() ? "站" + i : source)
                            .setContentHash("the-same")
                            .build());
                })
                .toList();
    }

    private static Team team(Fields fields) {
        return Team.newBuilder()
                .setTeamId(fields.get("id", ""))
                .setName(fields.get("name", "队"))
                .setDesk(fields.get("desk", "squad"))
                .setTerritory(Samples.list(fields.get("territory", "")))
                .setIndustries(Samples.list(fields.get("industries", "")))
                .setParks(Samples.list(fields.get("parks", "")))
                .setWatchlist(Samples.list(fields.get("watches", "")))
                .setMinimumLevel(Level.valueOf(fields.get("level", "WATCH")))
                .build();
    }

    private static Project project(Fields fields, Instant now) {
        return Project.newBuilder()
                .setProjectId(fields.get("id", ""))
                .setTitle(fields.get("title", "项目"))
                .setIndustries(Samples.list(fields.get("industries", "")))
                .setKeywords(Samples.list(fields.get("words", "")))
                .setStatus(fields.get("status", "open"))
                .setUpdatedAt(now)
                .build();
    }

    private static Firm firm(Fields fields) {
        return Firm.newBuilder()
                .setFirmId(Samples.firmId(fields.get("id", "")))
                .setFullName(fields.get("id", ""))
                .setShortName(fields.get("id", ""))
                .setTags(Samples.list(fields.get("tags", "")))
                .setSuppliers(Samples.list(fields.get("suppliers", "")).stream()
                        .map(Samples::firmId)
                        .toList())
                .setIndustry(fields.get("industry", ""))
                .setSeat(fields.get("seat", ""))
                .build();
    }

    private static Event<ParkLoad> load(Fields fields) {
        ParkLoad load = new ParkLoad(
                fields.get("park", ""),
                fields.get("industry", ""),
                Integer.parseInt(fields.get("task", "1")),
                Integer.parseInt(fields.get("leads", "1")));
        String key = load.getPark() + "/" + load.getIndustry() + "/" + load.getPartition();
        return new Event<>(Topics.PARK_LOADS, key, load);
    }

    private static Park park(Fields fields) {
        return Park.newBuilder()
                .setParkId(fields.get("id", ""))
                .setName(fields.get("name", "园"))
                .setDivision(fields.get("division", "6101"))
                .setLevel(fields.get("level", "state"))
                .setType(fields.get("type", "transfer-dedicated"))
                .setIndustries(Samples.list(fields.get("industries", "")))
                .setSpareLandMu(fields.get("mu", "").isEmpty() ? null : Double.valueOf(fields.get("mu", "")))
                .build();
    }
}
