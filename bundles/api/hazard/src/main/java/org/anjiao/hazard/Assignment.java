package org.anjiao.hazard;

import java.time.LocalDate;

/**
 * 整改措施、整改责任人、整改时限: without all three a hazard is not assigned.
 *
 * @param measure at most 2,000 characters
 * @param ownerAccount an account that may rectify in the hazard's unit
 * @param dueOn the last day, inclusive; overdue from 00:00 of the next, Asia/Shanghai
 * @param referral for a dispute, or null
 * @param noReferralReason why a dispute is not referred, at most 1,000 characters, or null
 */
public record Assignment(
        String measure, String ownerAccount, LocalDate dueOn, Referral referral, String noReferralReason) {}
