package org.anjiao.supervisee.entry;

import java.time.Instant;
import java.time.LocalDate;
import org.anjiao.supervisee.Agency;

/**
 * A referral on record.
 *
 * @param superviseeId the person's file
 * @param unitId the office that is to keep the person
 * @param lastDay last day for reporting in or handing over
 * @param basis pack, version and article of that limit
 * @param reportedOn null until the person has come
 * @param registerBy last day for the registration (T-08); null until the person has come
 * @param missed whether a limit has passed by today without registration: a candidate for 漏管
 * @param identityCheck how the identity was confirmed; null until registered
 * @param documentId the notice on reporting in that was sent last (D-05); null before
 * @param delivery what the deciding authority has sent
 * @param punctuality whether it was in time
 * @param version for optimistic locking
 */
public record Referral(
        String id,
        String superviseeId,
        String unitId,
        Agency authority,
        String authorityName,
        String reference,
        LocalDate effectiveOn,
        LocalDate lastDay,
        String basis,
        ReferralState state,
        LocalDate reportedOn,
        LocalDate registerBy,
        boolean missed,
        String identityCheck,
        String documentId,
        Delivery delivery,
        Punctuality punctuality,
        String receivedBy,
        Instant receivedAt,
        long version) {}
