package org.anjiao.hazard;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of the hazard ledger. */
public enum HazardProblem implements ProblemCode {
    HAZARD_STATE(
            ProblemKind.CONFLICT,
            "隐患当前状态为 {0}，不能转为 {1}",
            "The hazard is {0} and cannot become {1}",
            "请刷新后按流程办理：登记、甄别、分派、整改、核查",
            "Reload it and follow the order: register, assess, assign, submit, verify"),
    HAZARD_NEEDS_MEASURE_OWNER_DUE(
            ProblemKind.INVALID,
            "分派隐患必须同时明确整改措施、整改责任人和整改时限，缺少：{0}",
            "A hazard is assigned with measure, owner and due date; missing: {0}",
            "请补充缺少的内容后重新提交",
            "Add what is missing and send again"),
    DISPUTE_NEEDS_REFERRAL(
            ProblemKind.INVALID,
            "此类矛盾纠纷（{0}）须联系调解组织或相关部门，或书面说明不移送的理由",
            "A dispute of this kind ({0}) needs a referral or a written reason why not",
            "请填写移送信息，或填写不移送的理由",
            "Fill in the referral, or the reason for none"),
    HAZARD_OWNER_CANNOT_RECTIFY(
            ProblemKind.INVALID,
            "账号 {0} 不存在或无权整改该单位的隐患",
            "Account {0} does not exist or may not rectify in this unit",
            "请选择该单位有整改权限的人员",
            "Choose a person with the right to rectify in the unit"),
    HAZARD_DUE_IN_PAST(
            ProblemKind.INVALID,
            "整改时限 {0} 早于今天 {1}",
            "The due date {0} is before today, {1}",
            "请填写今天或以后的日期",
            "Give today or a later day"),
    VERIFIER_IS_RECTIFIER(
            ProblemKind.FORBIDDEN,
            "整改人员不得核查自己整改的隐患",
            "Who rectified a hazard may not verify it",
            "请由其他有核查权限的人员核查",
            "Ask another person with the right to verify"),
    HAZARD_LEVEL_NEEDS_HIGHER_UNIT(
            ProblemKind.FORBIDDEN,
            "{0} 级隐患须由上级单位核查",
            "A hazard of level {0} is verified by a higher unit",
            "较大隐患由县级以上核查，重大隐患由市级以上核查",
            "The county verifies LARGER ones, the city or a direct unit MAJOR ones"),
    EXTENSION_PENDING(
            ProblemKind.CONFLICT,
            "该隐患已有待审批的延期申请",
            "A request for a later due date is pending already",
            "请等待上一级单位审批",
            "Wait until the unit above has decided"),
    NO_EXTENSION_PENDING(
            ProblemKind.CONFLICT,
            "该隐患没有待审批的延期申请",
            "No request for a later due date is pending",
            "请刷新后核对",
            "Reload and look again"),
    EXTENSION_NOT_LATER(
            ProblemKind.INVALID,
            "延期后的时限 {0} 须晚于原时限 {1}，且不早于今天 {2}",
            "The new due date {0} must be after {1} and not before today, {2}",
            "请填写更晚的日期；已过期的申请请退回后重新申请",
            "Give a later day; refuse a request whose day has passed and let it be made again"),
    EXTENSION_NEEDS_HIGHER_UNIT(
            ProblemKind.FORBIDDEN,
            "延期须由申请单位的上一级单位审批",
            "A later due date is granted by a unit above the one that asked",
            "请由上级单位有分派权限的人员审批",
            "Ask a person of a higher unit with the right to assign");

    private final Wording wording;

    HazardProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
