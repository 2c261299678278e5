package io.westbound.deploy.deliver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.westbound.deploy.config.Channel;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Carries one message to its robot and says what came of it. Follows no redirect, waits no longer than allowed for the whole
 * answer, and lets no part of the address or key into what it says. Used by one thread.
 */
final class Postman {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SECRET_AT_LEAST = 6;
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Channel channel;
    private final Robot robot;
    private final Duration timeout;
    private final Clock clock;

    Postman(Channel channel, Robot robot, Duration timeout, Clock clock) {
        this.channel = channel;
        this.robot = robot;
        this.timeout = timeout;
        this.clock = clock;
    }

    /**
     * Makes one attempt.
     *
     * @param more headers beside those of the robot
     * @throws InterruptedException if the thread is to end
     */
    Verdict carry(ObjectNode message, Map<String, String> more) throws InterruptedException {
        Post post = robot.seal(message, clock.instant());
        HttpRequest.Builder request = HttpRequest.newBuilder(post.to())
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(post.body(), StandardCharsets.UTF_8));
        post.headers().forEach(request::header);
        more.forEach(request::header);
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            return judge(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Verdict.later("no answer within " + timeout.toMillis() + " ms");
        } catch (ExecutionException e) {
            return Verdict.later(clean(String.valueOf(e.getCause())));
        } finally {
            answer.cancel(true);
        }
    }

    private Verdict judge(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status / 100 == 2) {
            Verdict verdict = robot.read(json(answer.body()));
            return new Verdict(verdict.end(), clean(verdict.says()), verdict.rest());
        }
        boolean passing = status >= 500 || status == 408 || status == 425 || status == 429;
        return passing ? Verdict.later("HTTP " + status).rest(rest(answer)) : Verdict.refused("HTTP " + status);
    }

    private static Duration rest(HttpResponse<String> answer) {
        Duration wanted = answer.headers()
                .firstValue("retry-after")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(Duration.ZERO);
        return wanted.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : wanted;
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** The text without the address, the parts of it that a key may stand in, and the key. */
    private String clean(String text) {
        URI url = URI.create(channel.url().reveal());
        String query = url.getRawQuery() == null ? "" : url.getRawQuery();
        return Stream.concat(
                        Stream.of(channel.url().reveal(), channel.secret().reveal()),
                        Stream.concat(Stream.of(url.getRawPath().split("/")), Stream.of(query.split("[&=]"))))
                .filter(secret -> secret.length() >= SECRET_AT_LEAST)
                .reduce(text, (cleaned, secret) -> cleaned.replace(secret, "***"));
    }
}
