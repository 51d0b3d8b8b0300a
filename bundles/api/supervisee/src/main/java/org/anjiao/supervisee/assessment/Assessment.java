package org.anjiao.supervisee.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A commission on record.
 *
 * @param commission with the identity number masked
 * @param lastDay last day in time (T-01), after extensions
 * @param provisional whether days off that are not announced yet may still move it
 * @param basis pack, version and article of the limit
 * @param extensionAgreement how the commissioner agreed to the later day; null unless extended
 * @param assignees accounts of the two who investigate; empty before
 * @param visits in the order of their days
 * @param suitable the proposed, later decided opinion; null before
 * @param opinion its reasons; null before
 * @param proposedBy account; null before
 * @param decidedBy account; null before
 * @param comment of the decision; null if there is none
 * @param documentId the opinion that was sent (D-02); null before
 * @param adoptionNote what the commissioner said; null before
 * @param version for optimistic locking
 */
public record Assessment(
        String id,
        AssessmentCommission commission,
        AssessmentState state,
        LocalDate lastDay,
        boolean provisional,
        String basis,
        String extensionAgreement,
        List<String> assignees,
        List<AssessmentVisit> visits,
        Boolean suitable,
        String opinion,
        String proposedBy,
        String decidedBy,
        Instant decidedAt,
        String comment,
        String documentId,
        String adoptionNote,
        String receivedBy,
        Instant recordedAt,
        long version) {
    public Assessment {
        assignees = List.copyOf(assignees);
        visits = List.copyOf(visits);
    }
}
