package io.westbound.deploy.ingest;

import io.westbound.deploy.broker.EmbeddedBroker;
import java.nio.file.Path;

/** A broker in a process of its own: {@code BrokerMain FOLDER PORT}. Runs until killed. */
public final class BrokerMain {

    private BrokerMain() {}

    /** Runs until killed. */
    public static void main(String[] args) throws InterruptedException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(Path.of(args[0]), Integer.parseInt(args[1]))) {
            PagesTopic.create(broker);
            System.out.println("broker at " + broker.bootstrapServers());
            Thread.currentThread().join();
        }
    }
}
