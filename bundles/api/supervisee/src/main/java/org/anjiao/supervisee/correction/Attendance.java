package org.anjiao.supervisee.correction;

/**
 * Somebody at an announcement.
 *
 * @param kind in which capacity
 * @param name at most 60 characters
 */
public record Attendance(Kind kind, String name) {
    /** In which capacity somebody attends. */
    public enum Kind {
        /** 工作人员. */
        OFFICER,
        /** 矫正小组成员. */
        GROUP_MEMBER,
        /** 监护人. */
        GUARDIAN,
        /** 家庭成员. */
        FAMILY,
        /** 村（居）民委员会人员. */
        COMMITTEE,
        /** 所在单位或学校人员. */
        EMPLOYER_OR_SCHOOL,
        /** 检察人员. */
        PROCURATOR,
        /** 公安人员. */
        POLICE
    }
}
