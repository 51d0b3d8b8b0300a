package org.anjiao.supervisee.medical;

import java.time.Instant;
import java.time.LocalDate;
import org.anjiao.supervisee.Level;

/**
 * A wish to examine later (T-11).
 *
 * @param months how much later
 * @param reason what is said of health, as {@code evidence} is; null for those who do not keep the person, unless read in full
 * @param level the city or, for longer ones, the province; by the pack of the day of the proposal
 * @param basis pack, version and article
 * @param lastDay the limit that it moved to; null unless granted
 * @param decidedBy null until decided
 * @param comment the decision's reasons; never null for a refusal
 * @param documentId the notice to the procuratorate; null unless granted
 * @param version for optimistic locking
 */
public record MedicalExtension(
        String id,
        String superviseeId,
        String unitId,
        int months,
        String reason,
        String evidence,
        Level level,
        String basis,
        ExtensionState state,
        LocalDate lastDay,
        String proposedBy,
        Instant proposedAt,
        String decidedBy,
        Instant decidedAt,
        String comment,
        String documentId,
        long version) {}
