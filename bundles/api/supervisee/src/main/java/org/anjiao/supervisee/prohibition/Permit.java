package org.anjiao.supervisee.prohibition;

import java.time.Instant;
import org.anjiao.supervisee.Level;

/**
 * A permit on record.
 *
 * @param level who decides, by the pack of the day of the application
 * @param basis pack, version and article
 * @param officeOpinion null until given; needed where a unit above the office decides
 * @param decidedBy null until decided
 * @param comment the reasons of the decision or of the revocation; never null for a refusal
 * @param documentId the notice to court and procuratorate; null if there is none
 * @param version for optimistic locking
 */
public record Permit(
        String id,
        String unitId,
        PermitApplication application,
        Level level,
        String basis,
        PermitState state,
        String appliedBy,
        Instant appliedAt,
        String officeOpinion,
        String decidedBy,
        Instant decidedAt,
        String comment,
        String documentId,
        long version) {}
