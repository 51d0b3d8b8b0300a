package org.anjiao.supervisee.internal.exit;

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
import org.anjiao.supervisee.exit.ExitProblem;
import org.anjiao.supervisee.exit.NewTermination;
import org.anjiao.supervisee.exit.Termination;
import org.anjiao.supervisee.exit.TerminationReason;
import org.anjiao.supervisee.exit.TerminationState;

/** How one case ends otherwise than by the end of its term. */
@Entity
@Table(name = "sup_termination")
public class TerminationEntity {
    @Id
    @Column(name = "supervisee_id")
    private String superviseeId;

    @Enumerated(EnumType.STRING)
    private TerminationReason reason;

    @Column(name = "happened_on")
    private LocalDate happenedOn;

    private String evidence;
    private String circumstances;
    private String basis;

    @Column(name = "document_id")
    private String documentId;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Enumerated(EnumType.STRING)
    private TerminationState state;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Long decidedAt;

    @Column(name = "decision_comment")
    private String comment;

    @Version
    private long version;

    protected TerminationEntity() {}

    TerminationEntity(String superviseeId) {
        this.superviseeId = superviseeId;
    }

    /** Nothing was filed before, or it was refused; a death goes before whatever waits. */
    void filed(NewTermination filed, Caller by, Instant now) {
        if (state != null
                && (state != TerminationState.PROPOSED || filed.reason().decided())) {
            requireMove(TerminationState.PROPOSED);
        }
        state = TerminationState.PROPOSED;
        reason = filed.reason();
        happenedOn = filed.happenedOn();
        evidence = filed.evidence();
        circumstances = filed.circumstances();
        basis = filed.reason().article();
        recordedBy = by.account();
        recordedAt = now.toEpochMilli();
        decidedBy = null;
        decidedAt = null;
        comment = null;
    }

    TerminationReason reason() {
        return reason;
    }

    LocalDate happenedOn() {
        return happenedOn;
    }

    String evidence() {
        return evidence;
    }

    String circumstances() {
        return circumstances;
    }

    String recordedBy() {
        return recordedBy;
    }

    TerminationState state() {
        return state;
    }

    long version() {
        return version;
    }

    void requireProposed() {
        if (state != TerminationState.PROPOSED) {
            throw refusal();
        }
    }

    void decided(Caller by, boolean granted, String why, Instant now) {
        move(granted ? TerminationState.ENDED : TerminationState.REFUSED);
        decidedBy = by.account();
        decidedAt = now.toEpochMilli();
        comment = why;
    }

    void move(TerminationState next) {
        requireMove(next);
        state = next;
    }

    private void requireMove(TerminationState next) {
        if (!state.next().contains(next)) {
            throw refusal();
        }
    }

    private ProblemException refusal() {
        return new ProblemException(ExitProblem.TERMINATION_STATE, null, state.zh(), state.en());
    }

    void sent(String document) {
        documentId = document;
    }

    Termination view() {
        return new Termination(
                superviseeId,
                reason,
                happenedOn,
                evidence,
                circumstances,
                basis,
                documentId,
                recordedBy,
                Instant.ofEpochMilli(recordedAt),
                state,
                decidedBy,
                decidedAt == null ? null : Instant.ofEpochMilli(decidedAt),
                comment,
                version);
    }
}
