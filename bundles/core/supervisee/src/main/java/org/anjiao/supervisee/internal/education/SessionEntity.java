package org.anjiao.supervisee.internal.education;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.education.Attendance;
import org.anjiao.supervisee.education.EducationProblem;
import org.anjiao.supervisee.education.NewSession;
import org.anjiao.supervisee.education.Session;
import org.anjiao.supervisee.education.SessionKind;
import org.anjiao.supervisee.education.SessionState;

/** The aggregate of one session; who is invited and who came are rows of their own. */
@Entity
@Table(name = "sup_session")
public class SessionEntity {
    @Id
    private String id;

    @Column(name = "unit_id")
    private String unitId;

    @Enumerated(EnumType.STRING)
    private SessionKind kind;

    private boolean minors;
    private String topic;
    private String place;
    private String host;

    @Column(name = "starts_at")
    private long startsAt;

    @Column(name = "length_minutes")
    private int minutes;

    @Enumerated(EnumType.STRING)
    private SessionState state;

    @Column(name = "state_comment")
    private String comment;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Version
    private long version;

    protected SessionEntity() {}

    SessionEntity(String id, NewSession session, boolean minors, Caller officer) {
        this.id = id;
        this.minors = minors;
        unitId = officer.unitId();
        kind = session.kind();
        topic = session.topic();
        place = session.place();
        host = session.host();
        startsAt = session.startsAt().toEpochMilli();
        minutes = session.minutes();
        state = SessionState.PLANNED;
        recordedBy = officer.account();
    }

    public String id() {
        return id;
    }

    /** When it begins, in milliseconds since the epoch. */
    long at() {
        return startsAt;
    }

    String unitId() {
        return unitId;
    }

    String place() {
        return place;
    }

    SessionKind kind() {
        return kind;
    }

    int minutes() {
        return minutes;
    }

    Instant startsAt() {
        return Instant.ofEpochMilli(startsAt);
    }

    /** First instant at which it is over. */
    Instant endsAt() {
        return startsAt().plus(Duration.ofMinutes(minutes));
    }

    long version() {
        return version;
    }

    void held() {
        move(SessionState.HELD);
    }

    void cancelled(String why) {
        move(SessionState.CANCELLED);
        comment = why;
    }

    private void move(SessionState next) {
        if (!state.next().contains(next)) {
            throw new ProblemException(EducationProblem.SESSION_STATE, null, state.name());
        }
        state = next;
    }

    Session view(List<Attendance> attendances) {
        return new Session(
                id,
                unitId,
                kind,
                minors,
                topic,
                place,
                host,
                startsAt(),
                minutes,
                state,
                attendances,
                comment,
                recordedBy,
                version);
    }
}
