package io.westbound.streams.topology;

import io.westbound.event.CaseFile;
import io.westbound.streams.leads.ProjectProfile;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Walks the case files for each project of the library that is new or changed, a few files at a look, so that no look
 * holds up the stream. How far a walk has come is not kept: after a restart it begins anew, and a lead that was told of
 * a project is not told again. Not thread-safe.
 */
final class Library {

    private static final int FILES_AT_A_LOOK = 500;

    private final KeyValueStore<String, Long> matched;
    private @Nullable Map<ProjectProfile, Long> settled;
    private String walked = "";
    private String at = "";

    /** Keeps the time of the last change that was matched, by project. */
    Library(KeyValueStore<String, Long> matched) {
        this.matched = matched;
    }

    /**
     * A few files to be held against a project.
     *
     * @param changed when the project was changed, in milliseconds
     * @param last whether these are the last ones
     */
    record Look(ProjectProfile project, long changed, Map<String, CaseFile> files, boolean last) {}

    /** What to look at next; null: every project is matched. */
    @Nullable
    Look next(Map<ProjectProfile, Long> projects, KeyValueStore<String, CaseFile> cases) {
        if (projects == settled) {
            return null;
        }
        for (Map.Entry<ProjectProfile, Long> entry : projects.entrySet()) {
            Long seen = matched.get(entry.getKey().id());
            if (seen == null || seen < entry.getValue()) {
                return look(entry.getKey(), entry.getValue(), cases);
            }
        }
        settled = projects;
        return null;
    }

    private Look look(ProjectProfile project, long changed, KeyValueStore<String, CaseFile> cases) {
        String walk = project.id() + " " + changed;
        if (!walk.equals(walked)) {
            walked = walk;
            at = "";
        }
        Map<String, CaseFile> files = new LinkedHashMap<>();
        try (var entries = cases.range(at, null)) {
            while (entries.hasNext() && files.size() < FILES_AT_A_LOOK) {
                var entry = entries.next();
                files.put(entry.key, entry.value);
                at = entry.key + "\0";
            }
            return new Look(project, changed, files, !entries.hasNext());
        }
    }

    /** The files of a look were held against its project. */
    void done(Look look) {
        if (look.last()) {
            matched.put(look.project().id(), look.changed());
        }
    }
}
