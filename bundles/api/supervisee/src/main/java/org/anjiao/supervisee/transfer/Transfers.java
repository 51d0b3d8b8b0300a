package org.anjiao.supervisee.transfer;

import java.time.LocalDate;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Changes of the place of execution (T-19 to T-23). Each side acts in its own unit: {@code old} below means the county that
 * keeps the person, {@code new} the county asked; for a place outside the province the old county files what the other side
 * has written. Until the person has reported in, the old county supervises. Every step may fail with
 * {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}, {@code STALE_VERSION}, {@code FIELD_REQUIRED},
 * {@code TEXT_TOO_LONG}, {@code NOT_IN_CORRECTION}, {@code TRANSFER_STATE}, {@code DECISION_LEVEL} and
 * {@code CASE_MODULE_AWAY}; {@code version} is what the caller has read, null skips the comparison.
 */
@ProviderType
public interface Transfers {
    /**
     * Files the person's application.
     *
     * @param caller needs {@code CASE_RECORD} over the person's unit
     * @throws org.anjiao.platform.ProblemException {@code TRANSFER_PENDING}, {@code TRANSFER_TARGET},
     *     {@code TRANSFER_SAME_COUNTY}
     */
    Transfer apply(Caller caller, TransferApplication application);

    /** The opinion of the office; the caller needs {@code CASE_PROPOSE}. */
    Transfer giveOpinion(Caller caller, String id, Long version, String opinion);

    /**
     * Asks the new county (D-08).
     *
     * @param caller of the old county, with {@code CASE_RECEIVE}
     * @throws org.anjiao.platform.ProblemException {@code TRANSFER_OPINION_MISSING}
     */
    Transfer ask(Caller caller, String id, Long version);

    /**
     * The new county's answer.
     *
     * @param caller of the new county, with {@code CASE_RECEIVE}
     * @param officeId the office that will keep the person; required if agreed and inside the province
     * @param answer required if not agreed
     * @throws org.anjiao.platform.ProblemException {@code TRANSFER_OFFICE}
     */
    Transfer answer(Caller caller, String id, Long version, boolean agreed, String officeId, String answer);

    /**
     * Decides (D-09). Where the new county has not agreed, the unit above both may still grant it.
     *
     * @param caller in the deciding unit, with {@code CASE_DECIDE}; not who asked or applied
     * @param comment required for a refusal and for a grant against the new county's answer
     * @throws org.anjiao.platform.ProblemException {@code DECIDER_IS_PROPOSER}
     */
    Transfer decide(Caller caller, String id, Long version, boolean granted, String comment);

    /** Files when the person was told of the refusal (T-21); the caller is of the old county. */
    Transfer told(Caller caller, String id, Long version, LocalDate on);

    /**
     * Hands documents and file over (T-22).
     *
     * @param caller of the old county, with {@code CASE_RECEIVE}
     * @param fileList what is handed over
     * @throws org.anjiao.platform.ProblemException {@code TRANSFER_FILE}
     */
    Transfer handOver(Caller caller, String id, Long version, String fileList);

    /**
     * The receipt of the new county for the file; may come after the person.
     *
     * @param caller of the new county, with {@code CASE_RECEIVE}
     * @throws org.anjiao.platform.ProblemException {@code TRANSFER_FILE}
     */
    Transfer receive(Caller caller, String id, Long version);

    /**
     * The person has reported to the new county and is supervised by it from now on (T-23). Positioning ordered by the old
     * county ends. Outside the province the case ends here.
     *
     * @param caller of the new county, with {@code CASE_RECEIVE}
     * @throws org.anjiao.platform.ProblemException {@code TRANSFER_DAY}
     */
    Transfer reportIn(Caller caller, String id, Long version, LocalDate reportedOn);

    /**
     * Takes the decision back before the person has reported to the new county: the reason to move has fallen away. Whoever was
     * told of the decision is told (D-09), and the old county keeps the person.
     *
     * @param caller needs {@code CASE_DECIDE} in the unit that decides, and neither applied nor asked
     * @param reason at most 500 characters
     * @throws org.anjiao.platform.ProblemException {@code TRANSFER_STATE}, {@code DECISION_LEVEL}, {@code
     *     DECIDER_IS_PROPOSER}
     */
    Transfer revoke(Caller caller, String id, Long version, String reason);

    /** Gives it up before it is decided; the caller needs {@code CASE_RECORD}. */
    Transfer withdraw(Caller caller, String id, Long version, String reason);

    /** Readable by both counties. */
    Transfer find(Caller caller, String id);

    Page<Transfer> list(Caller caller, TransferQuery query);
}
