package org.anjiao.hazard;

/** What is wrong. */
public enum HazardKind {
    /** 矛盾纠纷; its {@link DisputeType} says which. */
    DISPUTE,
    /** 脱管: registered, and contact is lost or supervision refused. */
    OUT_OF_SUPERVISION,
    /** 漏管: referred by a court or prison, and never received. */
    MISSED,
    /** 违反规定外出、未经批准外出. */
    ILLEGAL_ABSENCE,
    /** 逾期未归. */
    OVERDUE_RETURN,
    /** 参与赌博. */
    GAMBLING,
    /** 吸毒. */
    DRUGS,
    /** 再犯罪. */
    REOFFENDING,
    /** 越界: outside the zone of an electronic positioning order. */
    OUT_OF_BOUNDS,
    /** 重点对象无管控方案. */
    KEY_PERSON_WITHOUT_PLAN,
    /** 心理危机: says that there is one and nothing of what was talked about. */
    PSYCHOLOGICAL_CRISIS,
    /** 未按规定报告. */
    REPORT_MISSED,
    /** 未按期复查病情. */
    MEDICAL_REVIEW_OVERDUE,
    /** Anything else, also a shortcoming of the unit itself. */
    OTHER
}
