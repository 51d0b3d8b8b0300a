package org.anjiao.supervisee.leave;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A leave on record.
 *
 * @param unitId the office that keeps the person
 * @param application what was asked for; after a granted extension with the later last day
 * @param verdict what the pack said when it was applied for, or extended
 * @param appliedBy account that filed the application
 * @param officeOpinion null until given; needed unless the office itself decides
 * @param countyOpinion null until given; needed where a unit above the county decides
 * @param decidedBy null until decided
 * @param decidedUnitId the unit that decided
 * @param comment the decision's reasons; required for a refusal
 * @param extensionTo wished later last day; null unless a wish is pending
 * @param extensionReason its reason
 * @param extensionOfficeOpinion on the pending wish; needed as {@code officeOpinion} is, by the level of the longer leave
 * @param extensionCountyOpinion as above
 * @param returnedOn day of the return as reported; null before
 * @param documentId the decision as it was told to the person (D-07), of which the procuratorate has a copy where it must be
 *     told; null before
 * @param version for optimistic locking
 */
public record Leave(
        String id,
        String unitId,
        LeaveApplication application,
        LeaveVerdict verdict,
        LeaveState state,
        String appliedBy,
        Instant appliedAt,
        String officeOpinion,
        String countyOpinion,
        String decidedBy,
        String decidedUnitId,
        Instant decidedAt,
        String comment,
        LocalDate extensionTo,
        String extensionReason,
        String extensionOfficeOpinion,
        String extensionCountyOpinion,
        LocalDate returnedOn,
        String documentId,
        long version) {}
