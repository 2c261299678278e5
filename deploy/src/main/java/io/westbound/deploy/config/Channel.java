package io.westbound.deploy.config;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A chat group or a program that is told the alerts of some teams.
 *
 * @param id short name; a label of meters and part of a consumer group
 * @param kind how it wants to be spoken to
 * @param teams ids of the teams whose alerts it is told, at least one
 * @param url address of the robot, which is a secret in itself; empty: the channel is off
 * @param secret key to sign with; empty where the robot asks for none
 */
public record Channel(String id, Kind kind, List<String> teams, Secret url, Secret secret) {

    /** The protocols that are spoken. */
    public enum Kind {
        /** 企业微信 group robot. */
        WECOM,
        /** 钉钉 custom robot. */
        DINGTALK,
        /** 飞书 custom robot. */
        FEISHU,
        /** The alert as JSON, to any program. */
        JSON
    }

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Set<String> KEYS = Set.of("kind", "teams", "url", "secret");

    /** Whether messages are sent at all. */
    public boolean on() {
        return !url.isEmpty();
    }

    /** Reads one channel; {@code keys} are its settings by name. */
    static Channel read(String id, Map<String, Setting> keys, Map<String, String> environment) {
        keys.forEach((name, setting) -> {
            if (!KEYS.contains(name)) {
                throw new ConfigException(setting.place() + ": unknown key '" + setting.key() + "', expected one of "
                        + Suggestions.nearest(name, KEYS));
            }
        });
        Setting first = keys.values().iterator().next();
        if (!ID.matcher(id).matches()) {
            throw new ConfigException(first.place() + ": the channel is called '" + id
                    + "', expected at most 40 lower-case letters, digits and '-'");
        }
        Function<String, Setting> need = name -> Optional.ofNullable(keys.get(name))
                .orElseThrow(() -> new ConfigException(
                        first.place() + ": the channel " + id + " has no '" + name + "', expected one"));
        Setting url = need.apply("url");
        Setting secret = keys.get("secret");
        return new Channel(
                id,
                kind(need.apply("kind")),
                teams(need.apply("teams")),
                address(url, Secret.read(url, environment)),
                secret == null ? Secret.of("") : Secret.read(secret, environment));
    }

    private static Kind kind(Setting setting) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(setting.text()))
                .findFirst()
                .orElseThrow(() -> setting.expected("one of "
                        + Arrays.stream(Kind.values())
                                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    private static List<String> teams(Setting setting) {
        List<String> teams = Arrays.stream(setting.text().split("[,\\s]+"))
                .filter(team -> !team.isEmpty())
                .distinct()
                .toList();
        if (teams.isEmpty() || teams.stream().anyMatch(team -> !ID.matcher(team).matches())) {
            throw setting.expected("ids of teams, such as 'head, kunshan'");
        }
        return teams;
    }

    /** The address may hold the robot's key, so a complaint shows neither it nor the setting's text. */
    private static Secret address(Setting setting, Secret url) {
        if (!url.isEmpty() && !isWebAddress(url.reveal())) {
            throw new Setting(setting.key(), url.toString(), setting.place())
                    .expected("a web address (https://…), env:NAME or file:PATH");
        }
        return url;
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null && Set.of("http", "https").contains(String.valueOf(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
