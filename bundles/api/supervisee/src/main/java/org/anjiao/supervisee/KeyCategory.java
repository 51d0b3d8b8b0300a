package org.anjiao.supervisee;

/** Why a supervisee is a key person (重点社区矫正对象, R-43); a person may have several. */
public enum KeyCategory {
    SPECIAL_CASE("涉社区矫正专案", "special case"),
    GANG("涉黑涉恶", "organised crime"),
    GUN_EXPLOSIVE("涉枪涉爆", "guns or explosives"),
    TERROR("涉恐怖", "terrorism"),
    CULT("涉邪教", "cult"),
    REOFFEND_TENDENCY("有再犯罪倾向", "tendency to reoffend"),
    /** Health data: shown only with the unmasked record. */
    MENTAL_ILLNESS("患有精神疾病", "mental illness"),
    OTHER("其他", "other");

    private final String zh;
    private final String en;

    KeyCategory(String zh, String en) {
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
