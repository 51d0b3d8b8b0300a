package org.anjiao.supervisee.absence;

/** By what an absence came to light. */
public enum AbsenceCause {
    CHECK_IN_FAILED("签到失败", "check-in failed"),
    CONTACT_LOST("失去联系", "contact lost"),
    /** The person is known to be somewhere and refuses to report; out of supervision at once. */
    SUPERVISION_REFUSED("拒不接受监管", "supervision refused");

    private final String zh;
    private final String en;

    AbsenceCause(String zh, String en) {
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
