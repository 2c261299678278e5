package io.westbound.streams.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.westbound.streams.leads.ParkProfile;
import io.westbound.streams.leads.Region;
import io.westbound.streams.leads.TalkingPoints;
import io.westbound.streams.leads.TeamProfile;
import io.westbound.streams.reference.KnowledgeLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
    void everyDivisionTheEngineTellsHasTheSameGroupInTheRegion() {
        Map<String, Integer> told = KnowledgeLoader.load(null).industryGroups();
        Map<String, Region.Industry> industries =
                RegionLoader.load(null, "shaanxi").industries();
        assertThat(told)
                .hasSizeGreaterThan(30)
                .allSatisfy((division, group) -> assertThat(industries)
                        .extractingByKey(division)
                        .extracting(Region.Industry::group)
                        .isEqualTo(String.valueOf(group)));
    }

    @Test
    void everyKeyChainNamesDivisionsOfThePlan() {
        Region region = RegionLoader.load(null, "shaanxi");
        assertThat(region.chains()).allSatisfy(chain -> {
            assertThat(chain.divisions()).isNotEmpty().allMatch(region.industries()::containsKey);
            assertThat(chain.words()).isNotEmpty();
        });
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
        assertThat(TalkingPoints.lint("可给予税收返还和零地价", forbidden)).contains("税收返还", "零地价");
        assertThat(TalkingPoints.lint("按税收地方留成全额返还", forbidden)).containsExactly("税收…返还");
        assertThat(TalkingPoints.lint("缴纳税收。次年返还押金", forbidden)).isEmpty();
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
                "calendar.tsv|2026-10-03\\t2026-10-01\\toff|calendar.tsv:1: from 2026-10-03 to 2026-10-01: expected 1 to 14",
                "calendar.tsv|2026-10-03\\t2026-10-04\\toff|calendar.tsv:1: from 2026-10-03 to 2026-10-04 there is no",
                "calendar.tsv|2026-10-09\\t\\twork|calendar.tsv:1: 2026-10-09 is FRIDAY: expected one Saturday or",
                "calendar.tsv|2026-10-01\\t\\toff\\n2026-10-01\\t\\toff|calendar.tsv:2: 2026-10-01 is given twice",
                "combinations.tsv|x\\tSOUP\\t\\t0\\t\\t.5\\tHOT\\tz\\te|combinations.tsv:1: 'SOUP': expected a kind",
                "combinations.tsv|x\\t\\t\\t0\\t\\t.5\\tHOT\\tz\\te|combinations.tsv:1: column 2 (first kinds)",
                "combinations.tsv|x\\tOTHER\\t\\t0\\tTHEN_INLAND\\t.5\\tHOT\\tz\\te|combinations.tsv:1: a condition speaks",
                "combinations.tsv|x\\tOTHER\\t\\t0\\tRAIN\\t.5\\tHOT\\tz\\te|combinations.tsv:1: 'RAIN': expected one of",
                "talking.tsv|*\\t*\\t可免三年租金\\te|talking.tsv:1: '可免三年租金' contains what forbidden.tsv forbids",
                "attributes.tsv|p\\tip\\t*\\tz\\te|attributes.tsv:1: 'p': expected a park of parks.tsv",
                "factors.tsv|9\\t用工\\t1|factors.tsv:1: '9': expected a group of industries.tsv",
                "services.tsv|a\\t用工\\te|services.tsv:1: days '': expected a number from 1",
                "services.tsv|a\\t用工\\te\\t0|services.tsv:1: days '0': expected a number from 1",
                "services.tsv|a\\t\\te\\t1|services.tsv:1: column 2 (Chinese) is empty",
                "services.tsv|a\\t用工\\te\\t1\\nb\\t用工\\te\\t1|services.tsv:2: '用工' is given twice",
                "precision.tsv|a\\tSOUP\\t.5\\t9|precision.tsv:1: 'SOUP': expected a kind of kinds.tsv",
                "parks.tsv|p\\tn\\t4403\\tstate\\tt|parks.tsv:1: division code '4403' lies outside the region 61",
                "pairs.tsv|3201\\t4403|pairs.tsv:1: division code '4403' lies outside the region 61",
                "teams.tsv|Kunshan\\tn\\tsquad\\t\\t\\t\\t\\tWATCH|teams.tsv:1: team id 'Kunshan'",
                "teams.tsv|t\\tn\\tpark\\t\\t\\tp9\\t\\tWATCH|teams.tsv:1: 'p9': expected a park of parks.tsv",
                "region.tsv|name-zh\\tx\\nname-en\\tx\\nhome\\t61\\nanchors\\tx\\ntime-zone\\tMars|region.tsv: time-zone",
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
