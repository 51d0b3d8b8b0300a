package org.anjiao.supervisee.education;

/** Whether a person came. */
public enum AttendanceState {
    INVITED("待参加", "invited"),
    ATTENDED("参加", "attended"),
    /** Did not come, with a good reason. */
    EXCUSED("请假", "excused"),
    ABSENT("缺席", "absent"),
    /** The case has ended meanwhile; whoever came all the same is marked so. */
    MOOT("案件终结", "case ended");

    private final String zh;
    private final String en;

    AttendanceState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Whether the session is still to come or its list to be filled in. */
    public boolean open() {
        return this == INVITED;
    }
}
