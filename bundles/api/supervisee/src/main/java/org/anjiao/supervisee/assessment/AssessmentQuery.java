package org.anjiao.supervisee.assessment;

import org.anjiao.supervisee.CaseQuery;

/**
 * Which assessments to list. They concern nobody in the registry yet, so there are none of a person.
 *
 * @param of of which unit, from when to when by the day of receipt, in which order; null means the first page
 * @param state null means all
 */
public record AssessmentQuery(CaseQuery of, AssessmentState state) {
    public AssessmentQuery {
        of = of == null ? CaseQuery.FIRST : of;
    }

    /** In the list's own order. */
    public AssessmentQuery(String unitId, AssessmentState state, String cursor, int limit) {
        this(CaseQuery.ofUnit(unitId, cursor, limit), state);
    }
}
