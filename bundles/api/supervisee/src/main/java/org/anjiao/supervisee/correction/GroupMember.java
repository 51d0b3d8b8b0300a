package org.anjiao.supervisee.correction;

import org.anjiao.supervisee.Sex;

/**
 * A member of a correction group (Law art. 25).
 *
 * @param kind who sends the member
 * @param name at most 60 characters
 * @param knowsMinors whether the member knows how minors grow up (Law art. 52)
 * @param duties at most 200 characters
 */
public record GroupMember(Kind kind, String name, Sex sex, boolean knowsMinors, String duties) {
    /** Who sends a member. */
    public enum Kind {
        /** 司法所. */
        OFFICE,
        /** 村（居）民委员会. */
        COMMITTEE,
        /** 监护人. */
        GUARDIAN,
        /** 家庭成员. */
        FAMILY,
        /** 保证人. */
        GUARANTOR,
        /** 所在单位. */
        EMPLOYER,
        /** 就读学校. */
        SCHOOL,
        /** 社会工作者. */
        SOCIAL_WORKER,
        /** 志愿者. */
        VOLUNTEER
    }
}
