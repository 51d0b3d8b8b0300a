package org.anjiao.supervisee.detention;

/** What was done to the person by police, court or procuratorate (Law art. 32). */
public enum DetentionKind {
    ADMINISTRATIVE_DETENTION("行政拘留", "administrative detention"),
    COMPULSORY_DETOX("强制隔离戒毒", "compulsory detoxification"),
    CRIMINAL_DETENTION("刑事拘留", "criminal detention"),
    ARREST("逮捕", "arrest"),
    RESIDENTIAL_SURVEILLANCE("监视居住", "residential surveillance"),
    BAIL("取保候审", "bail"),
    OTHER("其他强制措施", "another coercive measure");

    private final String zh;
    private final String en;

    DetentionKind(String zh, String en) {
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
