package io.westbound.streams.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.westbound.streams.leads.Direction;
import io.westbound.streams.leads.ParkProfile;
import io.westbound.streams.leads.Place;
import io.westbound.streams.leads.Region;
import io.westbound.streams.leads.TeamProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another province is another folder: what speaks of the place is its own, what holds for the country is taken over. */
class AnotherProvinceTest {

    @TempDir
    Path knowledge;

    private Path folder;

    @BeforeEach
    void write() throws IOException {
        folder = Files.createDirectories(knowledge.resolve("region").resolve("gansu"));
        table(
                "region",
                "name-zh\t甘肃",
                "name-en\tGansu",
                "home\t62",
                "time-zone\tAsia/Shanghai",
                "based-on\tshaanxi",
                "anchors\tchain-master");
        table("provinces", "44\t广东\tcoast", "61\t陕西\tcompetitor", "62\t甘肃\thome");
        table("chains", "石化\tC25 C26\t炼化");
        table("parks", "gs-1\t兰州新区\t6201\tstate\tindustrial\t化工\tC26\t\t");
        table("teams", "head\t招商总台\thead\t\t\t\t\tWATCH");
        for (String empty :
                new String[] {"costs", "factors", "pairs", "enclaves", "attributes", "precision", "firms"}) {
            table(empty);
        }
    }

    private void table(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name + ".tsv"), "# columns\n" + String.join("\n", lines) + "\n");
    }

    @Test
    void aFolderWithItsOwnPlacesIsARegion() {
        Region region = RegionLoader.load(knowledge, "gansu");
        assertThat(region.name().zh()).isEqualTo("甘肃");
        assertThat(region.parks()).extracting(ParkProfile::id).containsExactly("gs-1");
        assertThat(region.teams()).extracting(TeamProfile::id).containsExactly("head");
        assertThat(Direction.of(place("4403"), place("6201"), region.provinces()))
                .isEqualTo(Direction.INBOUND);
        assertThat(Direction.of(place("4403"), place("6101"), region.provinces()))
                .isEqualTo(Direction.ELSEWHERE);
    }

    @Test
    void whatHoldsForTheCountryIsTakenOver() {
        Region shaanxi = RegionLoader.load(null, "shaanxi");
        Region region = RegionLoader.load(knowledge, "gansu");
        assertThat(region.policy()).isEqualTo(shaanxi.policy());
        assertThat(region.combinations()).isEqualTo(shaanxi.combinations());
        assertThat(region.calendar()).isEqualTo(shaanxi.calendar());
        assertThat(region.version()).isNotEqualTo(shaanxi.version());
    }

    @Test
    void whatSpeaksOfThePlaceIsNeverTakenOver() throws IOException {
        Files.delete(folder.resolve("parks.tsv"));
        assertThatThrownBy(() -> RegionLoader.load(knowledge, "gansu"))
                .isInstanceOf(RegionException.class)
                .hasMessageContaining("region/gansu/parks.tsv");
    }

    private static Place place(String code) {
        return new Place(code, code, "");
    }
}
