package org.anjiao.report;

/** The four sections that every summary report must have (seed notice, part 3.3; R-21). */
public enum ReportSection {
    CARRIED_OUT("carriedOut", "开展情况", "How the campaign was carried out"),
    PROBLEMS("problems", "存在的问题", "Problems found"),
    RECTIFICATION("rectification", "整改的措施和效果", "Rectification: measures and effect"),
    LESSONS("lessons", "经验教训", "Experience and lessons");

    private final String field;
    private final String zh;
    private final String en;

    ReportSection(String field, String zh, String en) {
        this.field = field;
        this.zh = zh;
        this.en = en;
    }

    /** The section's name in requests. */
    public String field() {
        return field;
    }

    /** The heading in the report. */
    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
