package io.westbound.deploy.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelTest {

    private static final String URL = "https://example.org/send?key=very-secret";

    @TempDir
    Path folder;

    @Test
    void channelsAreNamedByTheUserAndReadOutOfTheFile() throws IOException {
        WestboundConfig config = load("""
                deliver:
                  pause: 1s
                  channels:
                    group-1: { kind: wecom, teams: "head, kunshan", url: "%s" }
                    desk: { kind: json, teams: head, url: "" }
                """.formatted(URL));
        assertThat(config.deliver().channels()).extracting(Channel::id).containsExactly("group-1", "desk");
        Channel group = config.deliver().on().get(0);
        assertThat(config.deliver().on()).hasSize(1);
        assertThat(group.kind()).isEqualTo(Channel.Kind.WECOM);
        assertThat(group.teams()).containsExactly("head", "kunshan");
        assertThat(group.url().reveal()).isEqualTo(URL);
        assertThat(group.secret().isEmpty()).isTrue();
        assertThat(config.toString()).doesNotContain("very-secret");
    }

    @Test
    void nothingIsDeliveredByDefault() {
        assertThat(WestboundConfig.of(Settings.defaults()).deliver().channels()).isEmpty();
    }

    @Test
    void secretsComeFromTheEnvironmentOrAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "from-file\nsecond line\n");
        Map<String, String> environment = Map.of("HOOK", URL, "NONE", "");
        Channel channel = read(environment, "url", "env:HOOK", "secret", "file:" + file);
        assertThat(channel.url().reveal()).isEqualTo(URL);
        assertThat(channel.secret().reveal()).isEqualTo("from-file");
        assertThat(channel.toString()).doesNotContain("very-secret").doesNotContain("from-file");
        assertThat(read(environment, "url", "env:NONE").on()).isFalse();
    }

    @Test
    void aVariableOrFileThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> read(Map.of(), "url", "env:HOOK"))
                .hasMessage("test.yml:1: url is 'env:HOOK', expected a variable that is set in the environment; set it"
                        + " empty to leave this out");
        assertThatThrownBy(() -> read(Map.of(), "url", "file:/no/such/file"))
                .hasMessage("test.yml:1: url is 'file:/no/such/file', expected a file that can be read");
    }

    @Test
    void aBadAddressIsNotShown() {
        assertThatThrownBy(() -> read(Map.of(), "url", "ftp://example.org/very-secret"))
                .hasMessageStartingWith("test.yml:1: url is '***', expected a web address")
                .hasMessageNotContaining("very-secret");
        assertThatThrownBy(() -> read(Map.of("HOOK", "very secret"), "url", "env:HOOK"))
                .hasMessageNotContaining("very");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a: { kind: telegram, teams: head, url: "" }   | :3: deliver.channels.a.kind is 'telegram', expected one of wecom
            a: { kind: json, teams: "", url: "" }         | :3: deliver.channels.a.teams is '', expected ids of teams
            a: { kind: json, teams: HEAD, url: "" }       | :3: deliver.channels.a.teams is 'HEAD', expected ids of teams
            a: { kind: json, url: "" }                    | :3: the channel a has no 'teams', expected one
            a: { kind: json, teams: head }                | :3: the channel a has no 'url', expected one
            a: { kind: json, teams: head, uri: "" }       | :3: unknown key 'deliver.channels.a.uri', expected one of [url
            A b: { kind: json, teams: head, url: "" }     | :3: the channel is called 'A b', expected at most 40
            a: json                                       | :3: deliver.channels.a is 'json', expected a mapping of kind
            """)
    void aBadChannelIsNamedWithItsLine(String channel, String message) {
        assertThatThrownBy(() -> load("deliver:\n  channels:\n    " + channel + "\n"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("westbound.yml" + message);
    }

    private WestboundConfig load(String yaml) throws IOException {
        return WestboundConfig.of(Settings.load(Files.writeString(folder.resolve("westbound.yml"), yaml)));
    }

    private static Channel read(Map<String, String> environment, String... keys) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        settings.put("kind", new Setting("kind", "json", "test.yml:1"));
        settings.put("teams", new Setting("teams", "head", "test.yml:1"));
        for (int i = 0; i < keys.length; i += 2) {
            settings.put(keys[i], new Setting(keys[i], keys[i + 1], "test.yml:1"));
        }
        return Channel.read("a", settings, environment);
    }
}
