package org.anjiao.supervisee.hold;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.CaseQuery;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps tracks from being deleted when their term is over, because proceedings are pending or a county says so. A hold
 * keeps; it opens no track to anybody.
 */
@ProviderType
public interface LegalHolds {
    /**
     * Sets a hold.
     *
     * @param caller needs {@code CASE_RECEIVE} over the person's unit: a county's right
     * @param lastDay today or later
     * @throws org.anjiao.platform.ProblemException {@code HOLD_DAY}, {@code FIELD_REQUIRED}
     */
    LegalHold set(Caller caller, String superviseeId, String reason, LocalDate lastDay);

    /**
     * Lifts a hold before its end; what is due is then deleted by the next run.
     *
     * @param caller as for {@link #set}
     * @param version what the caller has read; null skips the comparison
     * @throws org.anjiao.platform.ProblemException {@code HOLD_OVER}
     */
    LegalHold lift(Caller caller, String id, Long version, String reason);

    /**
     * All holds of a person, newest first.
     *
     * @param caller needs {@code SUPERVISEE_READ} over the person's unit
     */
    List<LegalHold> ofSupervisee(Caller caller, String superviseeId);

    /**
     * Whose tracks are held now: by a hold, or by the flag {@link org.anjiao.supervisee.Flag#PROCEEDING_PENDING}. For
     * retention, without a caller; takes part in the thread's transaction.
     */
    Set<String> held();

    /**
     * The holds on the persons of a unit or on one person. Ordered by {@code set} (its own, and what a period restricts) or
     * {@code lastDay}.
     *
     * @param caller needs {@code SUPERVISEE_READ}
     * @param inForce only those in force now (true) or over (false); null means all
     */
    Page<LegalHold> list(Caller caller, CaseQuery query, Boolean inForce);
}
