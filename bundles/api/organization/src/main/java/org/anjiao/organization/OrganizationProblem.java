package org.anjiao.organization;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** What can be wrong with a change of units. */
public enum OrganizationProblem implements ProblemCode {
    UNIT_CHANGE_TOO_EARLY(
            ProblemKind.CONFLICT,
            "该单位在 {0} 之后已有变更",
            "The unit has already been changed at or after {0}",
            "请选择更晚的生效日期",
            "Choose a later date"),
    UNIT_PARENT_CYCLE(
            ProblemKind.INVALID,
            "上级单位不能是本单位或其下级",
            "A unit cannot report to itself or to a unit below it",
            "请另选上级单位",
            "Choose another parent");

    private final Wording wording;

    OrganizationProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
