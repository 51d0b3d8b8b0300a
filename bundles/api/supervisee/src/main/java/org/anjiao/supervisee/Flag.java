package org.anjiao.supervisee;

/** What holds of a person in correction beside the status; several may hold at once (brief 6.2). */
public enum Flag {
    /** 外出中: on a leave that was granted, or on a trip under a permit. */
    ON_LEAVE("外出中", "on leave"),
    /** 逾期未归: the leave, or the permit for the trip, is over and no return was reported. */
    OVERDUE_RETURN("逾期未归", "overdue return"),
    /** 失去联系: a search is under way. */
    LOST_CONTACT("失去联系", "lost contact"),
    /** 脱管: cannot be found, or refuses supervision. */
    OUT_OF_SUPERVISION("脱管", "out of supervision"),
    /** 被羁押: detained, in compulsory detoxification or under a coercive measure. */
    DETAINED("被羁押", "detained"),
    /** 提请未决: a proposal to revoke or recommit waits for its answer; holds a release. */
    PROCEEDING_PENDING("提请未决", "proceeding pending"),
    /** 执行地变更中. */
    TRANSFER_PENDING("执行地变更中", "transfer pending"),
    /** 重大敏感案件: the file is open to those who need to know only. */
    SENSITIVE("重大敏感案件", "sensitive case");

    private final String zh;
    private final String en;

    Flag(String zh, String en) {
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
