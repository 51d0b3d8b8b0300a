package org.anjiao.supervisee.internal.order;

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
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.EmOrder;
import org.anjiao.supervisee.EmOrderState;
import org.anjiao.supervisee.EmProposal;
import org.anjiao.supervisee.SuperviseeProblem;

/** The aggregate of one order of electronic positioning. */
@Entity
@Table(name = "sup_em_order")
public class EmOrderEntity {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "ground_code")
    private String groundCode;

    private String evidence;

    @Column(name = "start_day")
    private LocalDate startDay;

    @Column(name = "end_day")
    private LocalDate endDay;

    @Enumerated(EnumType.STRING)
    private EmOrderState state;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private long proposedAt;

    private String approver;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Long decidedAt;

    @Column(name = "effective_from")
    private Long effectiveFrom;

    @Column(name = "effective_until")
    private Long effectiveUntil;

    private String reason;

    private String basis;

    @Version
    private long version;

    protected EmOrderEntity() {}

    EmOrderEntity(String id, EmProposal proposal, Caller proposer, String basis, Instant now) {
        this.id = id;
        this.basis = basis;
        superviseeId = proposal.superviseeId();
        groundCode = proposal.groundCode();
        evidence = proposal.evidence().strip();
        startDay = proposal.start();
        endDay = proposal.end();
        approver = proposal.approver();
        proposedBy = proposer.account();
        proposedAt = now.toEpochMilli();
        state = EmOrderState.SUBMITTED;
    }

    String id() {
        return id;
    }

    String superviseeId() {
        return superviseeId;
    }

    /** What was proposed, to be judged again when it is decided. */
    EmProposal proposal() {
        return new EmProposal(superviseeId, groundCode, evidence, startDay, endDay, approver);
    }

    String proposedBy() {
        return proposedBy;
    }

    boolean overlaps(LocalDate from, LocalDate to) {
        return !startDay.isAfter(to) && !endDay.isBefore(from);
    }

    void approve(Caller head, String approvedBasis, Instant now) {
        decide(head, EmOrderState.APPROVED, now);
        basis = approvedBasis;
        effectiveFrom = Math.max(now.toEpochMilli(), Shanghai.startOf(startDay).toEpochMilli());
        effectiveUntil = Shanghai.endOf(endDay).toEpochMilli();
    }

    void reject(Caller head, String why, Instant now) {
        decide(head, EmOrderState.REJECTED, now);
        reason = why;
    }

    /** Positioning ends now; an order that had not begun has then never been in force. */
    void release(String why, Instant now) {
        move(EmOrderState.RELEASED);
        reason = why;
        effectiveUntil = Math.max(effectiveFrom, Math.min(effectiveUntil, now.toEpochMilli()));
    }

    private void decide(Caller head, EmOrderState next, Instant now) {
        move(next);
        decidedBy = head.account();
        decidedAt = now.toEpochMilli();
    }

    private void move(EmOrderState next) {
        if (!state.next().contains(next)) {
            throw new ProblemException(SuperviseeProblem.EM_ORDER_STATE, null, state.name());
        }
        state = next;
    }

    EmOrder view() {
        return new EmOrder(
                id,
                superviseeId,
                groundCode,
                evidence,
                startDay,
                endDay,
                state,
                proposedBy,
                Instant.ofEpochMilli(proposedAt),
                approver,
                decidedBy,
                instant(decidedAt),
                instant(effectiveFrom),
                instant(effectiveUntil),
                reason,
                basis,
                version);
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
