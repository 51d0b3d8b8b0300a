package org.anjiao.supervisee.education;

import org.anjiao.policy.RuleCodes;
import org.anjiao.supervisee.due.DueKind;

/** What a session is for. */
public enum SessionKind {
    EDUCATION("教育学习", "education", RuleCodes.EDUCATION_HOURS, DueKind.EDUCATION),
    SERVICE("公益活动", "voluntary work", RuleCodes.SERVICE_HOURS, DueKind.SERVICE);

    private final String zh;
    private final String en;
    private final String hoursRule;
    private final DueKind due;

    SessionKind(String zh, String en, String hoursRule, DueKind due) {
        this.zh = zh;
        this.en = en;
        this.hoursRule = hoursRule;
        this.due = due;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The rule that fixes the hours of a month; not in force where the law fixes none. */
    public String hoursRule() {
        return hoursRule;
    }

    /** The obligation of a month. */
    public DueKind due() {
        return due;
    }
}
