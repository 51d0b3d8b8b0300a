package org.anjiao.supervisee.visit;

/** The three ways in which an agency verifies (Law art. 26). */
public enum VerificationKind {
    ON_SITE("实地查访", "on site"),
    TELECOM("通讯联络", "by telephone or message"),
    /** Location of a telephone, recognition of a face or finger: never electronic positioning. */
    IT("信息化核查", "IT-based");

    private final String zh;
    private final String en;

    VerificationKind(String zh, String en) {
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
