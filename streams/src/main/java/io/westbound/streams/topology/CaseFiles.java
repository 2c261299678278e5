package io.westbound.streams.topology;

import io.westbound.event.CaseFile;
import io.westbound.event.FirmRef;
import io.westbound.event.FollowUp;
import io.westbound.event.Signal;
import io.westbound.streams.leads.Evidence;
import io.westbound.streams.leads.Policy;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a firm. Of many copies the strongest are kept, by an order that does not depend on arrival: what was
 * dropped once would be dropped again.
 */
final class CaseFiles {

    private static final int SEEN_AT_MOST = 4096;
    private static final int STEPS_AT_MOST = 2_000;
    private static final int REASON_AT_MOST = 1_000;
    private static final int HEX_OF_A_LONG = 16;
    private static final Comparator<Signal> KEEP = Comparator.comparing(
                    (Signal signal) -> !Pure.evidence(signal).stage().ends())
            .thenComparing(Pure::evidence, Evidence.STRONGEST);

    private CaseFiles() {}

    /** A file without evidence. */
    static CaseFile empty(FirmRef firm) {
        return CaseFile.newBuilder()
                .setFirm(firm)
                .setSignals(List.of())
                .setSeen(List.of())
                .setFollowUps(List.of())
                .setLeads(List.of())
                .build();
    }

    /** The file with a signal, or the same file if the signal says nothing new. */
    static CaseFile with(CaseFile file, Signal signal, Policy policy) {
        Signal former = former(file, signal);
        long hash = fingerprint(signal);
        boolean withdrawn = has(file.getWithdrawn(), hash);
        boolean stale = former != null && former.getRevision() >= signal.getRevision();
        boolean first = former == null && signal.getRevision() == 1;
        boolean dropped = first && (withdrawn || has(file.getSeen(), hash));
        if (stale || dropped || signal.getRetracted() && withdrawn) {
            return file;
        }
        List<Signal> signals = new ArrayList<>(file.getSignals());
        signals.remove(former);
        if (!signal.getRetracted()) {
            signals.add(signal);
        }
        return CaseFile.newBuilder(file)
                .setFirm(fuller(file.getFirm(), signal.getFirm()))
                .setSignals(trim(signals, policy))
                .setSeen(signal.getRetracted() ? lacking(file.getSeen(), hash) : having(file.getSeen(), hash))
                .setWithdrawn(
                        signal.getRetracted() ? having(file.getWithdrawn(), hash) : lacking(file.getWithdrawn(), hash))
                .build();
    }

    /** Whether nothing is left of a file that another record could need. */
    static boolean blank(CaseFile file) {
        return file.getSignals().isEmpty()
                && file.getWithdrawn().isEmpty()
                && file.getLeads().isEmpty();
    }

    /**
     * The file with a step, or the same file if the step is known. A step that is dated in the future or before there were
     * leads was made by a clock that is wrong, and counts as made now.
     */
    static CaseFile with(CaseFile file, FollowUp followUp, Instant now) {
        boolean known = file.getFollowUps().stream()
                .anyMatch(each -> each.getFollowUpId().equals(followUp.getFollowUpId()));
        if (known) {
            return file;
        }
        if (file.getFollowUps().size() >= STEPS_AT_MOST) {
            throw new IllegalArgumentException(
                    "the firm has " + STEPS_AT_MOST + " follow-ups already, more than teams can have made");
        }
        List<FollowUp> all = new ArrayList<>(file.getFollowUps());
        all.add(FollowUp.newBuilder(shortened(followUp))
                .setAt(Evidence.tellingTime(followUp.getAt(), now))
                .build());
        all.sort(Comparator.comparing(FollowUp::getAt).thenComparing(FollowUp::getFollowUpId));
        return CaseFile.newBuilder(file).setFollowUps(all).build();
    }

    /** A note of megabytes would make a file that no topic takes. */
    private static FollowUp shortened(FollowUp followUp) {
        String reason = followUp.getReason();
        return reason.length() <= REASON_AT_MOST
                ? followUp
                : FollowUp.newBuilder(followUp)
                        .setReason(reason.substring(0, REASON_AT_MOST))
                        .build();
    }

    private static @Nullable Signal former(CaseFile file, Signal signal) {
        return file.getSignals().stream()
                .filter(each -> each.getSignalId().equals(signal.getSignalId()))
                .findFirst()
                .orElse(null);
    }

    private static List<Signal> trim(List<Signal> signals, Policy policy) {
        Map<String, Integer> copies = new HashMap<>();
        int atMost = policy.count(Policy.Key.COPIES_KEPT);
        return signals.stream()
                .sorted(KEEP)
                .filter(each -> each.getContentHash().isEmpty()
                        || copies.merge(each.getContentHash(), 1, Integer::sum) <= atMost)
                .limit(policy.count(Policy.Key.EVIDENCE_KEPT))
                .toList();
    }

    private static boolean has(List<Long> sorted, long hash) {
        return Collections.binarySearch(sorted, hash) >= 0;
    }

    private static List<Long> having(List<Long> sorted, long hash) {
        int place = Collections.binarySearch(sorted, hash);
        if (place >= 0 || sorted.size() >= SEEN_AT_MOST) {
            return sorted;
        }
        List<Long> more = new ArrayList<>(sorted);
        more.add(-place - 1, hash);
        return more;
    }

    private static List<Long> lacking(List<Long> sorted, long hash) {
        int place = Collections.binarySearch(sorted, hash);
        if (place < 0) {
            return sorted;
        }
        List<Long> less = new ArrayList<>(sorted);
        less.remove(place);
        return less;
    }

    private static long fingerprint(Signal signal) {
        String id = signal.getSignalId();
        if (id.length() >= HEX_OF_A_LONG && id.matches("[0-9a-f]+")) {
            return new BigInteger(id.substring(0, HEX_OF_A_LONG), HEX_OF_A_LONG).longValue();
        }
        CRC32C crc = new CRC32C();
        crc.update(id.getBytes(StandardCharsets.UTF_8));
        return crc.getValue() << 32 | (id.hashCode() & 0xffffffffL);
    }

    /** The fuller of two mentions of a firm; among equals the one that sorts first, so that the order does not matter. */
    private static FirmRef fuller(FirmRef one, FirmRef other) {
        Comparator<FirmRef> fullest = Comparator.<FirmRef>comparingInt(firm ->
                        -firm.getFullName().length() - firm.getStockCode().length())
                .thenComparing(FirmRef::getName);
        return fullest.compare(one, other) <= 0 ? one : other;
    }
}
