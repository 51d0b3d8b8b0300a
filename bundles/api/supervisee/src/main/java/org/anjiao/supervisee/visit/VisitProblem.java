package org.anjiao.supervisee.visit;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of visits and verifications. */
public enum VisitProblem implements ProblemCode {
    VISIT_TIME(
            ProblemKind.INVALID,
            "时间须在入矫登记（{0}）之后，且不晚于当前时间",
            "The time lies after registration ({0}) and not in the future",
            "请核对时间",
            "Check the time"),
    VISIT_MET(
            ProblemKind.INVALID,
            "“未见到任何人”不能与其他人员同时选择",
            "Nobody and somebody cannot both have been met",
            "请核对见到的人员",
            "Check who was met"),
    VERIFICATION_UNCHECKED(
            ProblemKind.INVALID,
            "信息化核查须附自动核验结果",
            "An IT-based verification comes with what the program found",
            "请填写自动核验结果；核验出错的，填“出错”",
            "Give the automatic verdict; an error is one too"),
    VERIFICATION_NO_PROGRAM(
            ProblemKind.INVALID,
            "实地查访和通讯联络没有自动核验结果",
            "No program looks in a verification on site or by telephone",
            "请删除自动核验结果，或改为信息化核查",
            "Leave the automatic verdict out or choose the IT-based kind"),
    VERIFICATION_REASON_REQUIRED(
            ProblemKind.INVALID,
            "核查结果与自动核验不一致，或者异常、未联系上的，须说明情况",
            "A result that departs from the program''s or is not in order needs its note",
            "请填写核查情况",
            "Give the note");

    private final Wording wording;

    VisitProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
