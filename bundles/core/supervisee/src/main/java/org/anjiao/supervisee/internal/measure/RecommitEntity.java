package org.anjiao.supervisee.internal.measure;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.internal.desk.EndsWithCase;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.MeasureProblem;
import org.anjiao.supervisee.measure.RecommitCase;
import org.anjiao.supervisee.measure.RecommitState;
import org.anjiao.supervisee.measure.Suggestion;

/** The aggregate of one case that conditions of the law have opened. */
@Entity
@Table(name = "sup_recommit_case")
public class RecommitEntity implements EndsWithCase {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    @Enumerated(EnumType.STRING)
    private MeasureKind kind;

    @Column(name = "ground_code")
    private String groundCode;

    @Column(name = "ground_reason")
    private String groundReason;

    private String basis;
    private String event;

    @Column(name = "event_on")
    private LocalDate eventOn;

    @Column(name = "absence_id")
    private String absenceId;

    @Column(name = "opened_at")
    private long openedAt;

    @Enumerated(EnumType.STRING)
    private RecommitState state;

    @Column(name = "refusal_reason")
    private String refusalReason;

    @Column(name = "refusal_by")
    private String refusalBy;

    @Column(name = "refusal_at")
    private Long refusalAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_unit_id")
    private String decidedUnitId;

    @Column(name = "decided_at")
    private Long decidedAt;

    @Column(name = "decision_comment")
    private String decisionComment;

    @Column(name = "measure_id")
    private String measureId;

    @Version
    private long version;

    protected RecommitEntity() {}

    RecommitEntity(String id, String unitId, Judged judged, Instant now) {
        this.id = id;
        this.unitId = unitId;
        superviseeId = judged.conduct().superviseeId();
        kind = judged.suggestion().kind();
        groundCode = judged.suggestion().groundCode();
        groundReason = judged.suggestion().reason();
        basis = judged.suggestion().basis();
        event = judged.conduct().event();
        eventOn = judged.conduct().on();
        absenceId = judged.conduct().absenceId();
        openedAt = now.toEpochMilli();
        state = RecommitState.OPEN;
    }

    @Override
    public String id() {
        return id;
    }

    String superviseeId() {
        return superviseeId;
    }

    String event() {
        return event;
    }

    Suggestion suggestion() {
        return new Suggestion(kind, groundCode, groundReason, basis);
    }

    String refusalBy() {
        return refusalBy;
    }

    long version() {
        return version;
    }

    /** The condition was met while another proposal waits for its answer. */
    void defer() {
        state = RecommitState.DEFERRED;
    }

    boolean concerns(String otherEvent, LocalDate day) {
        return event.equals(otherEvent) && eventOn.equals(day);
    }

    void proposed(String measure) {
        move(RecommitState.PROPOSED);
        measureId = measure;
    }

    /** The proposal was taken back, or the one before was refused. */
    void openAgain() {
        move(RecommitState.OPEN);
        measureId = null;
    }

    void askRefusal(Caller caller, String reason, Instant now) {
        move(RecommitState.REFUSAL_ASKED);
        refusalReason = reason;
        refusalBy = caller.account();
        refusalAt = now.toEpochMilli();
    }

    void requireRefusalAsked() {
        if (state != RecommitState.REFUSAL_ASKED) {
            throw refused();
        }
    }

    void decided(Caller caller, boolean granted, String comment, Instant now) {
        move(granted ? RecommitState.NOT_PROPOSED : RecommitState.OPEN);
        decidedBy = caller.account();
        decidedUnitId = caller.unitId();
        decidedAt = now.toEpochMilli();
        decisionComment = comment;
    }

    @Override
    public String recordType() {
        return RecommitBook.RECORD_TYPE;
    }

    @Override
    public boolean open() {
        return state.open();
    }

    @Override
    public void endWithCase(String why, Instant now) {
        move(RecommitState.MOOT);
        decisionComment = why;
    }

    private void move(RecommitState next) {
        if (!state.next().contains(next)) {
            throw refused();
        }
        state = next;
    }

    private ProblemException refused() {
        return new ProblemException(MeasureProblem.RECOMMIT_CASE_STATE, null, state.zh(), state.en());
    }

    RecommitCase view() {
        return new RecommitCase(
                id,
                superviseeId,
                unitId,
                suggestion(),
                event,
                eventOn,
                absenceId,
                Instant.ofEpochMilli(openedAt),
                state,
                refusalReason,
                refusalBy,
                decidedBy,
                decidedUnitId,
                decidedAt == null ? null : Instant.ofEpochMilli(decidedAt),
                decisionComment,
                measureId,
                version);
    }
}
