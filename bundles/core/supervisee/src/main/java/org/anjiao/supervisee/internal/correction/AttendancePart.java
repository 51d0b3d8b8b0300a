package org.anjiao.supervisee.internal.correction;

import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import org.anjiao.supervisee.correction.Attendance;

/** Somebody at an announcement. */
@Embeddable
public class AttendancePart {
    @Enumerated(EnumType.STRING)
    private Attendance.Kind kind;

    @Column(name = "attendee_name")
    private String name;

    protected AttendancePart() {}

    AttendancePart(Attendance attendance) {
        kind = attendance.kind();
        name = attendance.name();
    }

    Attendance view() {
        return new Attendance(kind, name);
    }
}
