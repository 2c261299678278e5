package io.westbound.deploy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.deploy.launcher.FakeMachine.Run;
import io.westbound.deploy.launcher.FakeMachine.Started;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with scripts that play Java and Maven. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

    @TempDir
    Path folder;

    private FakeMachine machine;

    @BeforeEach
    void prepare() throws IOException {
        machine = new FakeMachine(folder.resolve("a folder with spaces"));
    }

    @Test
    void buildsOnFirstUseThenRunsAndPassesArgumentsAndExitCodeOn() throws Exception {
        Run run = machine.run(Map.of("FAKE_EXIT", "42"), "judge", "a b", "西安");

        assertThat(run.exit()).isEqualTo(42);
        assertThat(run.out()).as("output goes to a file").contains("-Dwestbound.terminal=false\n");
        assertThat(run.out()).endsWith("io.westbound.deploy.Westbound\njudge\na b\n西安\n");
        assertThat(machine.builds()).hasSize(1).allMatch(call -> call.contains("-Dmaven.test.skip=true package"));
        assertThat(run.err()).contains("building for the first time");
    }

    @Test
    void fetchingAloneDoesWithoutTheOptimisingCompiler() throws Exception {
        String quick = "-XX:TieredStopAtLevel=1";
        assertThat(machine.run("up", "--roles", "ingest", "--bootstrap", "a:1").out())
                .contains(quick);
        assertThat(machine.run("up", "--roles", "ingest,streams").out()).doesNotContain(quick);
        assertThat(machine.run("up").out()).doesNotContain(quick);
    }

    @Test
    void buildsAgainOnlyWhenSourcesChangedOrWentAway() throws Exception {
        machine.run("judge");
        machine.run("judge");
        assertThat(machine.builds()).hasSize(1);

        machine.write("project/deploy/src/main/java/A.java", "changed");
        machine.run("judge");
        machine.run("judge");
        assertThat(machine.builds()).hasSize(2);

        Files.delete(machine.project.resolve("deploy/src/main/java/A.java"));
        machine.run("judge");
        assertThat(machine.builds()).hasSize(3);
    }

    @Test
    void aBrokenBuildSaysWhyAndIsTriedAgain() throws Exception {
        Path broken = machine.write("project/broken", "");
        Run run = machine.run("judge");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("[ERROR] COMPILATION ERROR").contains("the whole log is");
        assertThat(machine.run("verify").exit()).isEqualTo(1);

        Files.delete(broken);
        assertThat(machine.run("judge").exit()).isZero();
        assertThat(machine.builds()).hasSize(3);
    }

    @Test
    void startsAtTheSameTimeBuildOnce() throws Exception {
        List<Started> started = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            started.add(machine.start(Map.of(), machine.project.resolve("westbound"), "judge"));
        }
        for (Started one : started) {
            assertThat(one.get().exit()).isZero();
        }
        assertThat(machine.builds()).hasSize(1);
    }

    @Test
    void theLockOfAKilledStartIsTakenOver() throws Exception {
        long nobody = Long.MAX_VALUE;
        machine.write("project/deploy/target/.lock/pid", Long.toString(nobody));

        assertThat(machine.run("judge").exit()).isZero();
        assertThat(machine.project.resolve("deploy/target/.lock")).doesNotExist();
    }

    @Test
    void aSymbolicLinkStartsTheSameProgram() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("wb"), machine.project.resolve("westbound"));

        assertThat(machine.start(Map.of(), link, "judge").get().exit()).isZero();
        assertThat(machine.builds()).hasSize(1);
    }

    @Test
    void verifyRunsTheWholeSuiteAndLeavesAFreshBuild() throws Exception {
        assertThat(machine.run("verify", "-Dsome=thing").exit()).isZero();
        assertThat(machine.builds()).hasSize(1).allMatch(call -> call.contains("verify -Dsome=thing"));

        machine.run("judge");
        assertThat(machine.builds()).hasSize(1);
    }

    @Test
    void theSuiteRunsUnderAUtf8LocaleWhereTheMachineHasNone() throws Exception {
        machine.run(Map.of("LANG", "", "LC_CTYPE", "", "LC_ALL", ""), "verify");
        machine.run(Map.of("LANG", "", "LC_CTYPE", "", "LC_ALL", "zh_CN.UTF-8"), "verify");

        assertThat(machine.builds())
                .satisfiesExactly(
                        none -> assertThat(none).endsWith("locale=C.UTF-8"),
                        chosen -> assertThat(chosen).endsWith("locale=zh_CN.UTF-8"));
    }

    @Test
    void aHomeThatCannotBeWrittenGetsARepositoryBesideTheBuild() throws Exception {
        machine.run(Map.of("HOME", "/dev/null"), "judge");

        assertThat(machine.builds())
                .allMatch(call -> call.contains("-Dmaven.repo.local=") && call.contains("deploy/target/m2"));
    }

    @Test
    void aChosenRepositoryIsLeftAlone() throws Exception {
        machine.run(Map.of("HOME", "/dev/null", "MAVEN_ARGS", "-Dmaven.repo.local=/chosen"), "judge");

        assertThat(machine.builds())
                .allMatch(call -> call.contains("-Dmaven.repo.local=/chosen"))
                .noneMatch(call -> call.contains("target/m2"));
    }

    @Test
    void helpNeedsNeitherJavaNorABuild() throws Exception {
        Run run = machine.run(Map.of("JAVA_HOME", "/none", "PATH", "/usr/bin:/bin"), "help");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Usage: ./westbound COMMAND");
        assertThat(machine.builds()).isEmpty();
    }

    @Test
    void aJavaThatIsTooOldOrHasNoCompilerIsNamedInOneLine() throws Exception {
        machine.jdk("old", "11.0.2");
        machine.jdk("eight", "1.8.0_402");
        machine.jdk("jre", "21.0.1 jre");
        noOtherJava();

        assertThat(complaint("old"))
                .contains("Java 11 in ")
                .contains("is too old")
                .contains("JDK 17");
        assertThat(complaint("eight")).contains("Java 8 in ").contains("is too old");
        assertThat(complaint("jre")).contains("Java 21 in ").contains("has no compiler");
    }

    private String complaint(String jdk) throws Exception {
        Path java = machine.project.resolveSibling(jdk);
        Run run = machine.run(
                Map.of("JAVA_HOME", java.toString(), "PATH", onlyTools().toString()), "judge");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err().lines()).hasSize(1);
        return run.err();
    }

    private void noOtherJava() throws IOException {
        Path launcher = machine.project.resolve("westbound");
        Files.writeString(launcher, Files.readString(launcher).replaceAll("(?m)^JVM_FOLDERS=.*$", "JVM_FOLDERS="));
    }

    /** A folder for PATH that leads to what the launcher needs, and to no Java. */
    private Path onlyTools() throws IOException {
        for (String tool : List.of("sed", "find", "head", "dirname", "mkdir", "rm", "cat", "id", "readlink")) {
            Path real = Path.of("/usr/bin", tool);
            String place = Files.exists(real) ? real.toString() : "/bin/" + tool;
            machine.write("bin/" + tool, "#!/bin/sh\nexec " + place + " \"$@\"\n");
        }
        return machine.project.resolveSibling("bin");
    }
}
