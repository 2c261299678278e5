package io.westbound.deploy.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A copy of the launcher in a folder of its own, with scripts in the place of Java and Maven. */
final class FakeMachine {

    private static final Path REPOSITORY = Path.of("..");
    private static final String MAVEN = """
            #!/bin/sh
            case $* in *--version*) echo 'Apache Maven 3.8.7'; exit ;; esac
            cd "$(dirname "$0")/../../project"
            echo "$* repo=$MAVEN_OPTS locale=$LC_ALL" >>maven.log
            [ ! -e broken ] || { echo '[ERROR] COMPILATION ERROR'; exit 1; }
            mkdir -p deploy/target/lib
            : >deploy/target/westbound-deploy-0.1.0.jar
            """;
    private static final String JAVA = """
            #!/bin/sh
            for argument in "$@"; do echo "$argument"; done
            exit "${FAKE_EXIT:-0}"
            """;

    final Path project;
    private final Path root;

    /**
     * What a run left.
     *
     * @param exit exit code
     * @param out standard output
     * @param err standard error
     */
    record Run(int exit, String out, String err) {}

    FakeMachine(Path root) throws IOException {
        this.root = root;
        project = root.resolve("project");
        write("project/pom.xml", "");
        write("project/.mvn/maven.config", "");
        write("project/deploy/pom.xml", "");
        write("project/deploy/src/main/java/A.java", "");
        copy("westbound");
        copy("deploy/launcher/tools.sh");
        copy("deploy/launcher/build.sh");
        write("maven/bin/mvn", MAVEN);
        jdk("jdk", "17.0.15");
    }

    /** Makes another Java; without {@code javac} if the version is marked {@code jre}. */
    void jdk(String folder, String version) throws IOException {
        write(folder + "/release", "JAVA_VERSION=\"" + version.replace(" jre", "") + "\"\n");
        write(folder + "/bin/java", JAVA);
        if (!version.endsWith("jre")) {
            write(folder + "/bin/javac", JAVA);
        }
    }

    Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot make executable: " + file);
        }
        return file;
    }

    Run run(String... arguments) throws Exception {
        return run(Map.of(), arguments);
    }

    /** Runs the launcher as a user would, from another folder. */
    Run run(Map<String, String> environment, String... arguments) throws Exception {
        return start(environment, project.resolve("westbound"), arguments).get();
    }

    /** A run under way. */
    interface Started {
        Run get() throws Exception;
    }

    Started start(Map<String, String> environment, Path launcher, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(root, "out", "");
        Path err = Files.createTempFile(root, "err", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN") || name.startsWith("WESTBOUND"));
        builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
        builder.environment().put("MAVEN_HOME", root.resolve("maven").toString());
        builder.environment().put("WESTBOUND_NO_INSTALL", "1");
        builder.environment().putAll(environment);
        Process process = builder.start();
        return () -> {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("the launcher hangs: " + Files.readString(err));
            }
            return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
        };
    }

    /** The calls of Maven so far. */
    List<String> builds() throws IOException {
        Path log = project.resolve("maven.log");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    private void copy(String file) throws IOException {
        Path copy = project.resolve(file);
        Files.createDirectories(copy.getParent());
        Files.copy(REPOSITORY.resolve(file), copy);
    }
}
