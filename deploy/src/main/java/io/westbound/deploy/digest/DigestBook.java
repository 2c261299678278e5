package io.westbound.deploy.digest;

import io.westbound.deploy.show.Words;
import io.westbound.deploy.work.LeadTable;
import io.westbound.event.Alert;
import io.westbound.event.AlertCount;
import io.westbound.event.AlertKind;
import io.westbound.event.Clock;
import io.westbound.event.Digest;
import io.westbound.event.DigestChange;
import io.westbound.event.DigestLead;
import io.westbound.event.Evidence;
import io.westbound.event.Lead;
import io.westbound.event.ParkMatch;
import io.westbound.event.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Folds the alerts of a cluster into the digests of its teams; holds the last alert of each lead only. Not thread-safe. */
public final class DigestBook {

    private static final Comparator<DigestLead> BY_DISTRICT = Comparator.comparing(DigestLead::getDistrict)
            .thenComparing(Comparator.comparingDouble(DigestLead::getPriority).reversed())
            .thenComparing(DigestLead::getLeadId);

    private final Week week;
    private final Map<String, Lead> leads;
    private final Map<String, Alert> last = new HashMap<>();
    private final Map<String, Map<AlertKind, Integer>> counts = new TreeMap<>();
    private final Map<String, List<DigestChange>> changes = new HashMap<>();

    /**
     * @param leads as they stand, by id
     */
    public DigestBook(Week week, Map<String, Lead> leads) {
        this.week = week;
        this.leads = Map.copyOf(leads);
    }

    /** Takes an alert in; those of one lead in the order of their revisions. What was raised after the week is left out. */
    public void accept(Alert alert) {
        if (!alert.getRaisedAt().isBefore(week.until())) {
            return;
        }
        last.merge(alert.getAlertId(), alert, (a, b) -> a.getRevision() >= b.getRevision() ? a : b);
        for (String team : alert.getTeams()) {
            Map<AlertKind, Integer> count = counts.computeIfAbsent(team, id -> new EnumMap<>(AlertKind.class));
            if (week.holds(alert.getRaisedAt())) {
                count.merge(alert.getKind(), 1, Integer::sum);
                changes.computeIfAbsent(team, id -> new ArrayList<>()).add(change(alert));
            }
        }
    }

    /** Teams that were ever told something. */
    public Set<String> teams() {
        return Set.copyOf(counts.keySet());
    }

    /** The digest of a team. */
    public Digest digest(String team, String name) {
        List<DigestChange> told = new ArrayList<>(changes.getOrDefault(team, List.of()));
        told.sort(Comparator.comparing(DigestChange::getAt).thenComparing(DigestChange::getFirm));
        List<AlertCount> sums = new ArrayList<>();
        counts.getOrDefault(team, Map.of()).forEach((kind, count) -> sums.add(new AlertCount(kind, count)));
        return Digest.newBuilder()
                .setTeamId(team)
                .setTeamName(name)
                .setWeek(week.name())
                .setSince(week.since())
                .setUntil(week.until())
                .setTold(sums)
                .setChanges(told)
                .setLeads(open(team))
                .build();
    }

    private List<DigestLead> open(String team) {
        List<DigestLead> open = new ArrayList<>();
        for (Alert alert : last.values()) {
            Lead lead = leads.get(alert.getLeadId());
            boolean told = alert.getTeams().contains(team) && alert.getKind() != AlertKind.RETRACTED;
            if (told && lead != null && LeadTable.OPEN.contains(lead.getStatus())) {
                open.add(entry(alert, lead));
            }
        }
        open.sort(BY_DISTRICT);
        return open;
    }

    private static DigestChange change(Alert alert) {
        Text why = alert.getReason().getZh().isBlank() ? alert.getWhyNow() : alert.getReason();
        return new DigestChange(
                alert.getRaisedAt(), alert.getKind(), alert.getFirm().getName(), alert.getLevel(), why);
    }

    private static DigestLead entry(Alert alert, Lead lead) {
        Optional<Evidence> evidence = alert.getEvidence().stream().findFirst();
        return DigestLead.newBuilder()
                .setLeadId(alert.getLeadId())
                .setAlertId(alert.getAlertId())
                .setFirm(alert.getFirm().getName())
                .setDistrict(Words.of(alert.getOrigin(), ""))
                .setIndustry(alert.getIndustry())
                .setPriority(lead.getScore().getPriority())
                .setLevel(alert.getLevel())
                .setStage(lead.getStage())
                .setStatus(lead.getStatus())
                .setDestination(Words.of(lead.getDestination(), ""))
                .setWhyNow(alert.getWhyNow())
                .setQuote(evidence.map(Evidence::getQuote).orElse(""))
                .setSourceName(evidence.map(Evidence::getSourceName).orElse(""))
                .setUrl(evidence.map(Evidence::getUrl).orElse(""))
                .setClaim(lead.getClaim())
                .setOverdue(lead.getClocks().stream()
                        .filter(Clock::getOverdue)
                        .map(Clock::getStep)
                        .toList())
                .setPark(alert.getParks().stream()
                        .findFirst()
                        .map(ParkMatch::getName)
                        .orElse(""))
                .setOpening(alert.getTalkingPoints().stream()
                        .findFirst()
                        .map(Text::getZh)
                        .orElse(""))
                .build();
    }
}
