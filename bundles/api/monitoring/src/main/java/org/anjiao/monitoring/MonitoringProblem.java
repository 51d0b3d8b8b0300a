package org.anjiao.monitoring;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of monitoring. */
public enum MonitoringProblem implements ProblemCode {
    ALERT_STATE(
            ProblemKind.CONFLICT,
            "报警当前状态为 {0}，不能变更为 {1}",
            "The alert is {0} and cannot become {1}",
            "请先签收报警，已办结的报警不能再办理",
            "Acknowledge the alert first; a resolved one cannot be handled again"),
    ZONE_STATE(
            ProblemKind.CONFLICT,
            "区域当前状态为 {0}，不能变更为 {1}",
            "The zone is {0} and cannot become {1}",
            "请刷新后核对区域状态",
            "Reload the zone and check its state"),
    ZONE_APPROVER_IS_PROPOSER(
            ProblemKind.FORBIDDEN,
            "提请人不能审批自己提请的区域",
            "Who proposes a zone cannot approve it",
            "请由另一名有审批权的负责人审批",
            "Ask another head who may approve"),
    ZONE_BASIS_TOO_NARROW(
            ProblemKind.INVALID,
            "法律依据 {0} 不能支持此类区域 {1}",
            "The basis {0} does not carry a zone of this kind: {1}",
            "市县活动范围只能设限定区域；隐藏的被害人保护区域须依据禁止令设为禁止进入区域",
            "The county limit carries an inclusion zone; a hidden zone must be an exclusion zone under a prohibition order"),
    ZONE_SELF_CROSSING(
            ProblemKind.INVALID,
            "区域边线自相交或没有面积（{0}）",
            "The outline crosses itself or has no area ({0})",
            "请按顺序重新绘制各顶点",
            "Draw the corners again, one after the other"),
    ZONE_TOO_MANY_VERTICES(
            ProblemKind.INVALID,
            "顶点数为 {0}，应为 {1} 至 {2} 个",
            "{0} points given; {1} to {2} are allowed",
            "请增减顶点后重新提交",
            "Add or leave out points and send again"),
    ZONE_OUTSIDE_PROVINCE(
            ProblemKind.INVALID,
            "第 {0} 个点（{1}）不在本省范围内",
            "Point {0} ({1}) lies outside the province",
            "请核对经纬度顺序（先经度后纬度）和坐标系",
            "Check the order (longitude first) and the datum"),
    ZONE_COUNTY_UNKNOWN(
            ProblemKind.INVALID,
            "没有 {0} 的边界",
            "There is no boundary of {0}",
            "请填写六位县级行政区划代码，或改为绘制区域",
            "Give the six digits of a county, or draw the zone"),
    CHECK_WITHOUT_ORDER(
            ProblemKind.CONFLICT,
            "该对象没有生效的电子定位决定，不能进行定位核查",
            "The person is under no positioning order and cannot be checked by position",
            "请改用信息化核查等其他方式",
            "Verify the person by other means"),
    CHECK_ALREADY_OPEN(
            ProblemKind.CONFLICT,
            "该对象已有未完成的定位核查",
            "A check of this person is open already",
            "请先完成该次核查",
            "Do that check first"),
    CHECK_DONE(
            ProblemKind.CONFLICT,
            "该次核查已登记结果",
            "The result of this check is on record already",
            "如需再次核查，请另行安排",
            "Plan another check if one is needed");

    private final Wording wording;

    MonitoringProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
