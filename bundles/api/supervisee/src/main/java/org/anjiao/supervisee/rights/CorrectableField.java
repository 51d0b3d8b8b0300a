package org.anjiao.supervisee.rights;

/** What a person may have corrected. */
public enum CorrectableField {
    NAME("姓名", "name"),
    PHONE("联系电话", "phone"),
    ADDRESS("居住地址", "address"),
    /** Anything else, which the deciding officer corrects where it stands and says so. */
    OTHER("其他", "other");

    private final String zh;
    private final String en;

    CorrectableField(String zh, String en) {
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
