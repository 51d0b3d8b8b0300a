package org.anjiao.supervisee;

/** The four penalties executed in the community (Law art. 2); codes as in the systems in use (brief 2.8). */
public enum Category {
    PUBLIC_SURVEILLANCE("01", "管制", "public surveillance"),
    PROBATION("02", "缓刑", "suspended sentence"),
    PAROLE("03", "假释", "parole"),
    TEMPORARY_SERVICE("04", "暂予监外执行", "temporary service outside prison");

    private final String code;
    private final String zh;
    private final String en;

    Category(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    /** Two digits. */
    public String code() {
        return code;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
