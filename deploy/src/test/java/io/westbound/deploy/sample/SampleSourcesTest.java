package io.westbound.deploy.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.ingest.source.SourceReader;
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

    @Test
    void everySourceFileIsOneThatTheCrawlerAccepts(@TempDir Path folder) throws IOException {
        SampleSources.write(folder, URI.create("http://127.0.0.1:8800"));

        try (Stream<Path> written = Files.list(folder)) {
            assertThat(written).allSatisfy(file -> {
                SourceReader.Result result =
                        SourceReader.read(file.getFileName().toString(), Files.readString(file));
                assertThat(result.problems()).isEmpty();
                assertThat(result.source()).isNotNull();
            });
        }
    }
}
