package io.westbound.streams.leads;

import java.util.List;

/**
 * Something that a park has beside land: institutes, protection of rights, schools and hospitals, a way to share.
 *
 * @param parkId park
 * @param topic talent, ip, amenity, chain or share
 * @param audience whom it matters to: industry groups, tags of a firm, {@code HQ} for a move of headquarters, {@code
 *     enclave} for an origin that shares, or {@code *}
 * @param says for a reader
 */
public record ParkAttribute(String parkId, String topic, List<String> audience, Phrase says) {
    public ParkAttribute {
        audience = List.copyOf(audience);
    }
}
