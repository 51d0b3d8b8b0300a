package org.anjiao.supervisee.internal.positioning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import org.anjiao.supervisee.EmExtension;
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

    @Column(name = "decision_ref")
    private String decisionRef;

    @Column(name = "decision_elsewhere")
    private String elsewhere;

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

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "submitted_at")
    private Long submittedAt;

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

    @Column(name = "document_id")
    private String documentId;

    @Column(name = "notice_signed_on")
    private LocalDate noticeSignedOn;

    @Column(name = "device_returned_on")
    private LocalDate deviceReturnedOn;

    @Version
    private long version;

    protected EmOrderEntity() {}

    EmOrderEntity(String id, EmProposal proposal, Caller proposer, String basis, Instant now) {
        this.id = id;
        this.basis = basis;
        superviseeId = proposal.superviseeId();
        groundCode = proposal.groundCode();
        evidence = proposal.evidence();
        decisionRef = proposal.decisionRef();
        elsewhere = proposal.elsewhere();
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

    String proposedBy() {
        return proposedBy;
    }

    /** Null where the county proposed it itself, and before. */
    String submittedBy() {
        return submittedBy;
    }

    /** An office proposes it: the head of the county's agency submits it first. */
    void waitForCounty() {
        state = EmOrderState.DRAFT;
    }

    void requireDraft() {
        if (state != EmOrderState.DRAFT) {
            throw state(state);
        }
    }

    /** @param why of the return; null if it is submitted */
    void submitted(Caller head, boolean granted, String why, Instant now) {
        move(granted ? EmOrderState.SUBMITTED : EmOrderState.REJECTED, now);
        submittedBy = head.account();
        submittedAt = now.toEpochMilli();
        reason = why;
    }

    String approver() {
        return approver;
    }

    String groundCode() {
        return groundCode;
    }

    LocalDate lastDay() {
        return endDay;
    }

    /** When it was decided on; null before. */
    Instant decidedAt() {
        return instant(decidedAt);
    }

    /** When positioning becomes lawful; null before the approval. */
    Instant from() {
        return instant(effectiveFrom);
    }

    /** When positioning ceases; null before the approval. */
    Instant until() {
        return instant(effectiveUntil);
    }

    boolean waitsForSignature() {
        return documentId != null && noticeSignedOn == null;
    }

    /** Whether positioning has ever been lawful under it. */
    boolean wasInForce() {
        return effectiveFrom != null && effectiveFrom < effectiveUntil;
    }

    boolean inForceAt(Instant at) {
        long millis = at.toEpochMilli();
        return effectiveFrom != null && millis >= effectiveFrom && millis < effectiveUntil;
    }

    long version() {
        return version;
    }

    /** What was proposed, to be judged again when it is decided. */
    EmProposal proposal() {
        return new EmProposal(superviseeId, groundCode, evidence, decisionRef, startDay, endDay, approver, elsewhere);
    }

    boolean overlaps(LocalDate from, LocalDate to) {
        return !startDay.isAfter(to) && !endDay.isBefore(from);
    }

    /** An approved order whose last day is over has expired, whether the watch over time limits has come by or not. */
    EmOrderState state(Instant now) {
        return state == EmOrderState.APPROVED && now.toEpochMilli() >= effectiveUntil ? EmOrderState.EXPIRED : state;
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

    void sent(String document) {
        documentId = document;
    }

    void signed(LocalDate day) {
        noticeSignedOn = day;
    }

    /** Positioning ends now; an order that had not begun has then never been in force. */
    void release(String why, Instant now) {
        move(EmOrderState.RELEASED, now);
        reason = why;
        effectiveUntil = Math.max(effectiveFrom, Math.min(effectiveUntil, now.toEpochMilli()));
    }

    /** @return whether it has expired and this was not yet known */
    boolean expire(Instant now) {
        boolean expired = state(now) != state;
        state = state(now);
        return expired;
    }

    void extend(LocalDate to) {
        endDay = to;
        effectiveUntil = Shanghai.endOf(to).toEpochMilli();
    }

    void returned(LocalDate day, Instant now) {
        move(EmOrderState.CLOSED, now);
        deviceReturnedOn = day;
    }

    /** Refuses a step that only an order in force, or about to be, allows. */
    void requireApproved(Instant now) {
        if (state(now) != EmOrderState.APPROVED) {
            throw state(state(now));
        }
    }

    private void decide(Caller head, EmOrderState next, Instant now) {
        move(next, now);
        decidedBy = head.account();
        decidedAt = now.toEpochMilli();
    }

    private void move(EmOrderState next, Instant now) {
        EmOrderState current = state(now);
        if (!current.next().contains(next)) {
            throw state(current);
        }
        state = next;
    }

    private static ProblemException state(EmOrderState current) {
        return new ProblemException(SuperviseeProblem.EM_ORDER_STATE, null, current.name());
    }

    EmOrder view(List<EmExtension> extensions, Instant now) {
        return new EmOrder(
                id,
                superviseeId,
                groundCode,
                evidence,
                decisionRef,
                elsewhere,
                startDay,
                endDay,
                state(now),
                proposedBy,
                Instant.ofEpochMilli(proposedAt),
                submittedBy,
                instant(submittedAt),
                approver,
                decidedBy,
                instant(decidedAt),
                instant(effectiveFrom),
                instant(effectiveUntil),
                reason,
                basis,
                documentId,
                noticeSignedOn,
                deviceReturnedOn,
                extensions,
                version);
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
