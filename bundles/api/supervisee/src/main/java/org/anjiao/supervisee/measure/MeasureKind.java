package org.anjiao.supervisee.measure;

/** The answers to a breach, by the names of the packs' {@code PENALTY_LADDER}, with their documents (brief 2.7). */
public enum MeasureKind {
    ADMONITION("D-13", "训诫", "admonition"),
    WARNING("D-14", "警告", "warning"),
    POLICE_PENALTY("D-16", "提请治安管理处罚", "proposal of a police penalty"),
    REVOKE_PROBATION("D-17", "提请撤销缓刑", "proposal to revoke probation"),
    REVOKE_PAROLE("D-18", "提请撤销假释", "proposal to revoke parole"),
    RECOMMIT("D-20", "提请收监执行", "proposal to recommit");

    private final String document;
    private final String zh;
    private final String en;

    MeasureKind(String document, String zh, String en) {
        this.document = document;
        this.zh = zh;
        this.en = en;
    }

    /** Code of its document, for example {@code D-14}. */
    public String document() {
        return document;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
