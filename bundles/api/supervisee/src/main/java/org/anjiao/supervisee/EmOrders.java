package org.anjiao.supervisee;

import java.util.List;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Orders of electronic positioning: who proposes never approves, and no two open orders of a person overlap. */
@ProviderType
public interface EmOrders extends LawfulPositioning {
    /**
     * Proposes an order, judged by the policy pack in force on the day on which positioning would begin.
     *
     * @param caller needs {@code EM_ORDER_PROPOSE} over the person's unit
     * @throws org.anjiao.platform.ProblemException {@code EM_GROUND_REQUIRED}, {@code EM_NOT_A_KEY_PERSON},
     *     {@code EM_TERM_TOO_LONG}, {@code EM_TERM_OVER}, {@code END_BEFORE_BEGIN}, {@code EM_ORDER_OVERLAPS},
     *     {@code EM_APPROVER_NOT_ENTITLED}, {@code EM_APPROVER_IS_PROPOSER}
     */
    EmOrder propose(Caller caller, EmProposal proposal);

    /**
     * Approves; positioning becomes lawful at once or on the order's first day.
     *
     * @param caller needs {@code EM_ORDER_APPROVE} over the person's unit and must not have proposed the order
     * @throws org.anjiao.platform.ProblemException {@code EM_APPROVER_IS_PROPOSER}, {@code EM_APPROVER_NOT_ENTITLED},
     *     {@code EM_ORDER_STATE} and, judged anew, as {@link #propose}
     */
    EmOrder approve(Caller caller, String orderId);

    /** Rejects a proposal; same rights as {@link #approve}. */
    EmOrder reject(Caller caller, String orderId, String reason);

    /**
     * Lifts an approved order at once because it is no longer needed.
     *
     * @param caller needs {@code EM_ORDER_PROPOSE} over the person's unit: relief needs no second person
     */
    EmOrder release(Caller caller, String orderId, String reason);

    EmOrder find(Caller caller, String orderId);

    /** All orders of a person, newest first. */
    List<EmOrder> ofSupervisee(Caller caller, String superviseeId);
}
