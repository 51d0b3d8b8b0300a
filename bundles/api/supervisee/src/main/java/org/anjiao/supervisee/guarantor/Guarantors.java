package org.anjiao.supervisee.guarantor;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Guarantors. When the last one of a person is lost, another has to be named within the pack's days; if none is, the law
 * obliges to propose recommitment and a case is opened. Every call may fail with {@code RECORD_NOT_FOUND}, {@code
 * NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT} and {@code STALE_VERSION}; steps need {@code CASE_RECORD} and may fail with {@code
 * FIELD_REQUIRED}, {@code TEXT_TOO_LONG} and {@code GUARANTOR_DAY}.
 */
@ProviderType
public interface Guarantors {
    /**
     * Names a guarantor.
     *
     * @throws org.anjiao.platform.ProblemException {@code NOT_IN_CORRECTION}, {@code GUARANTOR_CATEGORY}
     */
    Guarantor name(Caller caller, NewGuarantor guarantor);

    /**
     * Files that somebody is guarantor no more.
     *
     * @param endedOn not before the first day and not after today
     * @param circumstances at most 500 characters
     * @throws org.anjiao.platform.ProblemException {@code GUARANTOR_STATE}
     */
    Guarantor end(Caller caller, String id, Long version, LocalDate endedOn, GuarantorEnd cause, String circumstances);

    /**
     * A person's guarantors, the latest first.
     *
     * @param caller needs {@code SUPERVISEE_READ}, and {@code SUPERVISEE_UNMASK} to read names and phones in full
     * @param purpose why they are read in full; the read goes on record. Null leaves them masked.
     * @throws org.anjiao.platform.ProblemException {@code PURPOSE_REQUIRED} if it is too short
     */
    List<Guarantor> ofPerson(Caller caller, String superviseeId, String purpose);
}
