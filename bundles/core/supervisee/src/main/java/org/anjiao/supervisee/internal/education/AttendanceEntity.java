package org.anjiao.supervisee.internal.education;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.anjiao.supervisee.education.Attendance;
import org.anjiao.supervisee.education.AttendanceState;
import org.anjiao.supervisee.education.SessionKind;
import org.anjiao.supervisee.internal.desk.EndsWithCase;

/** A person's part in a session; kind and time stand here too, so that a month is added up without the sessions. */
@Entity
@Table(name = "sup_attendance")
public class AttendanceEntity implements EndsWithCase {
    @Id
    private String id;

    @Column(name = "session_id")
    private String sessionId;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Enumerated(EnumType.STRING)
    private SessionKind kind;

    @Column(name = "starts_at")
    private long startsAt;

    @Enumerated(EnumType.STRING)
    private AttendanceState state;

    @Column(name = "credited_minutes")
    private int minutes;

    private String remark;

    protected AttendanceEntity() {}

    AttendanceEntity(String id, SessionEntity session, String superviseeId) {
        this.id = id;
        this.superviseeId = superviseeId;
        sessionId = session.id();
        kind = session.kind();
        startsAt = session.at();
        state = AttendanceState.INVITED;
    }

    String sessionId() {
        return sessionId;
    }

    String superviseeId() {
        return superviseeId;
    }

    void marked(AttendanceState came, int credited, String note) {
        state = came;
        minutes = credited;
        remark = note;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String recordType() {
        return SessionBook.RECORD_TYPE;
    }

    @Override
    public boolean open() {
        return state.open();
    }

    @Override
    public void endWithCase(String why, Instant now) {
        state = AttendanceState.MOOT;
        remark = why;
    }

    Attendance view() {
        return new Attendance(superviseeId, state, minutes, remark);
    }
}
