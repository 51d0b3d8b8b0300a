package org.anjiao.supervisee.track;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of requests for tracks. */
public enum TrackRequestProblem implements ProblemCode {
    TRACK_REQUEST_NEEDED(
            ProblemKind.FORBIDDEN,
            "查阅该对象 {0} 的轨迹须有已批准且在期限内的个案申请",
            "Reading this person''s track of {0} needs a request that is granted and still runs",
            "请提交轨迹查阅申请，写明事由、法律依据和时段，由保管该对象的县级批准后在期限内查阅",
            "File a request with purpose, legal basis and days; the county that keeps the person decides on it"),
    TRACK_REQUEST_PERIOD(
            ProblemKind.INVALID,
            "查阅时段须在 {0} 日以内，起日不晚于止日，且不晚于今日",
            "At most {0} days are requested at once, none after today",
            "请缩短时段，确需更长的分次申请",
            "Shorten the period, or file several requests"),
    TRACK_REQUEST_NOT_OWN(
            ProblemKind.FORBIDDEN,
            "只有申请人本人可以撤回申请",
            "Only who has filed a request withdraws it",
            "请由申请人撤回，或由批准单位撤销",
            "Ask the requester, or let the unit that grants it revoke it"),
    TRACK_REQUEST_STATE(
            ProblemKind.CONFLICT,
            "该申请处于“{0}”状态，不能执行此操作",
            "The request is {0}; this step is not possible",
            "请刷新后查看当前状态",
            "Reload it and look at its state");

    private final Wording wording;

    TrackRequestProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
