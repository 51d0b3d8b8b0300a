package org.anjiao.supervisee;

/** The organs with which the agency deals in a case; {@link #code()} is the addressee of documents. */
public enum Agency {
    COURT("court", "人民法院", "court"),
    PROCURATORATE("procuratorate", "人民检察院", "procuratorate"),
    POLICE("police", "公安机关", "police"),
    PRISON("prison", "监狱管理机关", "prison authority");

    private final String code;
    private final String zh;
    private final String en;

    Agency(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    /** As documents and routes name it, for example {@code court}. */
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
