package org.anjiao.supervisee.transfer;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A change of the place of execution.
 *
 * @param number the person's number in the registry, as the letter to the new county gives it
 * @param fromUnitId the office that kept the person when it was applied for
 * @param fromCountyId the county that decides
 * @param shortNotice whether the application came later than the pack wants (T-19)
 * @param opinion of the office; null until given
 * @param askedBy who asked the new county
 * @param agreed what the new county said; null until it has answered
 * @param answer its words
 * @param toOfficeId the office of the new county that will keep the person; null until named
 * @param decidingUnitId who decides: the old county; the unit above both where they disagree
 * @param reportBy last day on which the person reports in time (T-23); null until decided
 * @param basis pack, version and article of that limit
 * @param toldOn when the person was told of a refusal (T-21)
 * @param fileList what was handed over (T-22); null until then
 * @param receivedAt when the new county had the file
 * @param reportedOn when the person reported to the new county
 * @param documentId the decision, D-09
 */
public record Transfer(
        String id,
        String superviseeId,
        String number,
        String name,
        String fromUnitId,
        String fromCountyId,
        String toUnitId,
        String outside,
        LocalDate movingOn,
        String reason,
        String evidence,
        boolean shortNotice,
        TransferState state,
        String appliedBy,
        Instant appliedAt,
        String opinion,
        String askedBy,
        Boolean agreed,
        String answer,
        String toOfficeId,
        String decidingUnitId,
        String decidedBy,
        Instant decidedAt,
        String comment,
        LocalDate reportBy,
        String basis,
        LocalDate toldOn,
        String fileList,
        Instant handedOverAt,
        Instant receivedAt,
        LocalDate reportedOn,
        String documentId,
        long version) {}
