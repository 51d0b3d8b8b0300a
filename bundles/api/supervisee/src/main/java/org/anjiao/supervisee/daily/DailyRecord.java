package org.anjiao.supervisee.daily;

/** A kind of record that comes by tables. */
public enum DailyRecord {
    /** A visit of {@link org.anjiao.supervisee.visit.Visits}. */
    VISIT("走访", "visits"),
    /** A verification of {@link org.anjiao.supervisee.visit.Verifications}. */
    VERIFICATION("核查", "verifications"),
    /** A person's report of {@link org.anjiao.supervisee.report.Reports}, with the officer's verdict where there is one. */
    REPORT("对象报告", "person reports"),
    /** Who came to a session of {@link org.anjiao.supervisee.education.Sessions}; rows of one session make one session. */
    ATTENDANCE("教育公益出勤", "attendance");

    private final String zh;
    private final String en;

    DailyRecord(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
