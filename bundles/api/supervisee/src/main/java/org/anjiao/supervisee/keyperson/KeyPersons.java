package org.anjiao.supervisee.keyperson;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.KeyCategory;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Key persons. Steps may fail with {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT},
 * {@code STALE_VERSION}, {@code FIELD_REQUIRED}, {@code TEXT_TOO_LONG}, {@code NOT_IN_CORRECTION} and {@code KEY_STATE};
 * {@code version} is what the caller has read, null skips the comparison. Health data (患有精神疾病) is never shown by a step.
 */
@ProviderType
public interface KeyPersons {
    /**
     * Proposes a reason.
     *
     * @param caller needs {@code CASE_PROPOSE}
     * @throws org.anjiao.platform.ProblemException {@code KEY_LISTED_ALREADY}
     */
    KeyListing proposeListing(Caller caller, NewKeyListing proposal);

    /**
     * Proposes that a reason, also one that came by import, holds no longer.
     *
     * @param caller needs {@code CASE_PROPOSE}
     * @throws org.anjiao.platform.ProblemException {@code KEY_NOT_LISTED}
     */
    KeyListing proposeDelisting(Caller caller, NewKeyListing proposal);

    /**
     * Decides on what is proposed. With a listing a plan is due within {@code KEY_PLAN_DAYS}.
     *
     * @param caller needs {@code KEY_PERSON_DECIDE} and did not propose it
     * @param comment required for a refusal
     * @throws org.anjiao.platform.ProblemException {@code DECIDER_IS_PROPOSER}
     */
    KeyListing decide(Caller caller, String id, Long version, boolean granted, String comment);

    /**
     * Makes the plan, or its next version.
     *
     * @param caller needs {@code CASE_RECORD}
     * @param measures at least one
     * @param reviewOn after today, within {@code KEY_REVIEW_MONTHS}
     * @throws org.anjiao.platform.ProblemException {@code KEY_NO_KEY_PERSON}, {@code KEY_REVIEW_DAY}
     */
    KeyPlan plan(Caller caller, String superviseeId, List<KeyMeasure> measures, LocalDate reviewOn);

    /**
     * Files a review of the current plan.
     *
     * @param caller needs {@code CASE_RECORD}
     * @throws org.anjiao.platform.ProblemException {@code KEY_PLAN_ENDED}, {@code KEY_REVIEW_DAY}
     */
    KeyPlan review(Caller caller, String planId, Long version, String effect, LocalDate nextOn);

    /**
     * What holds of the person, with its history.
     *
     * @param caller needs {@code SUPERVISEE_READ}
     * @param purpose null hides health data; with a purpose the caller needs {@code SUPERVISEE_UNMASK} and the read goes to
     *     the audit log
     */
    KeyPerson of(Caller caller, String superviseeId, String purpose);

    /**
     * The listings of the persons of a unit or of one person, without health data. Ordered by {@code proposed}, which is its
     * own and what a period restricts.
     *
     * @param caller needs {@code SUPERVISEE_READ}
     * @param category null means all
     * @param state null means all
     * @throws org.anjiao.platform.ProblemException {@code FIELD_INVALID} for a category that says something of a person's health
     */
    Page<KeyListing> listings(Caller caller, CaseQuery query, KeyCategory category, KeyListingState state);
}
