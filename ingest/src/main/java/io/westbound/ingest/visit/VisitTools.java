package io.westbound.ingest.visit;

import io.westbound.ingest.fetch.FetchGate;
import io.westbound.ingest.fetch.HttpFetcher;
import io.westbound.ingest.fetch.RobotsGate;
import io.westbound.ingest.source.Source;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a {@link Visitor} works with. */
record VisitTools(
        Workbench bench,
        Territory territory,
        AddressBook addresses,
        FetchGate gate,
        RobotsGate robots,
        HttpFetcher http,
        Function<String, @Nullable Source> sources,
        Function<Visit, Tenure> tenure,
        VisitListener listener,
        Clock clock) {}
