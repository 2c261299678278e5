package io.westbound.deploy.cli;

import io.westbound.deploy.show.PlainText;
import io.westbound.deploy.work.Sender;
import io.westbound.deploy.work.Snapshot;
import io.westbound.event.DeadLetter;
import io.westbound.schemas.Topics;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads dead letters and puts them back where they came from. */
@Command(
        name = "deadletters",
        mixinStandardHelpOptions = true,
        header = "死信：查看与重试。 Lists records that could not be processed, shows one, or tries them again.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Examples:", "  westbound deadletters list", "  westbound deadletters retry pages-0-17"})
public final class DeadLettersCommand {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Command(name = "list", mixinStandardHelpOptions = true, description = "One line a dead letter.")
    int list(@Mixin KafkaOption kafka) {
        Snapshot.latest(kafka.clientSettings(), Topics.DEAD_LETTERS)
                .forEach((id, letter) -> out().println(String.join(
                        "  ",
                        id,
                        letter.getFailedAt().toString(),
                        letter.getStep(),
                        letter.getCause(),
                        letter.getMessage().lines().findFirst().orElse(""))));
        return 0;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "One dead letter with its trace.")
    int show(@Mixin KafkaOption kafka, @Parameters(paramLabel = "ID") String id) {
        DeadLetter letter =
                Snapshot.latest(kafka.clientSettings(), Topics.DEAD_LETTERS).get(id);
        if (letter == null) {
            return missing(id);
        }
        ByteBuffer value = letter.getValue();
        out().println(id + "  " + letter.getStep() + "  " + letter.getFailedAt() + "  "
                + (value == null ? 0 : value.remaining()) + " bytes");
        out().println(letter.getCause() + ": " + letter.getMessage());
        out().println("key: " + text(letter.getKey()) + "; time stamp: " + letter.getTimestamp());
        out().println(letter.getStackTrace());
        return 0;
    }

    @Command(name = "retry", mixinStandardHelpOptions = true, description = "Puts records back on their topics.")
    int retry(
            @Mixin KafkaOption kafka,
            @Parameters(paramLabel = "ID", arity = "0..1") @Nullable String id,
            @Option(names = "--all", description = "All of them.") boolean all) {
        Map<String, Object> client = kafka.clientSettings();
        Map<String, DeadLetter> letters = Snapshot.latest(client, Topics.DEAD_LETTERS);
        if (!all && (id == null || !letters.containsKey(id))) {
            return missing(id);
        }
        int count = 0;
        int empty = 0;
        try (Sender sender = new Sender(client)) {
            for (Map.Entry<String, DeadLetter> letter : letters.entrySet()) {
                boolean wanted = all || letter.getKey().equals(id);
                if (wanted && letter.getValue().getValue() == null) {
                    empty++;
                } else if (wanted) {
                    sender.send(record(letter.getValue()));
                    count++;
                }
            }
        }
        out().println("已放回 / put back: " + count + (empty == 0 ? "" : "; 无内容 / without a payload: " + empty));
        return 0;
    }

    private static ProducerRecord<byte[], byte[]> record(DeadLetter letter) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(letter.getTopic(), null, bytes(letter.getKey()), bytes(letter.getValue()));
        letter.getHeaders().forEach((name, value) -> {
            byte[] bytes = bytes(value);
            if (bytes != null) {
                record.headers().add(name, bytes);
            }
        });
        return record;
    }

    private static String text(@Nullable ByteBuffer buffer) {
        byte[] bytes = bytes(buffer);
        return bytes == null ? "-" : PlainText.oneLine(new String(bytes, StandardCharsets.UTF_8));
    }

    private static byte @Nullable [] bytes(@Nullable ByteBuffer buffer) {
        if (buffer == null) {
            return null;
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private int missing(@Nullable String id) {
        spec.commandLine()
                .getErr()
                .println("westbound: there is no dead letter '" + id + "'; see `westbound deadletters list`");
        return 2;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
