package org.anjiao.supervisee.exitcontrol;

import java.time.LocalDate;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.CaseQuery;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Persons in correction must not leave the country: the county reports each to the police in charge of exit and entry, files
 * its receipt, and withdraws the report when the case has ended (D-26). What is due when stands in the packs. Every call may
 * fail with {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT} and {@code STALE_VERSION}; steps need
 * {@code CASE_RECEIVE} in the person's county ({@code DECISION_LEVEL}) and may fail with {@code EXIT_CONTROL_STATE}.
 */
@ProviderType
public interface ExitControls {
    /**
     * Reports the person: the document goes to the police.
     *
     * @throws org.anjiao.platform.ProblemException {@code NOT_IN_CORRECTION}, {@code EXIT_CONTROL_REPORTED}
     */
    ExitControl report(Caller caller, String superviseeId);

    /**
     * Files the receipt of the police that came on paper.
     *
     * @param on not before the report and not after today
     * @param reference number of the receipt, at most 100 characters
     * @throws org.anjiao.platform.ProblemException {@code EXIT_CONTROL_DAY}
     */
    ExitControl confirm(Caller caller, String id, Long version, LocalDate on, String reference);

    /** Tells the police that the case has ended. */
    ExitControl withdraw(Caller caller, String id, Long version);

    /** @param caller needs {@code SUPERVISEE_READ} over the person */
    ExitControl find(Caller caller, String id);

    /**
     * @param caller needs {@code SUPERVISEE_READ}
     * @param state null means all
     */
    Page<ExitControl> list(Caller caller, CaseQuery query, ExitControlState state);
}
