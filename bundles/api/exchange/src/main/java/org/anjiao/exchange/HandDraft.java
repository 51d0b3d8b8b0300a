package org.anjiao.exchange;

import java.time.Instant;

/**
 * A document by hand that waits for its signature, or has it.
 *
 * @param reason why the step of the case that issues it cannot
 * @param documentId the issued document; null until signed
 */
public record HandDraft(
        String id,
        NewDocument document,
        String unitId,
        String reason,
        String draftedBy,
        Instant draftedAt,
        String documentId) {}
