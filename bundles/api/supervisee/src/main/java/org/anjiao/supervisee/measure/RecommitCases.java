package org.anjiao.supervisee.measure;

import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Whoever meets the conditions of the law is to be proposed for revocation or recommitment (R-65; Law art. 46, 49). A case
 * opens when an absence meets them, or facts that an officer files; a proposal that is sent closes it, or a refusal with
 * reasons that is approved one level up. Steps fail as those of {@link Measures} do, and with {@code RECOMMIT_CASE_STATE}.
 */
@ProviderType
public interface RecommitCases {
    /**
     * Opens a case on other facts than an absence, for example that a guarantor is lost.
     *
     * @param caller needs {@code CASE_RECORD}
     * @throws org.anjiao.platform.ProblemException {@code RECOMMIT_CONDITION_NOT_MET}, {@code RECOMMIT_CASE_OPEN}, {@code
     *     MEASURE_EVENT_DAY}, {@code MEASURE_EVENT}
     */
    RecommitCase open(Caller caller, Conduct conduct);

    /**
     * The county wishes not to propose.
     *
     * @param caller needs {@code CASE_PROPOSE}, in the county
     * @throws org.anjiao.platform.ProblemException {@code DECISION_LEVEL}
     */
    RecommitCase askRefusal(Caller caller, String id, Long version, String reason);

    /**
     * Approves that wish, which closes the case, or turns it down.
     *
     * @param caller needs {@code CASE_DECIDE}, one level above the county
     * @param comment the reasons; required
     * @throws org.anjiao.platform.ProblemException {@code DECISION_LEVEL}, {@code DECIDER_IS_PROPOSER}
     */
    RecommitCase decideRefusal(Caller caller, String id, Long version, boolean granted, String comment);

    /** @param caller needs {@code SUPERVISEE_READ} */
    RecommitCase find(Caller caller, String id);

    /** @param caller needs {@code SUPERVISEE_READ} over the unit asked for */
    Page<RecommitCase> list(Caller caller, RecommitQuery query);
}
