package org.anjiao.supervisee.guarantor;

import java.time.LocalDate;

/**
 * A guarantor on record.
 *
 * @param guarantor name and phone with their middle hidden unless they were read in full
 * @param full whether they were
 * @param endedOn last day; null while the guarantee lasts
 * @param cause why it ended; null while it lasts, and where it ended with the case
 * @param circumstances null while it lasts
 */
public record Guarantor(
        String id,
        String unitId,
        NewGuarantor guarantor,
        boolean full,
        LocalDate endedOn,
        GuarantorEnd cause,
        String circumstances,
        String recordedBy,
        long version) {}
