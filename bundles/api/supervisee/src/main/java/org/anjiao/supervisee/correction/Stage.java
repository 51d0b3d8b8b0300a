package org.anjiao.supervisee.correction;

/** In which part of the term a person is; follows from the days. */
public enum Stage {
    /** 入矫阶段. */
    ENTRY("入矫阶段", "entry"),
    /** 常规矫正阶段. */
    REGULAR("常规矫正阶段", "regular"),
    /** 解矫前阶段. */
    FINAL("解矫前阶段", "final");

    private final String zh;
    private final String en;

    Stage(String zh, String en) {
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
