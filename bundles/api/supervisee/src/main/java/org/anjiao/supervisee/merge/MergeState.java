package org.anjiao.supervisee.merge;

/** Where a merge stands; fired by the clock. */
public enum MergeState {
    /** Its day has not come. */
    PLANNED("待生效", "planned"),
    /** Persons are being moved. */
    MOVING("正在迁移", "moving"),
    /** All have been moved. */
    DONE("已完成", "done");

    private final String zh;
    private final String en;

    MergeState(String zh, String en) {
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
