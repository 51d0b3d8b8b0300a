package org.anjiao.supervisee.minor;

/** How a minor's compulsory education stands. It is seen to until it is complete (Law art. 55). */
public enum Schooling {
    /** 正在接受义务教育. */
    AT_SCHOOL("正在接受义务教育", "at school"),
    /** 未完成义务教育且未在校. */
    OUT_OF_SCHOOL("未完成义务教育且未在校", "not complete, out of school"),
    /** 已完成义务教育. */
    COMPLETED("已完成义务教育", "complete");

    private final String zh;
    private final String en;

    Schooling(String zh, String en) {
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
