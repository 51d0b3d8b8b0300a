package org.anjiao.supervisee.transfer;

import java.util.List;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.CaseQuery;
import org.osgi.annotation.versioning.ProviderType;

/** Who kept a person when. */
@ProviderType
public interface Stays {
    /**
     * The intervals, the earliest first; they touch and do not overlap.
     *
     * @throws org.anjiao.platform.ProblemException {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED},
     *     {@code OUTSIDE_OWN_UNIT}
     */
    List<UnitStay> ofPerson(Caller caller, String superviseeId);

    /**
     * Gives a person, in correction or referred only, to another office of the same county.
     *
     * @param caller needs {@code CASE_RECEIVE}, in the unit of the county
     * @throws org.anjiao.platform.ProblemException {@code TRANSFER_OFFICE}, {@code OFFICE_SAME}, {@code DECISION_LEVEL},
     *     {@code NOT_IN_CORRECTION}, {@code FIELD_REQUIRED} and as {@link #ofPerson}
     */
    List<UnitStay> changeOffice(Caller caller, String superviseeId, String officeId, String reason);

    /**
     * The moves into the offices of a unit, out of them and between them, or those of one person. Ordered by {@code moved},
     * which is its own and what a period restricts.
     *
     * @param caller needs {@code SUPERVISEE_READ}
     * @param cause null means all
     */
    Page<UnitMove> moves(Caller caller, CaseQuery query, StayCause cause);
}
