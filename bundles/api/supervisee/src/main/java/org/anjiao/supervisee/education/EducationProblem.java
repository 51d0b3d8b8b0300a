package org.anjiao.supervisee.education;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of education and voluntary work. */
public enum EducationProblem implements ProblemCode {
    SESSION_STATE(
            ProblemKind.CONFLICT,
            "该活动处于“{0}”状态，不能执行此操作",
            "The session is {0}; this step is not possible",
            "请刷新后查看当前状态",
            "Reload the record and look at its state"),
    SESSION_MINORS_APART(
            ProblemKind.INVALID,
            "未成年社区矫正对象不得与成年人一同参加（{0}）",
            "Minors are educated apart from adults ({0})",
            "请为未成年对象单独组织",
            "Hold a session of their own for them"),
    SESSION_MINORS_ROOM(
            ProblemKind.INVALID,
            "同一时间同一地点已有其他活动，未成年人与成年人须分别进行（{0}）",
            "Another session is at that place at that time; minors are kept apart from adults ({0})",
            "请另选时间或者地点",
            "Choose another time or place"),
    SESSION_EMPTY(
            ProblemKind.INVALID, "请至少选择一名对象", "A session has at least one participant", "请选择对象", "Choose persons"),
    SESSION_MINUTES(
            ProblemKind.INVALID,
            "时长须在 1 至 {0} 分钟之间",
            "It lasts between 1 and {0} minutes",
            "请核对时长",
            "Check the length"),
    SESSION_TIME(
            ProblemKind.INVALID,
            "活动尚未开始或时间早于入矫登记",
            "The session has not begun, or lies before a registration",
            "请核对时间",
            "Check the time"),
    SESSION_NOT_INVITED(
            ProblemKind.INVALID,
            "{0} 不在该活动的名单中",
            "{0} is not on the list of the session",
            "请先将对象加入名单",
            "Put the person on the list first"),
    SESSION_INCOMPLETE(
            ProblemKind.INVALID,
            "尚有 {0} 名对象未登记出勤",
            "The attendance of {0} persons is missing",
            "请逐人登记出勤后再结束",
            "Record everybody''s attendance"),
    EXEMPTION_STATE(
            ProblemKind.CONFLICT,
            "该减免申请处于“{0}”状态，不能执行此操作",
            "The exemption is {0}; this step is not possible",
            "请刷新后查看当前状态",
            "Reload the record and look at its state"),
    EXEMPTION_NOT_NEEDED(
            ProblemKind.CONFLICT,
            "现行规则没有规定每月{0}时间，无须减免",
            "The rules in force fix no hours of {1}; nobody needs an exemption",
            "由司法所根据情况安排",
            "The office arranges what fits"),
    EXEMPTION_OVERLAPS(
            ProblemKind.CONFLICT,
            "与已有减免（{0} 至 {1}）时间重叠",
            "Overlaps with the exemption from {0} to {1}",
            "请核对起止日期",
            "Check the dates");

    private final Wording wording;

    EducationProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
