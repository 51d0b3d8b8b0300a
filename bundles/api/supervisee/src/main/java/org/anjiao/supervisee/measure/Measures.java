package org.anjiao.supervisee.measure;

import java.time.LocalDate;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Rewards and penalties: the pack of the event suggests, an officer proposes, another person decides (R-64, T-30 to T-39).
 * Every step may fail with {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}, {@code STALE_VERSION},
 * {@code FIELD_REQUIRED}, {@code TEXT_TOO_LONG}, {@code NOT_IN_CORRECTION} and {@code MEASURE_STATE}; {@code version} is what
 * the caller has read, null skips the comparison.
 */
@ProviderType
public interface Measures {
    /**
     * What the pack says, without proposing.
     *
     * @param caller needs {@code SUPERVISEE_READ} over the person's unit
     * @throws org.anjiao.platform.ProblemException {@code MEASURE_EVENT_DAY}, {@code MEASURE_EVENT} if the code names no
     *     conduct, {@code MEASURE_NO_PROHIBITION}, {@code MEASURE_REPORT_IN_TIME}
     */
    Judgement judge(Caller caller, Conduct conduct);

    /**
     * Proposes a measure; conditions that oblige to propose the end of correction open their case. For whoever has
     * not reported in at all, revocation may be proposed, and nothing else.
     *
     * @param caller needs {@code CASE_PROPOSE}
     * @throws org.anjiao.platform.ProblemException {@code MEASURE_NOT_LAWFUL} if the pack of the event does not know the
     *     kind for the person, {@code MEASURE_GROUND} if it does not give that ground, {@code MEASURE_GROUND_NOT_MET},
     *     {@code MEASURE_DEVIATION}, {@code MEASURE_EXISTS}, {@code MEASURE_ARREST_ALONE}, {@code MEASURE_ORGAN}, {@code
     *     MEASURE_COURT}, {@code MEASURE_EVENT_DAY}, {@code MEASURE_EVENT}
     */
    Measure propose(Caller caller, NewMeasure measure);

    /**
     * The head of the office has compared facts and evidence of what an officer there proposes, or refuses it.
     *
     * @param caller needs {@code CASE_DECIDE}, in the person's office, and is not who proposed it
     * @param comment required for a refusal
     * @throws org.anjiao.platform.ProblemException {@code DECISION_LEVEL}, {@code DECIDER_IS_PROPOSER}
     */
    Measure verify(Caller caller, String id, Long version, boolean granted, String comment);

    /**
     * Grants or refuses. A granted measure of the agency's own is issued, with a copy to the procuratorate; a granted
     * proposal waits for its signature.
     *
     * @param caller needs {@code CASE_DECIDE}, in the unit of the measure's level, and is not who proposed it
     * @param comment required for a refusal
     * @throws org.anjiao.platform.ProblemException {@code DECISION_LEVEL}, {@code DECIDER_IS_PROPOSER}, {@code
     *     MEASURE_NOT_VERIFIED} before the head of the office has verified it, where that is needed
     */
    Measure decide(Caller caller, String id, Long version, boolean granted, String comment);

    /**
     * Signs a proposal beside the agency's head, which sends it and opens its proceeding, or refuses to.
     *
     * @param caller needs {@code CASE_SIGN}, in the unit of the measure's level, and neither proposed nor decided
     * @param comment required for a refusal
     * @throws org.anjiao.platform.ProblemException {@code DECISION_LEVEL}, {@code DECIDER_IS_PROPOSER}, {@code
     *     MEASURE_SIGNER_DECIDED}, {@code MEASURE_ARREST_ALONE} if the proposal to revoke is not pending
     */
    Measure sign(Caller caller, String id, Long version, boolean granted, String comment);

    /**
     * Records that the person has signed the document of an own measure; the time to object begins (T-31).
     *
     * @param caller needs {@code CASE_RECORD}
     * @param servedOn not before it was issued and not after today
     * @throws org.anjiao.platform.ProblemException {@code MEASURE_SERVED_DAY}; {@code NOT_IN_CORRECTION} once the case has
     *     ended, for nobody could object any more
     */
    Measure serve(Caller caller, String id, Long version, LocalDate servedOn);

    /**
     * Gives up what is not issued yet, or takes an own measure back, for example after an objection: it counts no longer. A
     * proposal that has been sent is taken back while the other organ has not answered: the organ and all who got a copy are
     * told (D-32), an arrest that goes with it is taken back too, and a case that the law opened is open again.
     *
     * @param caller needs {@code CASE_PROPOSE}; for an issued measure {@code CASE_DECIDE}, for a sent proposal {@code
     *     CASE_SIGN}, in the unit of the measure's level, and is not who proposed it
     * @throws org.anjiao.platform.ProblemException {@code DECISION_LEVEL}, {@code DECIDER_IS_PROPOSER}, {@code
     *     PROCEEDING_RULED} once there is an answer
     */
    Measure withdraw(Caller caller, String id, Long version, String reason);

    /** @param caller needs {@code SUPERVISEE_READ} */
    Measure find(Caller caller, String id);

    /** @param caller needs {@code SUPERVISEE_READ} over the unit asked for */
    Page<Measure> list(Caller caller, MeasureQuery query);
}
