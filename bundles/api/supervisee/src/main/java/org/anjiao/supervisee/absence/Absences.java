package org.anjiao.supervisee.absence;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.CaseQuery;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Lost contact. The rules of the day on which contact was lost apply. Every step needs {@code CASE_RECORD} over the
 * person's unit and may fail with {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT},
 * {@code STALE_VERSION}, {@code FIELD_REQUIRED}, {@code TEXT_TOO_LONG} and {@code ABSENCE_STATE}; {@code version} is what
 * the caller has read, null skips the comparison.
 */
@ProviderType
public interface Absences {
    /**
     * Opens the search at once: flag, alert, draft of the letter to the police, and the limit after which the police must
     * have been asked (T-27). Who refuses supervision is out of supervision from then on.
     *
     * @throws org.anjiao.platform.ProblemException {@code ABSENCE_OPEN}, {@code ABSENCE_LAST_CONTACT},
     *     {@code ABSENCE_DISCOVERED}, {@code NOT_IN_CORRECTION}
     */
    Absence open(Caller caller, NewAbsence absence);

    /**
     * The own search has not found the person: sends the letter to the police and its copy to the procuratorate (D-12),
     * once; the person is out of supervision from then on, if not before.
     *
     * @throws org.anjiao.platform.ProblemException {@code ABSENCE_LETTER_SENT}
     */
    Absence askPolice(Caller caller, String id, Long version);

    /**
     * Ends the search.
     *
     * @param foundOn not before the last contact and not after today
     * @throws org.anjiao.platform.ProblemException {@code ABSENCE_FOUND_DAY}
     */
    Absence found(Caller caller, String id, Long version, LocalDate foundOn, Absence.Finding finding);

    /** @param caller needs {@code SUPERVISEE_READ} */
    Absence find(Caller caller, String id);

    /**
     * Absences, the latest discovered first unless the oldest are wanted first.
     *
     * @param caller needs {@code SUPERVISEE_READ}
     * @param state null means all
     */
    Page<Absence> list(Caller caller, CaseQuery query, AbsenceState state);

    /**
     * Whom each office is looking for now; offices that look for nobody are left out.
     *
     * @param caller needs {@code SUPERVISEE_READ}
     * @param unitId this unit and all below it; null means the caller's own
     */
    List<AbsenceCount> counts(Caller caller, String unitId);
}
