package org.anjiao.supervisee.minor;

import java.time.LocalDate;
import java.util.List;

/**
 * A guardian on record.
 *
 * @param guardian name and phone with their middle hidden unless they were read in full
 * @param full whether they were
 * @param findings how the duties were found to be done, the latest first
 * @param endedOn last day; null while it lasts
 * @param cause why it ended; null while it lasts, and where it ended with the case
 * @param circumstances null while it lasts
 */
public record Guardian(
        String id,
        String unitId,
        NewGuardian guardian,
        boolean full,
        List<GuardianFinding> findings,
        LocalDate endedOn,
        GuardianEnd cause,
        String circumstances,
        String recordedBy,
        long version) {
    public Guardian {
        findings = List.copyOf(findings);
    }
}
