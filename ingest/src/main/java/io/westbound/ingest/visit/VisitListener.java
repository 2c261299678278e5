package io.westbound.ingest.visit;

import io.westbound.event.FetchReport;
import java.time.Duration;

/** Is told what happens to visits, from any worker thread. */
public interface VisitListener {

    /** A visit ended. */
    void ended(FetchReport report);

    /** A request is about to be sent. {@code rested} is the time its host had to rest; negative if it was too short. */
    void asking(Duration rested);
}
