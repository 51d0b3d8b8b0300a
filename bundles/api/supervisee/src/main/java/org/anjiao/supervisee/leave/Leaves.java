package org.anjiao.supervisee.leave;

import java.time.LocalDate;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Leaves. Level and length are judged by the pack in force on the day of the application. Every step may fail with
 * {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}, {@code STALE_VERSION}, {@code FIELD_REQUIRED},
 * {@code TEXT_TOO_LONG}, {@code NOT_IN_CORRECTION} and {@code LEAVE_STATE}; {@code version} is what the caller has read,
 * null skips the comparison.
 */
@ProviderType
public interface Leaves {
    /** What the pack says, without applying; place and days are enough. */
    LeaveVerdict assess(Caller caller, LeaveApplication application);

    /**
     * Files an application.
     *
     * @param caller needs {@code CASE_RECORD} over the person's unit
     * @throws org.anjiao.platform.ProblemException {@code LEAVE_NOT_NEEDED}, {@code LEAVE_TOO_LONG},
     *     {@code LEAVE_OVERLAPS}, {@code END_BEFORE_BEGIN}, {@code LEAVE_IN_PAST}
     */
    Leave apply(Caller caller, LeaveApplication application);

    /**
     * Adds the opinion of the caller's level: the office's, or the county's where a unit above it decides.
     *
     * @param caller needs {@code CASE_PROPOSE}
     * @throws org.anjiao.platform.ProblemException {@code LEAVE_OPINION_LEVEL}
     */
    Leave giveOpinion(Caller caller, String id, Long version, String opinion);

    /**
     * Grants or refuses. The days of what is granted count at once: other applications of the person are judged again by them,
     * and may go to a higher level (T-15).
     *
     * @param caller needs {@code CASE_DECIDE}, in the unit of the level that the verdict names, and did not file the
     *     application
     * @param comment required for a refusal
     * @throws org.anjiao.platform.ProblemException {@code DECISION_LEVEL}, {@code DECIDER_IS_PROPOSER},
     *     {@code LEAVE_OPINION_MISSING}, {@code LEAVE_OVER}
     */
    Leave decide(Caller caller, String id, Long version, boolean granted, String comment);

    /** Gives it up before it began. */
    Leave withdraw(Caller caller, String id, Long version, String reason);

    /**
     * Asks for a later last day while the person is away or before. The leave as a whole is judged anew.
     *
     * @throws org.anjiao.platform.ProblemException {@code LEAVE_TOO_LONG}, {@code LEAVE_EXTENSION_NOT_LATER},
     *     {@code LEAVE_EXTENSION_PENDING}
     */
    Leave requestExtension(Caller caller, String id, Long version, LocalDate to, String reason);

    /** Grants or refuses the pending wish at the level of the leave as a whole; as {@link #decide}. */
    Leave decideExtension(Caller caller, String id, Long version, boolean granted, String comment);

    /**
     * Files the return; ends an overdue one too.
     *
     * @param returnedOn not before the first day and not after today
     */
    Leave reportReturn(Caller caller, String id, Long version, LocalDate returnedOn, String evidence);

    Leave find(Caller caller, String id);

    Page<Leave> list(Caller caller, LeaveQuery query);
}
