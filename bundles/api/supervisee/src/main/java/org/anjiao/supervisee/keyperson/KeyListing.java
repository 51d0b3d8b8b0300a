package org.anjiao.supervisee.keyperson;

import java.time.Instant;
import java.time.LocalDate;
import org.anjiao.supervisee.KeyCategory;

/**
 * One reason for which a person is, was or may become a key person.
 *
 * @param category null where it is health data and the reader gave no purpose
 * @param restricted whether it is health data
 * @param listing the proposal to list and what became of it; null for what came by import
 * @param delisting the latest proposal to delist; null if there was none
 * @param from first day; null until listed
 * @param to last day; null while it holds
 */
public record KeyListing(
        String id,
        String superviseeId,
        KeyCategory category,
        boolean restricted,
        KeyListingState state,
        Decided listing,
        Decided delisting,
        LocalDate from,
        LocalDate to,
        long version) {
    /**
     * A proposal and the decision on it.
     *
     * @param reason null where restricted, as evidence, basis and comment are
     * @param granted null while undecided
     */
    public record Decided(
            String reason,
            String evidence,
            String basis,
            String proposedBy,
            Instant proposedAt,
            Boolean granted,
            String decidedBy,
            Instant decidedAt,
            String comment) {}
}
