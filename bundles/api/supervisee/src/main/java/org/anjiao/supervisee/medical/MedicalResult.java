package org.anjiao.supervisee.medical;

/** What an examination found of the condition. */
public enum MedicalResult {
    CONDITION_HOLDS("条件仍然存在", "it holds"),
    /** A ground to propose recommitment (SPC 516 (6)): filing it opens the case. */
    CONDITION_GONE("条件已经消失", "it is gone"),
    UNCLEAR("尚不能确定", "not clear");

    private final String zh;
    private final String en;

    MedicalResult(String zh, String en) {
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
