package io.westbound.deploy.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The real Prometheus, from the Debian package {@code prometheus}. */
final class PrometheusTools {

    private PrometheusTools() {}

    /** Where a program is; the test fails if it is absent, or is skipped with -Dprometheus.optional=true. */
    static String program(String name) {
        Optional<Path> found = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
        assumeFalse(found.isEmpty() && Boolean.getBoolean("prometheus.optional"), name + " is not installed");
        assertThat(found)
                .as(
                        "%s is not on the PATH: install the Debian package prometheus, or pass"
                                + " -Dprometheus.optional=true to leave these tests out",
                        name)
                .isPresent();
        return found.orElseThrow().toString();
    }

    /** Runs promtool in a folder with some input and returns what it said; fails if it found fault. */
    static String promtool(Path folder, String input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program("promtool")));
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile("promtool", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        int code = process.waitFor();
        String output = Files.readString(said);
        Files.delete(said);
        assertThat(code).as(output).isZero();
        return output;
    }
}
