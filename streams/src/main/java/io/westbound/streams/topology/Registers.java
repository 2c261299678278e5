package io.westbound.streams.topology;

import io.westbound.event.Firm;
import io.westbound.event.Park;
import io.westbound.event.Project;
import io.westbound.event.Team;
import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import io.westbound.streams.leads.FirmFacts;
import io.westbound.streams.leads.Level;
import io.westbound.streams.leads.ParkProfile;
import io.westbound.streams.leads.Place;
import io.westbound.streams.leads.ProjectProfile;
import io.westbound.streams.leads.Region;
import io.westbound.streams.leads.TeamProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** The reference topics as they stand, on top of what the region's files say; the topic wins. Not thread-safe. */
final class Registers {

    private final Region region;
    private final References references;
    private final ProcessorContext<?, ?> context;
    private final Map<Topic<?>, Long> read = new HashMap<>();
    private List<TeamProfile> teams = List.of();
    private List<ParkProfile> parks = List.of();
    private Map<ProjectProfile, Long> projects = Map.of();

    Registers(Region region, References references, ProcessorContext<?, ?> context) {
        this.region = region;
        this.references = references;
        this.context = context;
    }

    /** Reads again what has changed since the last look. */
    void refresh() {
        if (changed(Topics.TEAMS)) {
            Map<String, TeamProfile> byTeam = new LinkedHashMap<>();
            region.teams().forEach(team -> byTeam.put(team.id(), team));
            each(Topics.TEAMS, (id, team) -> byTeam.put(id, team(team)));
            teams = List.copyOf(byTeam.values());
        }
        if (changed(Topics.PARKS)) {
            Map<String, ParkProfile> byPark = new LinkedHashMap<>();
            region.parks().forEach(park -> byPark.put(park.id(), park));
            each(Topics.PARKS, (id, park) -> byPark.put(id, park(park)));
            parks = List.copyOf(byPark.values());
        }
        if (changed(Topics.PROJECTS)) {
            Map<ProjectProfile, Long> library = new LinkedHashMap<>();
            each(
                    Topics.PROJECTS,
                    (id, project) ->
                            library.put(project(project), project.getUpdatedAt().toEpochMilli()));
            projects = library;
        }
    }

    private boolean changed(Topic<?> topic) {
        long now = references.changes(topic);
        Long before = read.put(topic, now);
        return before == null || before != now;
    }

    List<TeamProfile> teams() {
        return teams;
    }

    List<ParkProfile> parks() {
        return parks;
    }

    /** The project library as of the last refresh. */
    List<ProjectProfile> library() {
        return List.copyOf(projects.keySet());
    }

    /** The project library with the time of each entry's last change. */
    Map<ProjectProfile, Long> projects() {
        return projects;
    }

    /** What is known of a firm; a team's watch list marks it as watched. */
    FirmFacts facts(String firmId, String name) {
        FirmFacts known = region.firms().getOrDefault(firmId, FirmFacts.unknown(firmId, name));
        Firm entry = store(Topics.FIRMS).get(firmId);
        FirmFacts facts = entry == null ? known : facts(entry, known);
        Set<String> tags = new HashSet<>(facts.tags());
        if (teams.stream()
                .anyMatch(team ->
                        team.watchlist().contains(firmId) || team.watchlist().contains(name))) {
            tags.add("watched");
        }
        return new FirmFacts(
                firmId, name.isEmpty() ? facts.name() : name, tags, facts.seat(), facts.industry(), facts.suppliers());
    }

    private static FirmFacts facts(Firm firm, FirmFacts known) {
        Set<String> tags = new HashSet<>(known.tags());
        tags.addAll(firm.getTags());
        List<String> suppliers = new ArrayList<>(known.suppliers());
        suppliers.addAll(firm.getSuppliers());
        Place seat = firm.getSeat().isEmpty() ? known.seat() : new Place(firm.getSeat(), firm.getSeat(), "");
        String industry = firm.getIndustry().isEmpty() ? known.industry() : firm.getIndustry();
        String name = known.name().isEmpty() ? firm.getShortName() : known.name();
        return new FirmFacts(known.id(), name, tags, seat, industry, suppliers);
    }

    private static TeamProfile team(Team team) {
        return new TeamProfile(
                team.getTeamId(),
                team.getName(),
                team.getTerritory(),
                team.getIndustries(),
                team.getParks(),
                team.getWatchlist(),
                Level.valueOf(team.getMinimumLevel().name()),
                team.getDesk());
    }

    private static ParkProfile park(Park park) {
        return new ParkProfile(
                park.getParkId(),
                park.getName(),
                park.getDivision(),
                park.getLevel(),
                park.getType(),
                park.getNiche(),
                park.getIndustries(),
                park.getSpareLandMu(),
                park.getSpareWorkshopM2());
    }

    private static ProjectProfile project(Project project) {
        return new ProjectProfile(
                project.getProjectId(),
                project.getTitle(),
                project.getPark(),
                project.getIndustries(),
                project.getKeywords(),
                project.getStatus().equals("open"));
    }

    private <V extends SpecificRecord> KeyValueStore<String, V> store(Topic<V> topic) {
        return context.getStateStore(topic.name());
    }

    private <V extends SpecificRecord> void each(Topic<V> topic, BiConsumer<String, V> reader) {
        try (var entries = store(topic).all()) {
            entries.forEachRemaining(entry -> reader.accept(entry.key, entry.value));
        }
    }
}
