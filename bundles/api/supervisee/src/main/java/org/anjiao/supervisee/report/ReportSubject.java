package org.anjiao.supervisee.report;

import org.anjiao.supervisee.due.DueKind;

/** What a report is about. */
public enum ReportSubject {
    /** Law art. 23: how the person lives and what the person does. */
    REGULAR("定期报告", "regular report", DueKind.REPORT),
    /** T-10: how the person's health is; of persons under temporary service. Health data. */
    HEALTH("身体情况报告", "health report", DueKind.HEALTH_REPORT);

    private final String zh;
    private final String en;
    private final DueKind due;

    ReportSubject(String zh, String en, DueKind due) {
        this.zh = zh;
        this.en = en;
        this.due = due;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The obligation that such a report fulfils. */
    public DueKind due() {
        return due;
    }
}
