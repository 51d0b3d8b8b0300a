package org.anjiao.supervisee.internal.education;

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
import org.anjiao.supervisee.education.EducationProblem;
import org.anjiao.supervisee.education.Exemption;
import org.anjiao.supervisee.education.ExemptionRequest;
import org.anjiao.supervisee.education.ExemptionState;
import org.anjiao.supervisee.education.SessionKind;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.EndsWithCase;

/** The aggregate of one exemption. */
@Entity
@Table(name = "sup_exemption")
public class ExemptionEntity implements EndsWithCase {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    @Enumerated(EnumType.STRING)
    private SessionKind kind;

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
    private ExemptionState state;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private long proposedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Long decidedAt;

    @Column(name = "decision_comment")
    private String comment;

    @Version
    private long version;

    protected ExemptionEntity() {}

    ExemptionEntity(
            String id, String unitId, ExemptionRequest asked, Desk.Decision decision, Caller proposer, Instant now) {
        this.id = id;
        this.unitId = unitId;
        superviseeId = asked.superviseeId();
        kind = asked.kind();
        reason = asked.reason();
        evidence = asked.evidence();
        firstDay = asked.from();
        lastDay = asked.to();
        level = decision.level();
        basis = decision.basis();
        state = ExemptionState.PROPOSED;
        proposedBy = proposer.account();
        proposedAt = now.toEpochMilli();
    }

    public String id() {
        return id;
    }

    String superviseeId() {
        return superviseeId;
    }

    SessionKind kind() {
        return kind;
    }

    Level level() {
        return level;
    }

    String proposedBy() {
        return proposedBy;
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

    boolean holdsOn(LocalDate first, LocalDate last) {
        return !firstDay.isAfter(last) && !lastDay.isBefore(first);
    }

    void decided(Caller decider, boolean granted, String why, Instant now) {
        move(granted ? ExemptionState.GRANTED : ExemptionState.REFUSED);
        decidedBy = decider.account();
        decidedAt = now.toEpochMilli();
        comment = why;
    }

    @Override
    public String recordType() {
        return ExemptionBook.RECORD_TYPE;
    }

    @Override
    public boolean open() {
        return !state.next().isEmpty();
    }

    @Override
    public void endWithCase(String why, Instant now) {
        if (state == ExemptionState.GRANTED) {
            move(ExemptionState.ENDED);
        } else {
            move(ExemptionState.MOOT);
            comment = why;
        }
    }

    private void move(ExemptionState next) {
        if (!state.next().contains(next)) {
            throw new ProblemException(EducationProblem.EXEMPTION_STATE, null, state.name());
        }
        state = next;
    }

    Exemption view() {
        return view(true);
    }

    /** @param full whether with what is said of the person's health */
    Exemption view(boolean full) {
        return new Exemption(
                id,
                unitId,
                new ExemptionRequest(
                        superviseeId, kind, full ? reason : null, full ? evidence : null, firstDay, lastDay),
                level,
                basis,
                state,
                proposedBy,
                Instant.ofEpochMilli(proposedAt),
                decidedBy,
                decidedAt == null ? null : Instant.ofEpochMilli(decidedAt),
                comment,
                version);
    }
}
