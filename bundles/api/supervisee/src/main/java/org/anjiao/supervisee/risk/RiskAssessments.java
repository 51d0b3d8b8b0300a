package org.anjiao.supervisee.risk;

import java.util.List;
import java.util.Map;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.risk.spi.RiskBand;
import org.anjiao.supervisee.risk.spi.RiskInstrument;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Risk assessments. The next one is due within {@code REASSESS_MONTHS}, and sooner after an event that the pack of
 * its day names. Steps may fail with {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT},
 * {@code STALE_VERSION}, {@code FIELD_REQUIRED} and {@code NOT_IN_CORRECTION}.
 */
@ProviderType
public interface RiskAssessments {
    /** The instruments that are installed and passed their worked cases, by identifier. */
    List<RiskInstrument> instruments();

    /**
     * Counts without filing anything.
     *
     * @throws org.anjiao.platform.ProblemException {@code RISK_INSTRUMENT_UNKNOWN}, {@code RISK_ANSWERS}
     */
    RiskScore score(String instrumentId, Map<String, String> answers);

    /**
     * Files an assessment. It holds at once if the officer concludes as the instrument does; else it waits for
     * {@link #decideOverride}.
     *
     * @param caller needs {@code RISK_ASSESS}
     * @throws org.anjiao.platform.ProblemException as {@link #score}; {@code RISK_OVERRIDE_PENDING} if another one waits
     */
    RiskAssessment assess(Caller caller, NewRiskAssessment assessment);

    /**
     * Confirms the officer's departure, or lets the instrument's band stand.
     *
     * @param caller needs {@code KEY_PERSON_DECIDE} and did not assess
     * @param version what the caller has read; null skips the comparison
     * @param comment required where the departure is refused
     * @throws org.anjiao.platform.ProblemException {@code DECIDER_IS_PROPOSER}, {@code RISK_STATE}
     */
    RiskAssessment decideOverride(Caller caller, String id, Long version, boolean confirmed, String comment);

    RiskAssessment find(Caller caller, String id);

    /** All of a person, the latest first. */
    List<RiskAssessment> history(Caller caller, String superviseeId);

    /**
     * The assessments of the persons of a unit or of one person. Ordered by {@code assessed} (its own, and what a period
     * restricts), {@code score} or {@code decided}.
     *
     * @param caller needs {@code SUPERVISEE_READ}
     * @param band the band that holds by it; null means all
     * @param state null means all
     */
    Page<RiskAssessment> list(Caller caller, CaseQuery query, RiskBand band, RiskState state);
}
