package io.westbound.deploy.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void defaultsAreValid() {
        WestboundConfig config = WestboundConfig.of(Settings.defaults());
        assertThat(config.kafka().embedded()).isTrue();
        assertThat(config.ingest().delay()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.ingest().sources()).isEmpty();
    }

    @Test
    void aFileOverridesTheDefaultAndAnOptionOverridesTheFile() throws IOException {
        Settings settings = Settings.load(file("http:\n  port: 8000\ndata: elsewhere\n"));
        assertThat(settings.get("http.port").port()).isEqualTo(8000);
        assertThat(settings.with("http.port", 9000, "--port").get("http.port").port())
                .isEqualTo(9000);
        assertThat(settings.with("http.port", null, "--port")).isSameAs(settings);
    }

    @Test
    void anEmptyFileChangesNothing() throws IOException {
        assertThat(Settings.load(file("# nothing\n")).get("data").text()).isEqualTo(".westbound");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http:\\n  prot: 80            | :2: unknown key 'http.prot', expected one of [http.port
            http:\\n  port: many          | :2: http.port is 'many', expected a whole number from 0 to 65535
            http:\\n  port: 70000         | :2: http.port is '70000', expected a whole number from 0 to 65535
            ingest:\\n  delay: 5 minutes  | :2: ingest.delay is '5 minutes', expected a length of time
            ingest:\\n  sources: nowhere   | :2: ingest.sources is 'nowhere', expected a folder that exists
            streams:\\n  asOf: yesterday   | :2: streams.asOf is 'yesterday', expected a day such as 2011-12-31
            data: ""                      | :1: data is '', expected a folder
            data: [a, b]                  | :1: data is a list, expected a single value
            just words                    | :1: expected 'key: value' lines
            data: {open                   | :1: not YAML
            """)
    void aBadSettingIsNamedWithItsLine(String yaml, String message) throws IOException {
        Path file = file(yaml.replace("\\n", "\n"));
        assertThatThrownBy(() -> WestboundConfig.of(Settings.load(file)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(file + message);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> Settings.load(folder.resolve("none.yml")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("none.yml cannot be read");
    }

    @ParameterizedTest
    @CsvSource({"kitten,sitting,3", "http.prot,http.port,2", "a,a,0", "'',abc,3"})
    void editDistance(String a, String b, int distance) {
        assertThat(Suggestions.distance(a, b)).isEqualTo(distance);
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("westbound.yml"), yaml);
    }
}
