package org.anjiao.supervisee;

/** What a program found of a person's identity. A hint for the officer, whose verdict is the final one; decides nothing. */
public enum AutomaticVerdict {
    /** No program looked: a call, a letter, a talk. */
    NOT_RUN("未自动核验", "not run"),
    MATCH("自动核验一致", "match"),
    NO_MATCH("自动核验不一致", "no match"),
    /** No face or finger in the sample. */
    NO_SAMPLE("未采集到有效样本", "no usable sample"),
    ERROR("自动核验出错", "error");

    private final String zh;
    private final String en;

    AutomaticVerdict(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Whether an officer who finds that departs from the program: then a reason is needed. */
    public boolean differs(boolean accepted) {
        return switch (this) {
            case NOT_RUN -> false;
            case MATCH -> !accepted;
            case NO_MATCH, NO_SAMPLE, ERROR -> accepted;
        };
    }
}
