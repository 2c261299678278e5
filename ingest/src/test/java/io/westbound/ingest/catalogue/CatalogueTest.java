package io.westbound.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.event.Grade;
import io.westbound.event.SourceType;
import io.westbound.ingest.source.Source;
import io.westbound.ingest.source.SourceCatalogue;
import io.westbound.ingest.source.SourceCatalogue.SourceFile;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What must be true of every file of the shipped catalogue. */
class CatalogueTest {

    private static final int LEAST = 60;
    private static final int LEAST_ENABLED = 20;

    private final SourceCatalogue catalogue = SourceCatalogue.bundled();
    private final Collection<SourceFile> files = catalogue.files().values();

    @Test
    void loadsWithoutAProblem() {
        assertThat(catalogue.problems()).isEmpty();
        assertThat(files).hasSizeGreaterThanOrEqualTo(LEAST);
        assertThat(files).filteredOn(file -> file.source().enabled()).hasSizeGreaterThanOrEqualTo(LEAST_ENABLED);
    }

    @Test
    void theReadmeTellsHowManyAreAtWork() {
        long enabled = files.stream().filter(file -> file.source().enabled()).count();
        assertThat(Families.text("sources/README.md"))
                .contains("**" + files.size() + " sources ship, " + enabled + " of them at work.**");
    }

    @Test
    void isInTheIndexOnceAndSorted() {
        List<String> index = Families.text("sources/index.txt").lines().toList();
        assertThat(index).isSorted().doesNotHaveDuplicates();
        assertThat(files).extracting(SourceFile::file).containsExactlyElementsOf(index);
    }

    @Test
    void indexNamesEveryFileOfTheFolders() {
        assertThat(Families.sourceFiles())
                .containsExactlyElementsOf(
                        Families.text("sources/index.txt").lines().toList());
    }

    @Test
    void nameOfTheFileIsItsTypeAndId() {
        assertThat(files)
                .allSatisfy(file -> assertThat(file.file())
                        .isEqualTo(folder(file.source().type()) + "/"
                                + file.source().id() + ".yml"));
    }

    @Test
    void coversEveryTypeOfSource() {
        Set<SourceType> types = new HashSet<>(List.of(SourceType.values()));
        types.removeAll(Set.of(SourceType.FILE, SourceType.UNKNOWN));
        assertThat(files).extracting(file -> file.source().type()).containsAll(types);
    }

    @Test
    void saysAllThatAFileMustSay() {
        lacks("an English name", source -> source.nameEn().isBlank());
        lacks("a licence note", source -> source.licence().isBlank());
        lacks("a tag", source -> source.tags().isEmpty());
        lacks("a pattern", source -> source.scope().pattern() == null);
        lacks(
                "an expectation",
                source -> source.expect().max() >= 1_000_000
                        || source.expect().min() > source.expect().max());
        lacks(
                "a delay of 5 s or more",
                source -> source.politeness().delay() == null
                        || source.politeness().delay().toSeconds() < 5);
        lacks("a budget", source -> source.politeness().budgetPerDay() == null);
        assertThat(files)
                .allSatisfy(file -> assertThat(file.yaml())
                        .as(file.file())
                        .contains(
                                "\ngrade: ",
                                "\ncadence: {every: ",
                                "hours: ",
                                "holidays: ",
                                "\nscope:",
                                "\nexpect: {"));
    }

    @Test
    void runsOnlyWithASampleAndRestsOnlyWithAReason() {
        lacks(
                "a sample although it is enabled",
                source -> source.enabled() && source.sample().isEmpty());
        lacks(
                "a reason although it is disabled",
                source -> !source.enabled() && source.disabledReason().length() < 20);
        lacks("trust although it is enabled", source -> source.enabled() && source.grade() == Grade.E);
        assertThat(files)
                .filteredOn(file -> !file.source().sample().isEmpty())
                .allSatisfy(file -> assertThat(Families.exists(file.source().sample()))
                        .as(file.source().sample())
                        .isTrue());
    }

    @Test
    void officialSourcesAreGradeAAndSpeakForAPlace() {
        Set<SourceType> official = Set.of(SourceType.GOVERNMENT, SourceType.EIA, SourceType.LAND);
        assertThat(files)
                .filteredOn(file -> official.contains(file.source().type()))
                .allSatisfy(file -> {
                    assertThat(file.source().grade()).isEqualTo(Grade.A);
                    assertThat(file.source().division().isEmpty())
                            .as(file.file())
                            .isEqualTo(file.source().tags().contains("national"));
                });
    }

    @Test
    void tagsAreCentresTerritoriesOrNational() {
        assertThat(files)
                .allSatisfy(file -> assertThat(file.source().tags())
                        .allMatch(tag ->
                                tag.matches("centre:(kunshan|guangzhou|shanghai)|\\d{2}(\\d{2}){0,2}|national")));
        for (String centre : List.of("centre:kunshan", "centre:guangzhou", "centre:shanghai")) {
            assertThat(files)
                    .filteredOn(file -> file.source().tags().contains(centre))
                    .hasSizeGreaterThanOrEqualTo(5);
        }
    }

    private void lacks(String what, Predicate<Source> fault) {
        assertThat(files.stream().map(SourceFile::source).filter(fault).map(Source::id))
                .as("sources without " + what)
                .isEmpty();
    }

    private static String folder(SourceType type) {
        return type == SourceType.QUESTION_AND_ANSWER
                ? "q-and-a"
                : type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
