package org.anjiao.report.internal.summary;

import java.util.Map;
import org.anjiao.platform.ProblemException;
import org.anjiao.report.ReportState;
import org.anjiao.report.internal.ReportProblem;

/** What can be done to a report, and from where to where it leads: the whole state machine. */
@SuppressWarnings("ImmutableEnumChecker") // the maps are immutable and never handed out
enum ReportStep {
    /** The reporting unit writes. */
    SAVE(Map.of(ReportState.DRAFT, ReportState.DRAFT, ReportState.RETURNED, ReportState.RETURNED)),
    /** The reporting unit sends it to the province. */
    SUBMIT(Map.of(ReportState.DRAFT, ReportState.SUBMITTED, ReportState.RETURNED, ReportState.SUBMITTED)),
    /** The province takes it. */
    ACCEPT(Map.of(ReportState.SUBMITTED, ReportState.ACCEPTED)),
    /** The province gives it back with a reason, also after it had accepted it. */
    GIVE_BACK(Map.of(ReportState.SUBMITTED, ReportState.RETURNED, ReportState.ACCEPTED, ReportState.RETURNED));

    private final Map<ReportState, ReportState> transitions;

    ReportStep(Map<ReportState, ReportState> transitions) {
        this.transitions = transitions;
    }

    /**
     * Where the step leads from that state.
     *
     * @throws ProblemException {@code REPORT_STATE} if it is not possible there
     */
    ReportState apply(ReportState state) {
        ReportState next = transitions.get(state);
        if (next == null) {
            throw new ProblemException(ReportProblem.REPORT_STATE, "state", state, name());
        }
        return next;
    }
}
