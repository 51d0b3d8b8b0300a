package org.anjiao.supervisee.correction;

import java.util.List;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.CaseQuery;
import org.osgi.annotation.versioning.ProviderType;

/** Correction groups (矫正小组, T-09). */
@ProviderType
public interface CorrectionGroups {
    /**
     * Forms the group or changes it; what it was stays on record.
     *
     * @param caller needs {@code CASE_RECORD} over the person
     * @param version the number of the group that the caller has read, 0 if there was none; null skips the comparison
     * @param members one of the office at least
     * @param reason required when a group is changed
     * @throws org.anjiao.platform.ProblemException {@code NOT_IN_CORRECTION}, {@code STALE_VERSION},
     *     {@code GROUP_NEEDS_OFFICER}, {@code GROUP_NEEDS_WOMAN}, {@code GROUP_NEEDS_MINOR_EXPERT}
     */
    CorrectionGroup form(Caller caller, String superviseeId, Long version, List<GroupMember> members, String reason);

    /**
     * The person's groups, the present one first.
     *
     * @param caller needs {@code SUPERVISEE_READ} over the person
     */
    List<CorrectionGroup> ofPerson(Caller caller, String superviseeId);

    /**
     * The groups of a unit or a person. Ordered by {@code formed} (its own, and what a period restricts) or {@code until}.
     *
     * @param caller needs {@code SUPERVISEE_READ}
     * @param current only the present ones (true) or the former ones (false); null means all
     */
    Page<CorrectionGroup> list(Caller caller, CaseQuery query, Boolean current);
}
