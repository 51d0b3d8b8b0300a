package org.anjiao.policy;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of the policy book itself. */
public enum PolicyProblem implements ProblemCode {
    RULE_NOT_IN_FORCE(
            ProblemKind.INVALID,
            "{1} 没有生效的规则 {0}",
            "No rule {0} was in force on {1}",
            "请核对日期，或由省级安装覆盖该日期的规则包",
            "Check the date, or have the province install a policy pack that covers it"),
    DRAFT_OPEN(
            ProblemKind.CONFLICT,
            "规则包 {0} 已有未发布的修改稿",
            "Pack {0} is being changed already",
            "请在该修改稿上继续，或先作废",
            "Go on in that draft or discard it first"),
    DRAFT_STATE(
            ProblemKind.CONFLICT,
            "该修改稿处于“{0}”状态，不能再修改",
            "The draft is {0} and is not changed any more",
            "已发布的版本不得就地修改，请另起修改稿",
            "A published version is never changed in place; begin another draft"),
    DRAFT_TOO_EARLY(
            ProblemKind.INVALID,
            "新版本的生效日须晚于 {0} 且不早于 {1}",
            "The new version begins after {0} and not before {1}",
            "请填写以后的日期；已发生的事件仍按旧版本判断",
            "Give a later day: what has happened is judged by the earlier version"),
    DRAFT_FAILS(
            ProblemKind.CONFLICT,
            "修改稿未通过自检：{0}",
            "The draft fails its self-test: {1}",
            "请修改规则或算例后重新自检",
            "Mend the rule or the worked case and test again"),
    DRAFT_UNCHANGED(
            ProblemKind.CONFLICT,
            "修改稿与现行版本没有差别",
            "The draft says nothing else than the version in force",
            "请先修改，或作废",
            "Change it first or discard it"),
    EDITOR_PUBLISHES(
            ProblemKind.FORBIDDEN,
            "修改过该稿的人员不得发布",
            "Whoever has written in the draft does not publish it",
            "请由另一人复核后发布",
            "Have another person review and publish it"),
    PACK_UNREADABLE(
            ProblemKind.INVALID,
            "规则包文件无法读取：{0}",
            "The pack''s document cannot be read: {0}",
            "请按导出的格式修改后重新导入",
            "Mend it after the form that is exported and import again");

    private final Wording wording;

    PolicyProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
