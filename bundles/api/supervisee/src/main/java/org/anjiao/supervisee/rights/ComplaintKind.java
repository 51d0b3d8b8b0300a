package org.anjiao.supervisee.rights;

/** What the person turns against. */
public enum ComplaintKind {
    /** 投诉: how somebody behaved, or how the person is treated. */
    COMPLAINT("投诉", "complaint"),
    /** 申诉: a decision on record. */
    APPEAL("申诉", "appeal");

    private final String zh;
    private final String en;

    ComplaintKind(String zh, String en) {
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
