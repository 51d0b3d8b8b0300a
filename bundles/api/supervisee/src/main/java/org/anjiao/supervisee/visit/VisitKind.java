package org.anjiao.supervisee.visit;

/** Where an officer goes. */
public enum VisitKind {
    FAMILY("家庭走访", "family"),
    COMMUNITY("社区走访", "community"),
    WORKPLACE("工作场所走访", "workplace"),
    /** A school, a hospital, the guarantor's or another unit. */
    UNIT("相关单位走访", "unit concerned");

    private final String zh;
    private final String en;

    VisitKind(String zh, String en) {
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
