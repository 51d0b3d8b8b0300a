package org.anjiao.supervisee.medical;

/** Why a person serves outside prison (CPL art. 265). */
public enum MedicalCondition {
    ILLNESS("严重疾病（保外就医）", "serious illness"),
    SELF_CARE("生活不能自理", "unable to care for oneself"),
    PREGNANCY("怀孕", "pregnancy"),
    NURSING("正在哺乳婴儿", "nursing");

    private final String zh;
    private final String en;

    MedicalCondition(String zh, String en) {
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
