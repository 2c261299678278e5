package io.westbound.deploy.observe.doctor;

import io.westbound.deploy.config.WestboundConfig;
import io.westbound.schemas.Topic;
import io.westbound.schemas.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;

/** Whether Kafka answers, holds the topics as they are declared, and agrees with the clock of this machine. */
final class BrokerCheck implements Check {

    private static final String BROKER = "Kafka broker";
    private static final String TOPICS = "主题 topics";
    private static final String CLOCK = "时钟 clock";
    private static final int PATIENCE_MS = 5000;
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Clock clock;

    BrokerCheck(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Finding> look(WestboundConfig config) {
        boolean embedded = config.kafka().embedded();
        String servers =
                embedded ? "127.0.0.1:" + config.kafka().port() : config.kafka().bootstrap();
        Map<String, Object> client = Map.of(
                "bootstrap.servers", servers, "request.timeout.ms", PATIENCE_MS, "default.api.timeout.ms", PATIENCE_MS);
        try (Admin admin = Admin.create(client)) {
            int nodes = admin.describeCluster().nodes().get().size();
            List<Finding> findings = new ArrayList<>();
            findings.add(Finding.well(BROKER, servers + " 的集群有 " + nodes + " 个节点应答", "The cluster answers"));
            findings.addAll(topics(admin));
            return findings;
        } catch (ExecutionException | KafkaException e) {
            Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
            return List.of(
                    cause instanceof AuthorizationException || cause instanceof AuthenticationException
                            ? forbidden(servers, cause)
                            : silent(embedded, servers, cause));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(Finding.doubtful(BROKER, "检查被中断", "The check was interrupted")
                    .mend("请再运行一次", "Run it again"));
        }
    }

    private static Finding forbidden(String servers, Throwable cause) {
        return Finding.wrong(BROKER, servers + " 拒绝了访问：" + cause.getMessage(), "Kafka refuses access")
                .mend(
                        "请 Kafka 管理员授予读、写、建主题与消费组的权限",
                        "Ask for the rights to read, write, create topics and join groups");
    }

    private static Finding silent(boolean embedded, String servers, Throwable cause) {
        return embedded
                ? Finding.doubtful(BROKER, servers + " 没有运行内嵌 Kafka", "No embedded broker runs there")
                        .mend("若应运行，请启动 ./westbound up", "Start it with ./westbound up, if it should")
                : Finding.wrong(BROKER, servers + " 没有 Kafka 应答（" + why(cause) + "）", "No Kafka answers there")
                        .mend(
                                "启动 Kafka，或改正 kafka.bootstrap（HOST:PORT,…）：名字须能解析，端口须能连通",
                                "Start it, or mend kafka.bootstrap: the name must resolve and the port be open from here");
    }

    /** The innermost message: Kafka wraps a name that does not resolve into one that says nothing. */
    private static String why(Throwable cause) {
        Throwable inner = cause;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        return String.valueOf(inner.getMessage());
    }

    private List<Finding> topics(Admin admin) throws ExecutionException, InterruptedException {
        var existing = admin.listTopics().names().get();
        List<String> names = Topics.all().stream().<String>map(Topic::name).toList();
        List<String> missing =
                names.stream().filter(name -> !existing.contains(name)).toList();
        if (!missing.isEmpty()) {
            return List.of(Finding.wrong(TOPICS, "缺少主题 " + String.join("、", missing), "Topics are missing")
                    .mend(
                            "启动任一节点（./westbound up）即会创建；其用户须有建主题的权限",
                            "Start any node: it creates them; its user needs the right to"));
        }
        Map<String, TopicDescription> found =
                admin.describeTopics(names).allTopicNames().get();
        List<Finding> findings = new ArrayList<>();
        for (Topic<?> topic : Topics.all()) {
            TopicDescription description = found.get(topic.name());
            if (description != null && description.partitions().size() != topic.partitions()) {
                int partitions = description.partitions().size();
                findings.add(Finding.doubtful(
                                TOPICS,
                                topic.name() + " 有 " + partitions + " 个分区，应为 " + topic.partitions(),
                                "A topic has other partitions than declared")
                        .mend(
                                "同键的主题分区数须一致；有数据时不要改动",
                                "Topics that share keys must have as many each; do not change it while data is in"));
            }
        }
        if (findings.isEmpty()) {
            findings.add(Finding.well(TOPICS, names.size() + " 个主题齐全", "All topics are there as declared"));
        }
        findings.add(clock(admin, found));
        return findings;
    }

    /** A record that is younger than now was written by a machine whose clock is ahead of ours. */
    private Finding clock(Admin admin, Map<String, TopicDescription> topics)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> newest = new HashMap<>();
        topics.values()
                .forEach(topic -> topic.partitions()
                        .forEach(partition -> newest.put(
                                new TopicPartition(topic.name(), partition.partition()), OffsetSpec.maxTimestamp())));
        long latest = admin.listOffsets(newest).all().get().values().stream()
                .mapToLong(offset -> offset.timestamp())
                .max()
                .orElse(-1);
        Instant now = clock.instant();
        return latest > now.plus(SKEW).toEpochMilli()
                ? Finding.wrong(
                                CLOCK,
                                "本机为 " + now + "，却有记录写于 " + Instant.ofEpochMilli(latest),
                                "A record is younger than now")
                        .mend("用 NTP 校准所有机器的时钟", "Set the clocks of all machines by NTP")
                : Finding.well(CLOCK, "与记录的时间相符：" + now, "It agrees with the records");
    }
}
