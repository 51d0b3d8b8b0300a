package org.anjiao.supervisee.internal.positioning;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.EmExtension;
import org.anjiao.supervisee.EmExtension.State;

/** One extension; changes with its order only, whose version guards it. */
@Entity
@Table(name = "sup_em_extension")
public class EmExtensionEntity {
    @Id
    private String id;

    @Column(name = "order_id")
    private String orderId;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "to_day")
    private LocalDate toDay;

    private String evaluation;

    @Enumerated(EnumType.STRING)
    private State state;

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

    private String basis;

    @Column(name = "document_id")
    private String documentId;

    @Column(name = "notice_signed_on")
    private LocalDate noticeSignedOn;

    protected EmExtensionEntity() {}

    EmExtensionEntity(
            String id, EmOrderEntity order, LocalDate to, String evaluation, String basis, Caller by, Instant now) {
        this.id = id;
        this.evaluation = evaluation;
        this.basis = basis;
        orderId = order.id();
        fromDay = order.lastDay();
        toDay = to;
        state = State.PROPOSED;
        proposedBy = by.account();
        proposedAt = now.toEpochMilli();
    }

    String id() {
        return id;
    }

    boolean pending() {
        return state == State.PROPOSED;
    }

    boolean waitsForSignature() {
        return state == State.GRANTED && noticeSignedOn == null;
    }

    LocalDate to() {
        return toDay;
    }

    String evaluation() {
        return evaluation;
    }

    String proposedBy() {
        return proposedBy;
    }

    Instant decidedAt() {
        return Instant.ofEpochMilli(decidedAt);
    }

    void decided(Caller head, boolean granted, String why, String judgedBasis, Instant now) {
        state = granted ? State.GRANTED : State.REFUSED;
        decidedBy = head.account();
        decidedAt = now.toEpochMilli();
        comment = why;
        basis = judgedBasis;
    }

    void lapsed() {
        state = State.LAPSED;
    }

    void sent(String document) {
        documentId = document;
    }

    void signed(LocalDate day) {
        noticeSignedOn = day;
    }

    EmExtension view() {
        return new EmExtension(
                id,
                fromDay,
                toDay,
                evaluation,
                state,
                proposedBy,
                Instant.ofEpochMilli(proposedAt),
                decidedBy,
                decidedAt == null ? null : Instant.ofEpochMilli(decidedAt),
                comment,
                basis,
                documentId,
                noticeSignedOn);
    }
}
