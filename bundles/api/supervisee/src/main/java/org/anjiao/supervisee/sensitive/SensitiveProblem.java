package org.anjiao.supervisee.sensitive;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of sensitive cases. */
public enum SensitiveProblem implements ProblemCode {
    SENSITIVE_ALREADY(
            ProblemKind.CONFLICT,
            "该案已标记为重大敏感案件或正在审批",
            "The case is marked as sensitive, or a proposal waits",
            "请查看重大敏感案件记录",
            "Look at the case''s markers"),
    SENSITIVE_READER(
            ProblemKind.INVALID,
            "账号“{0}”不存在，或无权查阅该对象的档案",
            "There is no account {0}, or it may not read this person''s file",
            "请填写本案管理单位及其上级的账号",
            "Name accounts of the unit that keeps the person, or above"),
    SENSITIVE_STATE(
            ProblemKind.CONFLICT,
            "该标记处于“{0}”状态，不能执行此操作",
            "The marker is {0}; this step is not possible",
            "请刷新后查看当前状态",
            "Reload it and look at its state");

    private final Wording wording;

    SensitiveProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
