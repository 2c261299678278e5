package io.westbound.streams.topology;

import io.westbound.event.CaseMemory;
import io.westbound.event.Level;
import io.westbound.streams.leads.AlertState;

/** Carries what teams were told between the store and the policy. */
final class Memories {

    private Memories() {}

    static CaseMemory blank(String leadId) {
        return CaseMemory.newBuilder().setLeadId(leadId).build();
    }

    static AlertState state(CaseMemory memory) {
        return new AlertState(
                memory.getAlertId(),
                memory.getAlertRevision(),
                io.westbound.streams.leads.Level.valueOf(memory.getLevel().name()),
                memory.getGist(),
                memory.getFirstAt(),
                memory.getLastAt(),
                memory.getRetracted(),
                memory.getTeams(),
                memory.getOverdue(),
                memory.getProjects());
    }

    static CaseMemory.Builder with(CaseMemory memory, AlertState state) {
        return CaseMemory.newBuilder(memory)
                .setAlertId(state.alertId())
                .setAlertRevision(state.revision())
                .setLevel(Level.valueOf(state.level().name()))
                .setGist(state.gist())
                .setFirstAt(state.firstAt())
                .setLastAt(state.lastAt())
                .setRetracted(state.retracted())
                .setTeams(state.teams())
                .setOverdue(state.overdue())
                .setProjects(state.projects());
    }
}
