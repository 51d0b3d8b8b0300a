package org.anjiao.supervisee.exit;

/** Why a person cannot be released now. */
public enum ReleaseObstacle {
    TERM_RUNNING("矫正期限未满", "the term has not ended"),
    PROCEEDING_PENDING("提请撤销或收监未决", "a proceeding is pending"),
    LOST_CONTACT("失去联系", "lost contact"),
    OUT_OF_SUPERVISION("脱管", "out of supervision"),
    DETAINED("被羁押", "in custody"),
    SUMMARY_MISSING("无个人总结", "no personal summary"),
    APPRAISAL_MISSING("无书面鉴定", "no written appraisal");

    private final String zh;
    private final String en;

    ReleaseObstacle(String zh, String en) {
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
