package io.westbound.deploy.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One value of one key, with the place it was read from, so that a complaint can name it.
 *
 * @param key dotted key, such as {@code http.port}
 * @param value as written
 * @param place file and line, or the option it was given with
 */
public record Setting(String key, String value, String place) {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");

    /** The value as text. */
    public String text() {
        return value;
    }

    /** The value as a path, or nothing where it is empty. */
    public Optional<Path> path() {
        return value.isBlank() ? Optional.empty() : Optional.of(Path.of(value));
    }

    /** The value as a folder that exists, or nothing where it is empty. */
    public Optional<Path> folder() {
        Optional<Path> folder = path();
        if (folder.isPresent() && !Files.isDirectory(folder.get())) {
            throw expected("a folder that exists");
        }
        return folder;
    }

    /** The value as a whole number within bounds. */
    public int integer(int min, int max) {
        try {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw expected("a whole number from " + min + " to " + max);
        }
        throw expected("a whole number from " + min + " to " + max);
    }

    /** The value as a TCP port; 0 stands for a free one. */
    public int port() {
        return integer(0, 65_535);
    }

    /** The value as a length of time: a number and ms, s, m, h or d. */
    public Duration duration() {
        Matcher matcher = DURATION.matcher(value);
        if (!matcher.matches()) {
            throw expected("a length of time such as 500ms, 5s, 10m, 2h or 7d");
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    /** The value as a day, or nothing where it is empty. */
    public Optional<LocalDate> day() {
        try {
            return value.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            throw expected("a day such as 2011-12-31");
        }
    }

    /** The value as yes or no. */
    public boolean flag() {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw expected("true or false");
        };
    }

    /** A complaint about this value. */
    public ConfigException expected(String what) {
        return new ConfigException(place + ": " + key + " is '" + value + "', expected " + what);
    }
}
