package org.anjiao.supervisee.prohibition;

/** What a person may be permitted. */
public enum PermitKind {
    /** Enter a place that an order forbids (T-24); the court and the procuratorate are told. */
    SPECIAL_PLACE("进入特定场所", "entering a special place"),
    /** 会客: receive visitors, or meet persons whom the rules keep away. */
    MEETING("会客", "receiving visitors"),
    /** Speak to media or visitors from abroad. */
    MEDIA("接受境外媒体采访、会见境外人员", "foreign media and visitors"),
    /** Go to another city or county again and again for work or life (T-18). */
    TRIP("经常性跨市县活动", "frequent trips");

    private final String zh;
    private final String en;

    PermitKind(String zh, String en) {
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
