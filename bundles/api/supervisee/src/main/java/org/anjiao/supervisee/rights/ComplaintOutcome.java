package org.anjiao.supervisee.rights;

/** How a complaint was answered. */
public enum ComplaintOutcome {
    UPHELD("支持", "upheld"),
    PARTLY_UPHELD("部分支持", "partly upheld"),
    REJECTED("不支持", "rejected");

    private final String zh;
    private final String en;

    ComplaintOutcome(String zh, String en) {
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
