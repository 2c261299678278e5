package io.westbound.streams.topology;

import io.westbound.event.CaseFile;
import java.util.List;

/**
 * What comes of judging a firm.
 *
 * @param file the file to keep; without evidence it is to be forgotten
 * @param outputs leads, alerts and followers, in order
 */
record Conclusion(CaseFile file, List<CaseOutput> outputs) {
    Conclusion {
        outputs = List.copyOf(outputs);
    }
}
