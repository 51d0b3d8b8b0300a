package org.anjiao.supervisee;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Orders of electronic positioning (T-25): who proposes never approves, and no two open orders of a person overlap. Steps
 * take the version that the caller has read; null skips the comparison, another than that of the record is {@code
 * STALE_VERSION}. A step that the order's state does not allow is {@code EM_ORDER_STATE}.
 */
@ProviderType
public interface EmOrders extends LawfulPositioning {
    /**
     * Proposes an order, judged by the policy pack in force on the day on which positioning would begin. What an office
     * proposes is submitted by the head of the county's agency first (brief 6.3).
     *
     * @param caller needs {@code EM_ORDER_PROPOSE} over the person's unit
     * @throws org.anjiao.platform.ProblemException {@code EM_GROUND_REQUIRED}, {@code EM_DECISION_REQUIRED}, {@code
     *     EM_NOT_A_KEY_PERSON}, {@code EM_TERM_TOO_LONG}, {@code EM_TERM_OVER}, {@code END_BEFORE_BEGIN}, {@code
     *     EM_ORDER_OVERLAPS}, {@code EM_APPROVER_NOT_ENTITLED}, {@code EM_APPROVER_IS_PROPOSER}
     */
    EmOrder propose(Caller caller, EmProposal proposal);

    /**
     * Submits to the deciding head what an office has proposed, or returns it.
     *
     * @param caller needs {@code CASE_DECIDE}, belongs to the person's county, and must not have proposed the order
     * @param comment why it is returned; needed for that only
     * @throws org.anjiao.platform.ProblemException {@code DECISION_LEVEL}, {@code DECIDER_IS_PROPOSER}
     */
    EmOrder submit(Caller caller, String orderId, Long version, boolean granted, String comment);

    /**
     * Approves; positioning becomes lawful at once or on the order's first day, and the decision with its notice to the
     * person is issued (D-11).
     *
     * @param caller needs {@code EM_ORDER_APPROVE}, belongs to the unit at the level that the pack names, and must not
     *     have proposed or submitted the order
     * @throws org.anjiao.platform.ProblemException {@code EM_APPROVER_IS_PROPOSER}, {@code EM_APPROVER_NOT_ENTITLED},
     *     {@code DECISION_LEVEL} and, judged anew, as {@link #propose}
     */
    EmOrder approve(Caller caller, String orderId, Long version);

    /** Rejects a proposal; same rights as {@link #approve}. */
    EmOrder reject(Caller caller, String orderId, Long version, String reason);

    /**
     * Lifts an approved order at once because it is no longer needed.
     *
     * @param caller belongs to the person's county and needs {@code EM_ORDER_PROPOSE}: relief needs no second person
     */
    EmOrder release(Caller caller, String orderId, Long version, String reason);

    /**
     * Asks for a later last day while the order is in force.
     *
     * @param caller needs {@code EM_ORDER_PROPOSE} over the person's unit
     * @param to wished last day, at most as long after the present one as the pack of the extension's first day allows
     * @param evaluation why positioning is still needed
     * @throws org.anjiao.platform.ProblemException {@code EM_EVALUATION_REQUIRED}, {@code EM_EXTENSION_NOT_LATER}, {@code
     *     EM_TERM_TOO_LONG}, {@code EM_GROUND_REQUIRED} if the ground is none under the rules of the extension's first
     *     day, {@code EM_EXTENSION_PENDING}
     */
    EmOrder requestExtension(Caller caller, String orderId, Long version, LocalDate to, String evaluation);

    /**
     * Grants or refuses what {@link #requestExtension} asked for; rights as for {@link #approve}.
     *
     * @param comment needed for a refusal
     * @throws org.anjiao.platform.ProblemException {@code EM_NO_EXTENSION}, {@code EM_ORDER_OVERLAPS}
     */
    EmOrder decideExtension(Caller caller, String orderId, Long version, boolean granted, String comment);

    /**
     * Records that the person has signed the notice of the oldest decision not signed yet.
     *
     * @param caller needs {@code CASE_RECORD} over the person's unit
     * @throws org.anjiao.platform.ProblemException {@code EM_NOTICE_DAY}, {@code EM_NOTICE_NOTHING_TO_SIGN}
     */
    EmOrder signNotice(Caller caller, String orderId, Long version, LocalDate signedOn);

    /**
     * Records that the device is back; closes an order that is over.
     *
     * @param caller needs {@code CASE_RECORD} over the person's unit
     * @throws org.anjiao.platform.ProblemException {@code EM_RETURN_DAY}
     */
    EmOrder returnDevice(Caller caller, String orderId, Long version, LocalDate returnedOn);

    /**
     * Judges whether the person must be positioned by the rules of today, and opens the task of fitting a device where
     * nobody has seen to it yet.
     *
     * @param caller needs {@code EM_ORDER_PROPOSE} over the person's unit
     */
    EmDuty evaluate(Caller caller, String superviseeId);

    EmOrder find(Caller caller, String orderId);

    /** All orders of a person, newest first. */
    List<EmOrder> ofSupervisee(Caller caller, String superviseeId);

    /**
     * The orders on the persons of a unit or on one person. Ordered by {@code proposed} (its own, and what a period restricts),
     * {@code from}, {@code to} or {@code decided}.
     *
     * @param caller needs {@code SUPERVISEE_READ}
     * @param state null means all
     * @param withoutDevice whether only those in force now whose person wears no device
     */
    Page<EmOrder> list(Caller caller, CaseQuery query, EmOrderState state, boolean withoutDevice);
}
