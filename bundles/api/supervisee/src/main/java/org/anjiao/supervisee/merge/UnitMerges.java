package org.anjiao.supervisee.merge;

import java.util.List;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Merges of counties. From the day on the offices of the old county, and that county itself, report to the new one: what they
 * own stays where it is and is in the new county's hands. The persons are moved to their new offices in small transactions,
 * each with its interval; a merge that was broken off goes on where it was.
 */
@ProviderType
public interface UnitMerges {
    /**
     * Orders a merge; the persons follow when its day has come.
     *
     * @param caller needs {@code ORGANIZATION_CHANGE} over both units
     * @throws org.anjiao.platform.ProblemException {@code MERGE_UNITS}, {@code MERGE_DAY}, {@code MERGE_OFFICE},
     *     {@code MERGE_OFFICE_MISSING}, {@code MERGE_TWICE}, {@code FIELD_REQUIRED}, {@code TEXT_TOO_LONG} and those of
     *     {@link org.anjiao.organization.Organization#change}
     */
    UnitMerge order(Caller caller, MergePlan plan);

    /**
     * Merges of which the caller may read one of the two counties, the latest first.
     *
     * @param caller needs {@code SUPERVISEE_READ}
     * @throws org.anjiao.platform.ProblemException {@code NOT_PERMITTED}
     */
    List<UnitMerge> list(Caller caller);

    /**
     * How far a merge has come.
     *
     * @param caller needs {@code SUPERVISEE_READ} over one of the two counties
     * @throws org.anjiao.platform.ProblemException {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}
     */
    UnitMerge find(Caller caller, String id);

    /** Whom it has moved. */
    Page<MovedPerson> moved(Caller caller, String id, String cursor, int limit);
}
