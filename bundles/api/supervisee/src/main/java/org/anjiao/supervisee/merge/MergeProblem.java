package org.anjiao.supervisee.merge;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of merging units. */
public enum MergeProblem implements ProblemCode {
    MERGE_UNITS(
            ProblemKind.INVALID,
            "只能将一个县级单位并入另一个县级单位",
            "A county is merged into another county",
            "请核对两个单位",
            "Check both units"),
    MERGE_DAY(
            ProblemKind.INVALID,
            "并入日期不得早于 {0}",
            "The merge cannot take place before {0}",
            "请填写今天或以后的日期",
            "Give today or a later day"),
    MERGE_OFFICE_MISSING(
            ProblemKind.INVALID,
            "司法所“{0}”未指定并入去向",
            "No office is named into which {0} goes",
            "请为每个司法所指定去向",
            "Name one for each office"),
    MERGE_OFFICE(
            ProblemKind.INVALID,
            "“{0}”不是所涉县（区）的司法所",
            "{0} is no office of the county concerned",
            "请核对司法所",
            "Check the offices"),
    MERGE_TWICE(
            ProblemKind.CONFLICT,
            "该单位的并入已在办理",
            "The merge of that unit is under way",
            "请查看已有的并入记录",
            "Look at the merge that is there");

    private final Wording wording;

    MergeProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
