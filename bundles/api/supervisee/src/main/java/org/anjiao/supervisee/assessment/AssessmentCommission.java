package org.anjiao.supervisee.assessment;

import java.time.LocalDate;
import org.anjiao.supervisee.Agency;

/**
 * A commission as it came (D-01).
 *
 * @param unitId the county's agency
 * @param commissioner kind of the commissioning organ
 * @param commissionerName its name, at most 100 characters
 * @param reference number of its letter, at most 60 characters
 * @param subjectName at most 60 characters
 * @param idNumber GB 11643; kept encrypted
 * @param residence where the subject lives or means to live, at most 200 characters
 * @param receivedOn day on which the letter came; not after today
 * @param fastTrack whether the case is tried in the fast-track procedure (速裁)
 */
public record AssessmentCommission(
        String unitId,
        Agency commissioner,
        String commissionerName,
        String reference,
        String subjectName,
        String idNumber,
        String residence,
        LocalDate receivedOn,
        boolean fastTrack) {}
