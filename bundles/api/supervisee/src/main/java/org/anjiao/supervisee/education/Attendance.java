package org.anjiao.supervisee.education;

/**
 * A person's part in a session.
 *
 * @param minutes credited; 0 unless attended
 * @param remark null if there is nothing to say
 */
public record Attendance(String superviseeId, AttendanceState state, int minutes, String remark) {}
