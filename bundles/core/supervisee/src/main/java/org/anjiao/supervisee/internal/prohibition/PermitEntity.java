package org.anjiao.supervisee.internal.prohibition;

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
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.EndsWithCase;
import org.anjiao.supervisee.prohibition.Permit;
import org.anjiao.supervisee.prohibition.PermitApplication;
import org.anjiao.supervisee.prohibition.PermitKind;
import org.anjiao.supervisee.prohibition.PermitState;
import org.anjiao.supervisee.prohibition.ProhibitionProblem;

/** The aggregate of one permit. */
@Entity
@Table(name = "sup_permit")
public class PermitEntity implements EndsWithCase {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    @Enumerated(EnumType.STRING)
    private PermitKind kind;

    @Column(name = "prohibition_id")
    private String prohibitionId;

    private String renews;

    @Column(name = "destination_code")
    private String destinationCode;

    private String destination;
    private String reason;
    private String evidence;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    @Column(name = "level")
    private Level level;

    private String basis;

    @Enumerated(EnumType.STRING)
    private PermitState state;

    @Column(name = "applied_by")
    private String appliedBy;

    @Column(name = "applied_at")
    private long appliedAt;

    @Column(name = "office_opinion")
    private String officeOpinion;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Long decidedAt;

    @Column(name = "decision_comment")
    private String comment;

    @Column(name = "document_id")
    private String documentId;

    @Version
    private long version;

    protected PermitEntity() {}

    PermitEntity(
            String id, String unitId, PermitApplication asked, Desk.Decision decision, Caller applicant, Instant now) {
        this.id = id;
        this.unitId = unitId;
        superviseeId = asked.superviseeId();
        kind = asked.kind();
        prohibitionId = asked.prohibitionId();
        renews = asked.renews();
        destinationCode = asked.destinationCode();
        destination = asked.destination();
        reason = asked.reason();
        evidence = asked.evidence();
        firstDay = asked.from();
        lastDay = asked.to();
        level = decision.level();
        basis = decision.basis();
        state = PermitState.APPLIED;
        appliedBy = applicant.account();
        appliedAt = now.toEpochMilli();
    }

    public String id() {
        return id;
    }

    String superviseeId() {
        return superviseeId;
    }

    PermitKind kind() {
        return kind;
    }

    PermitState state() {
        return state;
    }

    Level level() {
        return level;
    }

    String basis() {
        return basis;
    }

    String appliedBy() {
        return appliedBy;
    }

    String officeOpinion() {
        return officeOpinion;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    long version() {
        return version;
    }

    void opinion(String text) {
        if (state != PermitState.APPLIED) {
            throw refused();
        }
        officeOpinion = text;
    }

    void decided(Caller decider, boolean granted, String why, Instant now) {
        move(granted ? PermitState.GRANTED : PermitState.REFUSED);
        decidedBy = decider.account();
        decidedAt = now.toEpochMilli();
        comment = why;
    }

    void told(String document) {
        documentId = document;
    }

    void withdrawn(String why) {
        move(PermitState.WITHDRAWN);
        comment = why;
    }

    void revoked(String why) {
        move(PermitState.REVOKED);
        comment = why;
    }

    void ended() {
        move(PermitState.ENDED);
    }

    @Override
    public String recordType() {
        return PermitBook.RECORD_TYPE;
    }

    @Override
    public boolean open() {
        return state == PermitState.APPLIED || state == PermitState.GRANTED;
    }

    @Override
    public void endWithCase(String why, Instant now) {
        move(state == PermitState.APPLIED ? PermitState.MOOT : PermitState.ENDED);
        comment = why;
    }

    private void move(PermitState next) {
        if (!state.next().contains(next)) {
            throw refused();
        }
        state = next;
    }

    private ProblemException refused() {
        return new ProblemException(ProhibitionProblem.PERMIT_STATE, null, state.name());
    }

    PermitApplication application() {
        return new PermitApplication(
                superviseeId,
                kind,
                prohibitionId,
                renews,
                destinationCode,
                destination,
                reason,
                evidence,
                firstDay,
                lastDay);
    }

    Permit view() {
        return new Permit(
                id,
                unitId,
                application(),
                level,
                basis,
                state,
                appliedBy,
                Instant.ofEpochMilli(appliedAt),
                officeOpinion,
                decidedBy,
                decidedAt == null ? null : Instant.ofEpochMilli(decidedAt),
                comment,
                documentId,
                version);
    }
}
