package io.westbound.streams.leads;

import java.util.List;
import java.util.Set;

/**
 * Something that a park has beside land: institutes, protection of rights, schools and hospitals, a way to share.
 *
 * @param parkId park
 * @param topic talent, ip, amenity, chain, share, or resource: energy and feedstock
 * @param audience whom it matters to: industry groups and divisions, tags of a firm, {@code HQ} for a move of headquarters, {@code
 *     enclave} for an origin that shares, or {@code *}
 * @param says for a reader
 */
public record ParkAttribute(String parkId, String topic, List<String> audience, Phrase says) {
    public ParkAttribute {
        audience = List.copyOf(audience);
    }

    /** Whether it is energy or feedstock for one of an audience (以资源带产业). */
    boolean feeds(Set<String> who) {
        return topic.equals("resource") && audience.stream().anyMatch(who::contains);
    }
}
