package org.anjiao.platform.export;

/** Where the wish to take a list away stands. */
public enum ExportState {
    REQUESTED("待审批", "requested"),
    /** The file can be fetched. */
    APPROVED("已批准", "approved"),
    REFUSED("不予批准", "refused"),
    /** Approved, and as often fetched as was granted. */
    TAKEN("已导出", "taken"),
    /** Approved, and the time for fetching is over. */
    LAPSED("已过期", "lapsed");

    private final String zh;
    private final String en;

    ExportState(String zh, String en) {
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
