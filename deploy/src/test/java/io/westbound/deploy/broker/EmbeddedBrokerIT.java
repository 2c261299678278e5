package io.westbound.deploy.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    @Test
    void createsEveryTopicOnceAndKeepsThemOverARestart() throws Exception {
        Set<String> catalogue = Topics.all().stream().map(Topic::name).collect(Collectors.toSet());
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0);
                Admin admin = admin(broker)) {
            TopicSetup setup = new TopicSetup(admin, PATIENCE);
            setup.ensure(Topics.all());
            setup.ensure(Topics.all());
            assertThat(admin.listTopics().names().get()).containsExactlyInAnyOrderElementsOf(catalogue);
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0);
                Admin admin = admin(broker)) {
            assertThat(admin.listTopics().names().get()).containsExactlyInAnyOrderElementsOf(catalogue);
        }
    }

    @Test
    void endsATransactionThatNobodyKnowsAndNoOther() throws Exception {
        TopicPartition pages = new TopicPartition(Topics.PAGES.name(), 0);
        KafkaProducer<String, String> killed;
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0);
                Admin admin = admin(broker)) {
            new TopicSetup(admin, PATIENCE).ensure(Topics.all());
            killed = new KafkaProducer<>(
                    Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "killed"),
                    new StringSerializer(),
                    new StringSerializer());
            killed.initTransactions();
            killed.beginTransaction();
            killed.send(new ProducerRecord<>(pages.topic(), pages.partition(), "key", "value"));
            killed.flush();
            assertThat(HangingTransactions.end(admin, Duration.ZERO)).isZero();
            assertThat(committedEnd(admin, pages)).isZero();
        }
        killed.close(Duration.ZERO);
        forgetTransactions();
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0);
                Admin admin = admin(broker)) {
            assertThat(HangingTransactions.end(admin, Duration.ZERO)).isEqualTo(1);
            assertThat(committedEnd(admin, pages)).isGreaterThan(1);
            assertThat(HangingTransactions.end(admin, Duration.ZERO)).isZero();
        }
    }

    private static long committedEnd(Admin admin, TopicPartition partition) throws Exception {
        return admin.listOffsets(
                        Map.of(partition, OffsetSpec.latest()), new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .partitionResult(partition)
                .get()
                .offset();
    }

    private void forgetTransactions() throws IOException {
        try (Stream<Path> folders = Files.list(directory)) {
            for (Path folder : folders.filter(
                            each -> each.getFileName().toString().startsWith("__transaction_state"))
                    .toList()) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        }
    }

    @Test
    void saysWhichPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedBroker.start(directory, taken.getLocalPort()))
                    .isInstanceOf(BrokerException.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " is taken");
        }
    }

    @Test
    void saysWhichDirectoryCannotBeUsed() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> EmbeddedBroker.start(file.resolve("data"), 0))
                .isInstanceOf(BrokerException.class)
                .hasMessageContaining(file.resolve("data").toString());
    }

    private static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
