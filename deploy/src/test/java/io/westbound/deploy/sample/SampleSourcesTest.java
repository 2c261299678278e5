package io.westbound.deploy.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleSourcesTest {

    @Test
    void writesEverySourceFileWithTheAddressOfThePress(@TempDir Path folder) throws IOException {
        SampleSources.write(folder.resolve("sources"), URI.create("http://127.0.0.1:8800"));

        try (Stream<Path> written = Files.list(folder.resolve("sources"))) {
            assertThat(written.sorted())
                    .hasSize(4)
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .contains("id: " + file.getFileName().toString().replace(".yml", ""))
                            .contains("http://127.0.0.1:8800/")
                            .doesNotContain("${"));
        }
    }
}
