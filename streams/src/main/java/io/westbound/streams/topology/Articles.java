package io.westbound.streams.topology;

import io.westbound.event.Article;
import io.westbound.event.Page;
import io.westbound.streams.wire.Reading;
import java.util.List;
import org.apache.kafka.streams.KeyValue;

/** Keys the articles of a page by its address, so that all versions of a page meet in one task and in order. */
final class Articles {

    private Articles() {}

    static List<KeyValue<String, Article>> of(Page page, Reading reading) {
        if (reading instanceof Reading.Failed failed) {
            throw new RecordFault(failed.cause());
        }
        if (reading instanceof Reading.Articles found) {
            return found.articles().stream()
                    .map(article -> LeadTopology.pair(page.getUrl(), article))
                    .toList();
        }
        return List.of();
    }
}
