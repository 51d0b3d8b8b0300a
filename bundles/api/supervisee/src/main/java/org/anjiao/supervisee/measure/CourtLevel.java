package org.anjiao.supervisee.measure;

/** The level of the court to which a proposal goes: it decides which level of the agency makes it (T-34, T-39). */
public enum CourtLevel {
    BASIC("基层人民法院", "basic court"),
    INTERMEDIATE("中级人民法院", "intermediate court"),
    HIGH("高级人民法院", "high court");

    private final String zh;
    private final String en;

    CourtLevel(String zh, String en) {
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
