package io.westbound.deploy.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The arrows of the house: schemas ← ingest, streams ← deploy; ingest and streams never see each other; intent and leads
 * are pure.
 */
class ArrowsTest {

    private static final String SCHEMAS = "io.westbound.schemas..";
    private static final String EVENTS = "io.westbound.event..";
    private static final String INGEST = "io.westbound.ingest..";
    private static final String STREAMS = "io.westbound.streams..";
    private static final String DEPLOY = "io.westbound.deploy..";
    private static final String INTENT = "io.westbound.streams.intent..";
    private static final String LEADS = "io.westbound.streams.leads..";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.westbound");

    /** A rule about a package that does not exist passes silently; so each must hold something. */
    @ParameterizedTest
    @ValueSource(strings = {SCHEMAS, EVENTS, INGEST, STREAMS, DEPLOY, INTENT, LEADS})
    void everyPackageNamedInARuleExists(String pattern) {
        assertThat(HOUSE.stream().filter(JavaClass.Predicates.resideInAPackage(pattern)))
                .isNotEmpty();
    }

    @Test
    void schemasSeeNobody() {
        noClasses()
                .that()
                .resideInAPackage(SCHEMAS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(INGEST, STREAMS, DEPLOY)
                .check(HOUSE);
    }

    @Test
    void ingestSeesSchemasOnly() {
        noClasses()
                .that()
                .resideInAPackage(INGEST)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(STREAMS, DEPLOY)
                .check(HOUSE);
    }

    @Test
    void streamsSeeSchemasOnly() {
        noClasses()
                .that()
                .resideInAPackage(STREAMS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(INGEST, DEPLOY)
                .check(HOUSE);
    }

    @Test
    void intentIsPure() {
        classes()
                .that()
                .resideInAPackage(INTENT)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        INTENT,
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.text..",
                        "java.math..",
                        "org.jspecify..",
                        "com.hankcs.algorithm..")
                .check(HOUSE);
    }

    @Test
    void leadsArePure() {
        classes()
                .that()
                .resideInAPackage(LEADS)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        LEADS,
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.text..",
                        "java.math..",
                        "java.security..",
                        "java.nio.charset..",
                        "org.jspecify..")
                .check(HOUSE);
    }

    @Test
    void pureCodeAsksNeitherClockNorChance() {
        noClasses()
                .that()
                .resideInAnyPackage(INTENT, LEADS)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(HOUSE);
    }

    @Test
    void modulesHaveNoCycles() {
        SlicesRuleDefinition.slices()
                .matching("io.westbound.(*)..")
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }

    @Test
    void onlyTheCommandLineWritesToTheConsole() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.westbound.deploy", "io.westbound.deploy.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(HOUSE);
    }
}
