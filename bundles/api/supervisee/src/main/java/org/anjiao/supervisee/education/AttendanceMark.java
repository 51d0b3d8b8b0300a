package org.anjiao.supervisee.education;

/**
 * Whether a person came.
 *
 * @param state not {@link AttendanceState#INVITED}
 * @param minutes credited to who attended; null means the whole session
 * @param remark at most 200 characters; null if there is nothing to say
 */
public record AttendanceMark(String superviseeId, AttendanceState state, Integer minutes, String remark) {}
