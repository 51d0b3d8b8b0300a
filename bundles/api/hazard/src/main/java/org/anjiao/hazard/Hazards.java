package org.anjiao.hazard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The ledger. Each step takes part in the caller's transaction if there is one. {@code version} is what the caller has
 * read; null skips the comparison. Every step may fail with {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED},
 * {@code OUTSIDE_OWN_UNIT}, {@code STALE_VERSION}, {@code FIELD_REQUIRED}, {@code FIELD_INVALID} and
 * {@link HazardProblem#HAZARD_STATE}.
 */
@ProviderType
public interface Hazards {
    /** Puts a hazard on the ledger of the supervisee's unit, or of the caller's own, under the next number. */
    Hazard register(Caller caller, RegisterHazard hazard);

    /** Decides whether it is one, and how serious. */
    Hazard assess(Caller caller, String id, Long version, Assessment assessment);

    /**
     * Fixes measure, owner and due date, and for a dispute the referral.
     *
     * @throws org.anjiao.platform.ProblemException {@link HazardProblem#HAZARD_NEEDS_MEASURE_OWNER_DUE},
     *     {@link HazardProblem#DISPUTE_NEEDS_REFERRAL}, {@link HazardProblem#HAZARD_OWNER_CANNOT_RECTIFY}
     */
    Hazard assign(Caller caller, String id, Long version, Assignment assignment);

    /**
     * Says that it is rectified.
     *
     * @param effect what was done and what it brought; required, at most 2,000 characters
     */
    Hazard submit(Caller caller, String id, Long version, String effect);

    /**
     * Closes it, or sends it back to work.
     *
     * @param comment required when not accepted, at most 1,000 characters
     * @throws org.anjiao.platform.ProblemException {@link HazardProblem#VERIFIER_IS_RECTIFIER},
     *     {@link HazardProblem#HAZARD_LEVEL_NEEDS_HIGHER_UNIT}
     */
    Hazard verify(Caller caller, String id, Long version, boolean accepted, String comment);

    /**
     * Takes a closed hazard up again; it then needs a new assignment.
     *
     * @param reason required, at most 1,000 characters
     */
    Hazard reopen(Caller caller, String id, Long version, String reason);

    /**
     * Asks for a later due date while the hazard is being worked on; one wish at a time. The date in force stays until the
     * wish is granted.
     *
     * @param caller needs the right to rectify
     * @param dueOn required, after the date in force and not before today
     * @param reason required, at most 1,000 characters
     * @throws org.anjiao.platform.ProblemException {@link HazardProblem#EXTENSION_PENDING},
     *     {@link HazardProblem#EXTENSION_NOT_LATER}
     */
    Hazard requestExtension(Caller caller, String id, Long version, LocalDate dueOn, String reason);

    /**
     * Grants or refuses the pending wish (brief 6.2: one level up). A day for which the hazard counted as overdue before
     * stays overdue in the figures of that day.
     *
     * @param caller needs the right to assign, from a unit above the one that asked
     * @param comment required when refused, at most 1,000 characters
     * @throws org.anjiao.platform.ProblemException {@link HazardProblem#NO_EXTENSION_PENDING},
     *     {@link HazardProblem#EXTENSION_NEEDS_HIGHER_UNIT}; {@link HazardProblem#EXTENSION_NOT_LATER} if the wished day has
     *     passed and it is to be granted
     */
    Hazard decideExtension(Caller caller, String id, Long version, boolean granted, String comment);

    /** Every wish for a later due date, oldest first. */
    List<Extension> extensions(Caller caller, String id);

    /**
     * To whom the hazard may be assigned, in the order of the accounts' names.
     *
     * @param caller needs the right to assign
     * @param text part of the person's, the account's or the unit's name; null means all
     * @param cursor {@code next} of the previous page, or null
     * @param limit 1 to {@link Page#MAX_LIMIT}
     */
    Page<PossibleOwner> possibleOwners(Caller caller, String id, String text, String cursor, int limit);

    Hazard find(Caller caller, String id);

    /** Every change of a hazard, oldest first. */
    List<HazardEvent> history(Caller caller, String id);

    /** One page of the ledger of a unit and of all that report to it. */
    Page<HazardSummary> list(Caller caller, HazardQuery query);

    /**
     * The lines of known hazards, for lists behind a figure. Those that do not exist or lie outside the caller's reach are
     * left out.
     *
     * @param ids at most {@link Page#MAX_LIMIT}
     */
    List<HazardSummary> summaries(Caller caller, Collection<String> ids);
}
