package org.anjiao.supervisee.visit;

/** What the officer found. */
public enum VerificationResult {
    IN_ORDER("正常", "in order"),
    /** An alert asks whether the person is elsewhere without leave. */
    ABNORMAL("异常", "not in order"),
    /** Fulfils nothing; whether contact is lost is to be checked. */
    NOT_REACHED("未联系上", "not reached");

    private final String zh;
    private final String en;

    VerificationResult(String zh, String en) {
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
