package org.anjiao.supervisee.minor;

/** How a guardian does what is due (Law art. 53). */
public enum GuardianConduct {
    /** 履行监护职责. */
    PERFORMS("履行监护职责", "does what is due"),
    /** 怠于履行监护职责: is urged and taught. */
    NEGLIGENT("怠于履行监护职责", "neglects what is due"),
    /** 拒不履行监护职责: the authorities that may act are told. */
    REFUSES("拒不履行监护职责", "refuses what is due");

    private final String zh;
    private final String en;

    GuardianConduct(String zh, String en) {
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
