package org.anjiao.exchange;

import java.time.Instant;

/**
 * A document by hand that waits for its signature, or has been signed or refused.
 *
 * @param superviseeLabel number and name of the person concerned; null if the person is no longer there
 * @param unitId the county that keeps the person and signs or refuses it
 * @param draftedInUnitId the county that drafted it; another if the person has moved since
 * @param reason why the step of the case that issues it cannot
 * @param documentId the issued document; null unless signed
 * @param refusal why the second person did not sign; null unless refused
 * @param closedBy who signed or refused; null until then, and where it was signed before this was kept
 * @param closedAt when; null where {@code closedBy} is
 */
public record HandDraft(
        String id,
        NewDocument document,
        String superviseeLabel,
        String unitId,
        String draftedInUnitId,
        String reason,
        String draftedBy,
        Instant draftedAt,
        String documentId,
        String refusal,
        String closedBy,
        Instant closedAt) {}
