package org.anjiao.organization;

import java.time.Instant;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** The units, as they stand or stood at any moment. Reads answer from memory. */
@ProviderType
public interface Organization {
    /**
     * The unit as it stood at that moment.
     *
     * @throws org.anjiao.platform.ProblemException {@code RECORD_NOT_FOUND}
     */
    Unit unit(String id, Instant at);

    /** The unit with that business code at that moment. */
    Optional<Unit> byCode(String code, Instant at);

    /** The units whose reporting parent that unit is, in the order of their codes. */
    List<Unit> children(String id, Instant at);

    /**
     * Whose rules bind a unit: the codes of those who manage it, the province first, down to the county or whoever takes the
     * county's part. A directly managed unit lies by its code in a city (韩城 in 渭南), which is not among them.
     *
     * @return of each the code of the territory, or the business code where there is none (杨凌示范区, 西咸新区); offices are not
     *     named, since they make no rules
     * @throws org.anjiao.platform.ProblemException {@code RECORD_NOT_FOUND} if it did not stand at that moment
     */
    default List<String> authorities(String unitId, Instant at) {
        LinkedList<String> codes = new LinkedList<>();
        for (String id = unitId; id != null; ) {
            Unit unit = unit(id, at);
            if (unit.type() != UnitType.JUSTICE_OFFICE) {
                codes.addFirst(unit.adminCode() == null ? unit.code() : unit.adminCode());
            }
            id = unit.reportingParent();
        }
        return List.copyOf(codes);
    }

    /** The tree of that moment. */
    OrganizationTree tree(Axis axis, Instant at);

    /** The direct addressees of the province: 13 in 2019. */
    List<Unit> directUnits(Instant at);

    /** The province. */
    Unit root(Instant at);

    /**
     * Changes name or reporting parent from a date on; how it stood before stays known.
     *
     * @param caller needs {@link org.anjiao.platform.security.Permission#ORGANIZATION_CHANGE} over the unit and over its
     *     new parent
     * @return the unit as it stands from then on
     * @throws org.anjiao.platform.ProblemException {@link OrganizationProblem}
     */
    Unit change(Caller caller, UnitChange change);
}
