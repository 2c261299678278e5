package io.westbound.streams.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.westbound.streams.leads.ParkProfile;
import io.westbound.streams.leads.Region;
import io.westbound.streams.leads.TalkingPoints;
import io.westbound.streams.leads.TeamProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionLoaderTest {

    @TempDir
    Path folder;

    @Test
    void theShippedRegionLoads() {
        Region region = RegionLoader.load(null, "shaanxi");
        assertThat(region.parks())
                .hasSizeGreaterThan(80)
                .extracting(ParkProfile::id)
                .doesNotHaveDuplicates();
        assertThat(region.teams())
                .extracting(TeamProfile::id)
                .contains("kunshan", "guangzhou", "shanghai", "retention");
        assertThat(region.teams()).extracting(TeamProfile::id).allMatch(id -> id.matches("[a-z0-9-]+"));
        assertThat(region.chains()).hasSize(23);
        assertThat(region.parks()).allMatch(park -> park.division().startsWith("61"));
    }

    @Test
    void holidaysAreNoWorkingDays() {
        var calendar = RegionLoader.load(null, "shaanxi").calendar();
        assertThat(calendar.after(Instant.parse("2026-09-30T01:00:00Z"), 1))
                .isEqualTo(Instant.parse("2026-10-08T01:00:00Z"));
        assertThat(calendar.after(Instant.parse("2026-10-09T01:00:00Z"), 1))
                .isEqualTo(Instant.parse("2026-10-10T01:00:00Z"));
    }

    @Test
    void promisesToOneFirmAreFound() {
        List<String> forbidden = RegionLoader.load(null, "shaanxi").forbidden();
        assertThat(TalkingPoints.lint("可给予税收返还和零地价", forbidden)).containsExactly("税收返还", "零地价");
        assertThat(TalkingPoints.lint("可看产业园", forbidden)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "policy.tsv|WATCH\\tx|policy.tsv:1: value 'x': expected a number",
                "policy.tsv|WATCH\\t1|policy.tsv: the key WARM is missing",
                "policy.tsv|SOUP\\t1|policy.tsv:1: 'SOUP': expected one of",
                "parks.tsv|p\\tn\\t61x\\tstate\\tt|parks.tsv:1: division code '61x'",
                "parks.tsv|p\\tn\\t61\\tlow\\tt|parks.tsv:1: 'low': expected one of",
                "teams.tsv|t\\tn\\tcar\\t\\t\\t\\t\\tWATCH|teams.tsv:1: 'car': expected one of",
                "calendar.tsv|2026-13-01\\t\\toff|calendar.tsv:1: day '2026-13-01'",
                "kinds.tsv|A\\t.5\\t10\\tx\\ty|kinds.tsv: the row OTHER is missing",
                "fit.tsv|base\\t.5\\tx\\ty\\nbase\\t.5\\tx\\ty|fit.tsv:2: 'base' is given twice",
            })
    void aWrongTableIsRefusedWithFileAndLine(String file, String content, String complaint) throws IOException {
        Path region = Files.createDirectories(folder.resolve("region").resolve("shaanxi"));
        Files.writeString(region.resolve(file), content.replace("\\t", "\t").replace("\\n", "\n"));
        assertThatThrownBy(() -> RegionLoader.load(folder, "shaanxi")).hasMessageContaining(complaint);
    }

    @Test
    void anUnknownRegionIsNamed() {
        assertThatThrownBy(() -> RegionLoader.load(null, "atlantis"))
                .hasMessageContaining("region/atlantis/region.tsv");
    }
}
