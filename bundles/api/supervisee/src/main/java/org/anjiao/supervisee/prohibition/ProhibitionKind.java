package org.anjiao.supervisee.prohibition;

/** What a court may forbid (Criminal Law art. 38, 72). */
public enum ProhibitionKind {
    ACTIVITY("禁止从事特定活动", "activities"),
    PLACE("禁止进入特定区域、场所", "places"),
    CONTACT("禁止接触特定的人", "contacts");

    private final String zh;
    private final String en;

    ProhibitionKind(String zh, String en) {
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
