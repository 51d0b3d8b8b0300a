package org.anjiao.supervisee.completeness;

import java.time.LocalDate;
import java.util.Map;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Case files. What a file must hold at entry is asked of the packs in force on the day of registration, what it must hold at
 * the end of those of the last day. Documents that a step of the case brings about are on file with it; others are filed by
 * hand. Steps may fail with {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT},
 * {@code STALE_VERSION}, {@code FIELD_REQUIRED}, {@code TEXT_TOO_LONG} and {@code FILE_CODE_UNKNOWN}; {@code version} is what
 * the caller has read, null skips the comparison.
 */
@ProviderType
public interface CaseFiles {
    Completeness of(Caller caller, String superviseeId);

    /**
     * Puts a document that the file needs on it; again replaces reference and day.
     *
     * @param caller needs {@code CASE_RECORD}
     * @param reference its number, or where the paper is kept
     * @throws org.anjiao.platform.ProblemException {@code FILE_DAY}
     */
    Completeness fileDocument(
            Caller caller, String superviseeId, Long version, String code, String reference, LocalDate dated);

    /**
     * Takes a document off that was filed by hand.
     *
     * @param caller needs {@code CASE_RECORD}
     * @throws org.anjiao.platform.ProblemException {@code FILE_DOCUMENT_ABSENT}, {@code FILE_DOCUMENT_OF_STEP}
     */
    Completeness withdrawDocument(Caller caller, String superviseeId, Long version, String code, String reason);

    /**
     * Fills in a field that the register itself does not hold; kept encrypted.
     *
     * @param caller needs {@code CASE_RECORD}
     */
    Completeness fillField(Caller caller, String superviseeId, Long version, String code, String text);

    /**
     * The texts of those fields by code; the read goes to the audit log.
     *
     * @param caller needs {@code SUPERVISEE_UNMASK}
     * @throws org.anjiao.platform.ProblemException {@code PURPOSE_REQUIRED}
     */
    Map<String, String> fields(Caller caller, String superviseeId, String purpose);

    /**
     * Figures of a unit and of those below it, as they are now.
     *
     * @param caller needs {@code ROLLUP_READ}
     * @param unitId null means the caller's own
     */
    FileBoard board(Caller caller, String unitId);
}
