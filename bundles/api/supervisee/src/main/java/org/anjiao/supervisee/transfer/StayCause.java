package org.anjiao.supervisee.transfer;

/** Why a person came to a unit. */
public enum StayCause {
    /** 入矫登记. */
    ENTRY("入矫登记", "entry"),
    /** 执行地变更. */
    TRANSFER("执行地变更", "transfer"),
    /** 司法所变更. */
    OFFICE_CHANGE("司法所变更", "change of office"),
    /** 机构合并. */
    UNIT_MERGE("机构合并", "merge of units");

    private final String zh;
    private final String en;

    StayCause(String zh, String en) {
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
