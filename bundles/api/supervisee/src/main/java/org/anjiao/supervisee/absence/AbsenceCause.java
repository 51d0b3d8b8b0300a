package org.anjiao.supervisee.absence;

/** By what an absence came to light. */
public enum AbsenceCause {
    CHECK_IN_FAILED("签到失败", "check-in failed"),
    /** Not reported in the new county after a transfer (T-23). */
    NOT_ARRIVED("执行地变更后未按期报到", "not reported after a transfer"),
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
