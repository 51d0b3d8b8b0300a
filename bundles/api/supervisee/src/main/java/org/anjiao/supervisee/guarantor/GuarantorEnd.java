package org.anjiao.supervisee.guarantor;

/** Why somebody is guarantor no more. */
public enum GuarantorEnd {
    /** 丧失保证条件. */
    CAPACITY_LOST("丧失保证条件", "no longer able to guarantee"),
    /** 因不履行义务被取消资格. */
    DISQUALIFIED("因不履行义务被取消资格", "disqualified for not doing what is due"),
    /** 不愿继续保证. */
    REFUSED("不愿继续保证", "refuses to go on"),
    /** 死亡. */
    DIED("死亡", "died"),
    /** 其他. */
    OTHER("其他", "another reason");

    private final String zh;
    private final String en;

    GuarantorEnd(String zh, String en) {
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
