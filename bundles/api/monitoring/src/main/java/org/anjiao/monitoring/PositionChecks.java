package org.anjiao.monitoring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Checks whether positioning works and the person is where the device is. Only persons under a lawful order are
 * checked. Each method needs {@code POSITION_CHECK}, and each change is audited.
 */
@ProviderType
public interface PositionChecks {
    /**
     * Draws persons of a unit's subtree by chance, of those whom the caller may know.
     *
     * @param unitId null for the caller's own unit
     * @param count 1 to 100; fewer are drawn where there are not so many
     * @param dueOn not before today
     */
    CheckDraw draw(Caller caller, String unitId, int count, LocalDate dueOn);

    /**
     * Plans the check of one person.
     *
     * @throws org.anjiao.platform.ProblemException {@link MonitoringProblem#CHECK_WITHOUT_ORDER}, {@link
     *     MonitoringProblem#CHECK_ALREADY_OPEN}
     */
    PositionCheck plan(Caller caller, String superviseeId, LocalDate dueOn);

    /**
     * Records what the check found.
     *
     * @param version what the caller has read; null skips the comparison
     * @param note required, at most 500 characters
     * @throws org.anjiao.platform.ProblemException {@link MonitoringProblem#CHECK_DONE}, {@code STALE_VERSION}
     */
    PositionCheck record(Caller caller, String id, Long version, CheckResult result, String note);

    /**
     * The checks of a unit's subtree, newest first.
     *
     * @param filter null for all
     * @param cursor null for the first page
     */
    Page<PositionCheck> list(Caller caller, String unitId, Filter filter, String cursor, int limit);

    /** Each office of a unit's subtree with persons under an order, or with checks, against its quota of a month. */
    List<CheckQuota> quotas(Caller caller, String unitId, YearMonth month);

    /** Which checks a list shows. */
    enum Filter {
        OPEN,
        OVERDUE,
        DONE
    }
}
