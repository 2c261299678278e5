package io.westbound.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.westbound.event.Article;
import io.westbound.event.DeadLetter;
import io.westbound.event.Page;
import io.westbound.schemas.Topics;
import io.westbound.streams.wire.Reading;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record's own fault leaves by the side door, its neighbours go on. */
class DeadLettersTest {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    @TempDir
    Path state;

    @Test
    void aPageThatOverflowsTheStack() {
        try (Play play = play()) {
            var pages = play.in(Topics.PAGES);
            pages.pipeInput("host", page("overflow"));
            pages.pipeInput("host", page("failed"));
            pages.pipeInput("host", page("well"));
            assertThat(play.deadLetters())
                    .extracting(DeadLetter::getCause, DeadLetter::getStep)
                    .containsExactly(
                            tuple(StackOverflowError.class.getName(), "read-page"),
                            tuple(IllegalStateException.class.getName(), "read-page"));
            assertThat(play.alerts()).hasSize(1);
        }
    }

    @Test
    void aFollowUpOnALeadThatDoesNotExist() {
        try (Play play = play()) {
            play.act("step", "CLAIM lead=无此企业@");
            assertThat(play.deadLetters())
                    .singleElement()
                    .extracting(DeadLetter::getMessage)
                    .asString()
                    .contains("does not exist");
        }
    }

    private Play play() {
        return new Play(
                START,
                state,
                new Understanding(
                        DeadLettersTest::read,
                        article -> List.of(Samples.signal(Fields.of("from=440300"), START, 1)),
                        Play.REGION));
    }

    private static Reading read(Page page) {
        return switch (page.getPageId()) {
            case "overflow" -> throw new StackOverflowError();
            case "failed" -> new Reading.Failed(new IllegalStateException("broken"));
            default ->
                new Reading.Articles(List.of(Article.newBuilder()
                        .setArticleId("a")
                        .setPageId("a")
                        .setUrl("u")
                        .setSourceId("s")
                        .setTitle("t")
                        .setText("x")
                        .setFetchedAt(START)
                        .setContentHash("h")
                        .build()));
        };
    }

    private static Page page(String id) {
        return Page.newBuilder()
                .setPageId(id)
                .setUrl("u")
                .setFinalUrl("u")
                .setSourceId("s")
                .setFetchedAt(START)
                .setStatus(200)
                .setContentType("text/html")
                .setBody(ByteBuffer.allocate(0))
                .setContentHash("h")
                .build();
    }
}
