package org.anjiao.supervisee.due;

import org.anjiao.policy.RuleCodes;

/** The obligations whose time limits are kept, with their numbers in the calendar of statutory limits (brief 2.1). */
public enum DueKind {
    ASSESSMENT("T-01", "调查评估", "investigation-assessment", RuleCodes.ASSESSMENT_DAYS),
    RECEIPT("T-04", "发出送达回执", "receipt of documents", RuleCodes.RECEIPT_DAYS),
    DOCUMENTS_COMPLETION(
            "T-05",
            "决定机关补齐文书",
            "completion of documents by the deciding authority",
            RuleCodes.DOCUMENTS_COMPLETION_DAYS),
    REPORT_IN("T-06", "对象报到", "reporting in by the person", RuleCodes.REPORT_IN_DAYS),
    HANDOVER("T-07", "暂予监外执行交付", "hand-over of a person under temporary service", RuleCodes.HANDOVER_DAYS),
    REGISTRATION("T-08", "入矫登记", "registration", RuleCodes.REGISTRATION_DAYS),
    ANNOUNCEMENT("T-08", "入矫宣告", "announcement", RuleCodes.ANNOUNCEMENT_DAYS),
    GROUP("T-09", "确定矫正小组", "correction group", RuleCodes.GROUP_DAYS),
    PLAN("T-09", "制定矫正方案", "correction plan", RuleCodes.PLAN_DAYS),
    REPORT("R-38", "对象报告", "report by the person", RuleCodes.REPORT_EVERY_DAYS),
    VISIT("R-39", "走访", "visit", RuleCodes.VISIT_EVERY_DAYS),
    VERIFICATION("R-62", "核查", "verification", RuleCodes.VERIFICATION_EVERY_DAYS),
    GUARANTOR_REPLACEMENT("R-65", "提出新的保证人", "another guarantor", RuleCodes.GUARANTOR_REPLACEMENT_DAYS),
    HEALTH_REPORT("T-10", "报告身体情况", "health report", RuleCodes.HEALTH_REPORT_MONTHS),
    EDUCATION("R-38", "当月教育学习时间", "hours of education of the month", RuleCodes.EDUCATION_HOURS),
    SERVICE("R-38", "当月公益活动时间", "hours of voluntary work of the month", RuleCodes.SERVICE_HOURS),
    MEDICAL_REVIEW("T-11", "病情复查", "medical review", RuleCodes.MEDICAL_REVIEW_MONTHS),
    FIRST_ASSESSMENT("R-56", "首次风险评估", "first risk assessment", RuleCodes.ASSESS_FIRST_DAYS),
    REASSESSMENT("R-56", "风险再评估", "risk re-assessment", RuleCodes.REASSESS_MONTHS),
    CLASS_REVIEW("R-57", "重新确定管理类别", "decision anew on the management class", RuleCodes.CLASS_REVIEW_AFTER_DAYS),
    KEY_PLAN("R-44", "重点对象管控方案", "plan for a key person", RuleCodes.KEY_PLAN_DAYS),
    KEY_REVIEW("R-44", "重点对象方案复核", "review of a key person's plan", null),
    LEAVE_START("T-12", "外出开始", "first day of a leave", null),
    LEAVE_RETURN("T-16", "外出期满返回", "return from leave", null),
    LEAVE_RETURN_REPORT("T-16", "返回后报告", "report after return", RuleCodes.LEAVE_RETURN_REPORT_HOURS),
    TRIP_PERMIT_END("T-18", "经常性跨市县批准到期", "end of a permit for frequent trips", RuleCodes.TRIP_PERMIT_MONTHS),
    TRIP_START("T-18", "跨市县行程开始", "first day of a trip", null),
    TRIP_RETURN("T-18", "跨市县行程返回报告", "return from a trip", null),
    PROHIBITION_END("T-24", "禁止令期满", "end of a prohibition order", null),
    PERMIT_END("T-24", "特定场所等批准到期", "end of a permit", null),
    TRANSFER_ASK("T-20", "征求新执行地意见", "asking the new county", RuleCodes.TRANSFER_ASK_DAYS),
    TRANSFER_ANSWER("T-20", "新执行地复函", "answer of the new county", RuleCodes.TRANSFER_ANSWER_DAYS),
    TRANSFER_REFUSAL("T-21", "不同意变更告知", "telling a refused transfer", RuleCodes.TRANSFER_REFUSAL_DAYS),
    TRANSFER_HANDOVER("T-22", "移交档案", "hand-over of the file", RuleCodes.TRANSFER_HANDOVER_DAYS),
    TRANSFER_RECEIPT("T-22", "新执行地回执", "receipt of the new county", RuleCodes.TRANSFER_RECEIPT_DAYS),
    TRANSFER_REPORT("T-23", "到新执行地报到", "reporting to the new county", RuleCodes.TRANSFER_REPORT_DAYS),
    EM_FIT("R-58", "重点对象安装定位装置", "fitting a key person with a device", RuleCodes.EM_FIT_DAYS),
    EM_DEVICE("R-39", "按决定安装定位装置", "fitting the device of an order", RuleCodes.EM_DEVICE_DAYS),
    EM_END("T-25", "电子定位到期", "end of electronic positioning", RuleCodes.EM_MAX_MONTHS),
    EM_NOTICE("T-26", "电子定位告知书签收", "signature of the notice on positioning", RuleCodes.EM_NOTICE_DAYS),
    EM_RETURN("T-25", "收回定位装置", "return of the device", RuleCodes.EM_RETURN_DAYS),
    SEARCH_POLICE("T-27", "查找未果通报公安", "asking the police in a search", RuleCodes.SEARCH_POLICE_HOURS),
    ABSENCE_LIMIT(
            "T-34", "脱离监管达到提请撤销的期限", "absence up to the limit of revocation", RuleCodes.ABSENCE_REVOCATION_OVER_MONTHS),
    COERCIVE_MEASURE_NOTICE("T-29", "强制措施通知", "notice of a coercive measure", RuleCodes.COERCIVE_MEASURE_NOTICE_DAYS),
    REVOCATION_RULING("T-36", "法院裁定撤销", "ruling on a revocation", RuleCodes.REVOCATION_RULING_DAYS),
    ARREST_RULING("T-37", "法院决定逮捕", "decision on an arrest", RuleCodes.ARREST_RULING_HOURS),
    ARREST_DETENTION("T-37", "逮捕后羁押期满", "end of detention after an arrest", RuleCodes.ARREST_DETENTION_DAYS),
    RECOMMIT_REPLY("T-38", "收监执行决定", "decision on recommitment", RuleCodes.RECOMMIT_REPLY_DAYS),
    COMMUTATION_RULING("T-39", "减刑裁定", "ruling on a commutation", RuleCodes.COMMUTATION_RULING_DAYS),
    OBJECTION("T-31", "对象异议期", "time to object", RuleCodes.OBJECTION_DAYS),
    RELEASE_SUMMARY("T-40", "个人总结", "personal summary before release", RuleCodes.RELEASE_SUMMARY_DAYS),
    RELEASE("T-40", "期满解除", "release at the end of the term", null),
    EXIT_CONTROL_REPORT(
            "D-26", "报备不准出境", "report that the person must not leave the country", RuleCodes.EXIT_CONTROL_REPORT_DAYS),
    EXIT_CONTROL_RECEIPT("D-26", "不准出境报备回执", "receipt of that report", RuleCodes.EXIT_CONTROL_RECEIPT_DAYS),
    EXIT_CONTROL_WITHDRAWAL("D-26", "撤销不准出境报备", "withdrawal of that report", RuleCodes.EXIT_CONTROL_WITHDRAWAL_DAYS),
    COMPLAINT_ANSWER("T-42", "投诉申诉答复", "answer to a complaint", RuleCodes.COMPLAINT_ANSWER_DAYS),
    CORRECTION_ANSWER("PIPL-46", "更正信息答复", "answer to a request to correct data", RuleCodes.CORRECTION_ANSWER_DAYS),
    PROCURATORATE_ANSWER("T-43", "答复检察建议", "answer to the procuratorate", RuleCodes.PROCURATORATE_ANSWER_DAYS);

    private final String number;
    private final String zh;
    private final String en;
    private final String ruleCode;

    DueKind(String number, String zh, String en, String ruleCode) {
        this.number = number;
        this.zh = zh;
        this.en = en;
        this.ruleCode = ruleCode;
    }

    /** For example {@code T-16}, or the requirement where no law sets the limit. */
    public String number() {
        return number;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The rule that gives the limit; null where a decision itself names the day. */
    public String ruleCode() {
        return ruleCode;
    }
}
