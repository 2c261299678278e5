package io.westbound.deploy.observe.doctor;

import io.westbound.deploy.config.WestboundConfig;
import java.util.List;

/** Whether webmasters can find out who we are. */
final class ContactCheck implements Check {

    @Override
    public List<Finding> look(WestboundConfig config) {
        String contact = config.ingest().contact();
        if (contact.isBlank()) {
            return List.of(Finding.wrong(
                    "contact",
                    "ingest.contact is empty, so the web must not be crawled",
                    "set ingest.contact to a page or address where webmasters can reach you"));
        }
        boolean reachable = contact.startsWith("http://") || contact.startsWith("https://") || contact.contains("@");
        return List.of(
                reachable
                        ? Finding.well("contact", contact)
                        : Finding.doubtful(
                                "contact", "'" + contact + "' is no web or mail address", "set ingest.contact to one"));
    }
}
