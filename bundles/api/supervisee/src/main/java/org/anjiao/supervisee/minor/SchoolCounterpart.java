package org.anjiao.supervisee.minor;

/** With whom a minor's schooling is talked over (Law art. 55). */
public enum SchoolCounterpart {
    SCHOOL("学校", "school"),
    /** 教育行政部门. */
    EDUCATION_AUTHORITY("教育行政部门", "education authority"),
    /** For those of 16 who want to work. */
    TRAINING_PROVIDER("职业培训机构", "provider of vocational training");

    private final String zh;
    private final String en;

    SchoolCounterpart(String zh, String en) {
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
