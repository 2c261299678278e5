package io.westbound.deploy.observe.doctor;

import io.westbound.deploy.config.WestboundConfig;
import io.westbound.ingest.source.SourceCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether the source files can be read, and how many are in force. */
final class SourcesCheck implements Check {

    private static final String WHAT = "sources";

    @Override
    public List<Finding> look(WestboundConfig config) {
        Path folder = config.ingest().sources().orElse(null);
        if (folder != null && !Files.isDirectory(folder)) {
            return List.of(Finding.wrong(
                    WHAT, "there is no folder " + folder, "mend ingest.sources, or leave it empty for the catalogue"));
        }
        SourceCatalogue catalogue = folder == null ? SourceCatalogue.bundled() : SourceCatalogue.read(folder);
        List<Finding> findings = new ArrayList<>();
        catalogue
                .problems()
                .forEach(problem -> findings.add(Finding.wrong(WHAT, problem.toString(), "mend that line")));
        long enabled = catalogue.files().values().stream()
                .filter(file -> file.source().enabled())
                .count();
        String says = enabled + " of " + catalogue.files().size() + " sources are enabled";
        findings.add(
                enabled > 0
                        ? Finding.well(WHAT, says)
                        : Finding.wrong(WHAT, says, "enable at least one source file, or leave ingest.sources empty"));
        return findings;
    }
}
