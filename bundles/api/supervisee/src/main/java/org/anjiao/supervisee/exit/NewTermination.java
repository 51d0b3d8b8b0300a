package org.anjiao.supervisee.exit;

import java.time.LocalDate;

/**
 * A termination to file.
 *
 * @param happenedOn the day of the death, of the pardon, or on which the ruling took effect; not after today
 * @param evidence the document that shows it: number of the ruling, of the certificate of death
 * @param circumstances null if the evidence says all
 */
public record NewTermination(
        String superviseeId, TerminationReason reason, LocalDate happenedOn, String evidence, String circumstances) {}
