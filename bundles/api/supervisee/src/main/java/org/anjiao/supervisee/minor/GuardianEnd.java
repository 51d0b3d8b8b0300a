package org.anjiao.supervisee.minor;

/** Why somebody is guardian no more. */
public enum GuardianEnd {
    /** 变更监护人. */
    REPLACED("变更监护人", "replaced by another"),
    /** 丧失监护能力. */
    CAPACITY_LOST("丧失监护能力", "no longer able"),
    /** 被撤销监护人资格. */
    REVOKED("被撤销监护人资格", "revoked by a court"),
    /** 死亡. */
    DIED("死亡", "died"),
    /** 其他. */
    OTHER("其他", "another reason");

    private final String zh;
    private final String en;

    GuardianEnd(String zh, String en) {
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
