package org.anjiao.supervisee.due;

import java.util.List;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Counts what is due anew after a policy pack or the table of days off has changed. An open obligation whose limit
 * was counted from its event is counted again by the rule that is in force for that event now; one whose day a decision
 * has named, and one that is done, stay. What followed from a limit that had passed is not taken back.
 */
@ProviderType
public interface DueRecounts {
    /**
     * Begins a count of the whole province. It goes on by itself, unit by unit, over restarts too.
     *
     * @param caller needs {@code POLICY_PUBLISH} over the province
     * @throws org.anjiao.platform.ProblemException {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}, {@code
     *     RECOUNT_RUNNING}
     */
    Recount begin(Caller caller);

    /**
     * How far a count is.
     *
     * @param caller needs {@code POLICY_READ}
     * @throws org.anjiao.platform.ProblemException {@code NOT_PERMITTED}, {@code RECORD_NOT_FOUND}
     */
    Recount find(Caller caller, String id);

    /**
     * The counts so far, the latest first, 20 at most.
     *
     * @param caller needs {@code POLICY_READ}
     * @throws org.anjiao.platform.ProblemException {@code NOT_PERMITTED}
     */
    List<Recount> list(Caller caller);
}
