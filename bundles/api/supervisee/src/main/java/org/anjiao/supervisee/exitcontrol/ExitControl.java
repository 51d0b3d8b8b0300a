package org.anjiao.supervisee.exitcontrol;

import java.time.LocalDate;

/**
 * The report of one person.
 *
 * @param unitId the office that keeps the person
 * @param reportedOn the day of the report
 * @param reportBy last day on which it was in time; null if nothing was due, as of persons that came by import
 * @param reportDocumentId the report (D-26)
 * @param receiptBy last day on which the receipt is in time
 * @param basis pack, version and article of that limit
 * @param receiptOn the day on which it came; null until then
 * @param receipt its number
 * @param endReason in Chinese, why the case ended; null until then
 * @param withdrawBy last day on which the withdrawal is in time; null until the case ends
 * @param withdrawnOn null until the police is told
 * @param withdrawalDocumentId the withdrawal (D-26); null until then
 * @param reportedBy account
 */
public record ExitControl(
        String id,
        String superviseeId,
        String unitId,
        ExitControlState state,
        LocalDate reportedOn,
        LocalDate reportBy,
        String reportDocumentId,
        LocalDate receiptBy,
        String basis,
        LocalDate receiptOn,
        String receipt,
        String endReason,
        LocalDate withdrawBy,
        LocalDate withdrawnOn,
        String withdrawalDocumentId,
        String reportedBy,
        long version) {}
