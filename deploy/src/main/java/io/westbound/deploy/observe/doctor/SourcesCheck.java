package io.westbound.deploy.observe.doctor;

import io.westbound.deploy.config.WestboundConfig;
import io.westbound.ingest.source.SourceCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether the source files can be read, and how many are in force. */
final class SourcesCheck implements Check {

    private static final String WHAT = "信源 sources";

    @Override
    public List<Finding> look(WestboundConfig config) {
        Path folder = config.ingest().sources().orElse(null);
        if (folder != null && !Files.isDirectory(folder)) {
            return List.of(Finding.wrong(WHAT, "没有目录 " + folder, "There is no such folder")
                    .mend("改正 ingest.sources，或留空使用自带信源", "Mend ingest.sources, or leave it empty for the catalogue"));
        }
        SourceCatalogue catalogue = folder == null ? SourceCatalogue.bundled() : SourceCatalogue.read(folder);
        List<Finding> findings = new ArrayList<>();
        catalogue
                .problems()
                .forEach(
                        problem -> findings.add(Finding.wrong(WHAT, "信源文件有误：" + problem, "A source file cannot be used")
                                .mend("改正该行，或运行 ./westbound sources check", "Mend that line")));
        long enabled = catalogue.files().values().stream()
                .filter(file -> file.source().enabled())
                .count();
        String chinese = catalogue.files().size() + " 个信源中启用 " + enabled + " 个";
        String english = enabled + " of " + catalogue.files().size() + " sources are enabled";
        findings.add(
                enabled > 0
                        ? Finding.well(WHAT, chinese, english)
                        : Finding.wrong(WHAT, chinese, english)
                                .mend(
                                        "至少启用一个信源，或将 ingest.sources 留空",
                                        "Enable at least one, or leave ingest.sources empty"));
        return findings;
    }
}
