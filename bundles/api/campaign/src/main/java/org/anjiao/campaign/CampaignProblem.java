package org.anjiao.campaign;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of campaigns and interviews. */
public enum CampaignProblem implements ProblemCode {
    TEMPLATE_UNKNOWN(
            ProblemKind.INVALID,
            "没有名为 {0} 的专项活动模板",
            "There is no campaign template {0}",
            "请从已安装的模板中选择：{1}",
            "Choose an installed one: {1}"),
    CAMPAIGN_EXISTS(
            ProblemKind.CONFLICT, "专项活动 {0} 已经存在", "Campaign {0} exists already", "请直接使用该活动", "Use the existing one"),
    CAMPAIGN_ISSUED(
            ProblemKind.CONFLICT,
            "专项活动 {0} 已经下发",
            "Campaign {0} has been issued already",
            "无需重复下发",
            "There is nothing to do"),
    NOT_A_PARTICIPANT(
            ProblemKind.CONFLICT,
            "您所在单位不是本次活动的直接下发对象",
            "Your unit is not among those to which the campaign was issued",
            "请由省厅直接下发的单位办理",
            "Ask the unit that the province has addressed"),
    PARTICIPATION_STATE(
            ProblemKind.CONFLICT,
            "本单位当前进度为 {0}，不能转为 {1}",
            "The unit stands at {0} and cannot go to {1}",
            "请按签收、成立领导小组、报送方案、动员、排查、自查、总结的顺序办理",
            "Keep the order: acknowledge, group, plan, mobilise, screen, self-check, summarise"),
    UNIT_NOT_MOBILISED(
            ProblemKind.CONFLICT,
            "未成立领导小组或未报送工作方案，不能进入排查阶段，缺少：{0}",
            "A unit without leading group and work plan cannot enter the screening; missing: {0}",
            "请先成立专项领导小组并报送工作方案",
            "Form the leading group and submit the work plan first"),
    TASK_STATE(
            ProblemKind.CONFLICT,
            "谈话任务当前状态为 {0}，不能执行此操作",
            "The interview task is {0}; this step is not possible",
            "请刷新后查看当前状态",
            "Reload the task and look at its state"),
    FACE_TO_FACE_REQUIRED(
            ProblemKind.INVALID,
            "谈话排查必须当面进行",
            "An interview counts only when held face to face",
            "请补充当面谈话后提交",
            "Talk face to face, then file"),
    FIVE_CLARITIES_INCOMPLETE(
            ProblemKind.INVALID,
            "“五清”须逐项填写，缺少：{0}",
            "Each of the five clarities needs a yes or no; missing: {0}",
            "请补充缺少的项目",
            "Answer the missing ones"),
    INTERVIEW_INCOMPLETE(
            ProblemKind.INVALID,
            "谈话提纲的必答题未填写：{0}",
            "The outline''s question {0} has not been answered",
            "请补充回答后提交",
            "Answer it, then file"),
    NEW_ENTRANT_VISIT_REQUIRED(
            ProblemKind.INVALID,
            "该对象入矫未满 {0} 天，须有入户走访或社区走访",
            "The person entered less than {0} days before: a home or community visit is needed",
            "请完成走访并一并登记",
            "Make the visit and file it too"),
    INTERVIEW_IN_FUTURE(
            ProblemKind.INVALID,
            "谈话时间 {0} 晚于当前时间",
            "The interview at {0} lies in the future",
            "请核对谈话时间",
            "Check the time"),
    INTERVIEW_OUTSIDE_CAMPAIGN(
            ProblemKind.INVALID,
            "谈话时间不在活动期间（{0} 至 {1}）",
            "The interview was not held during the campaign ({0} to {1})",
            "请核对谈话时间",
            "Check the time"),
    MINOR_NOT_WITH_ADULTS(
            ProblemKind.INVALID,
            "未成年社区矫正对象应与成年对象分别进行",
            "Minors are not interviewed together with adults",
            "请单独安排谈话",
            "Hold separate sessions"),
    EXEMPTION_NEEDS_OTHER_PERSON(
            ProblemKind.FORBIDDEN,
            "申请人不得审批自己的免谈申请",
            "Who requested an exemption may not decide it",
            "请由其他有审批权限的人员办理",
            "Ask another person with the right to decide");

    private final Wording wording;

    CampaignProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
