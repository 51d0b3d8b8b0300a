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
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.policy.Deadline;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.internal.desk.EndsWithCase;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.MeasureProblem;
import org.anjiao.supervisee.measure.Proceeding;
import org.anjiao.supervisee.measure.ProceedingState;
import org.anjiao.supervisee.reply.Ruling;
import org.anjiao.supervisee.spi.CaseDocuments.Issued;

/** The aggregate of one proposal before another organ. */
@Entity
@Table(name = "sup_proceeding")
public class ProceedingEntity implements EndsWithCase {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    @Column(name = "measure_id")
    private String measureId;

    @Enumerated(EnumType.STRING)
    private MeasureKind kind;

    @Enumerated(EnumType.STRING)
    private Agency organ;

    @Column(name = "document_id")
    private String documentId;

    @Column(name = "document_number")
    private String documentNumber;

    @Column(name = "opened_at")
    private long openedAt;

    @Column(name = "delivered_at")
    private Long deliveredAt;

    @Column(name = "reply_due_on")
    private LocalDate replyDueOn;

    @Column(name = "reply_basis")
    private String replyBasis;

    @Enumerated(EnumType.STRING)
    private ProceedingState state;

    @Column(name = "overdue_since")
    private Long overdueSince;

    private String reference;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    private String reasons;

    @Column(name = "new_term_to")
    private LocalDate newTermTo;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "answered_at")
    private Long answeredAt;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    @Column(name = "notice_id")
    private String noticeId;

    @Version
    private long version;

    protected ProceedingEntity() {}

    ProceedingEntity(String id, String unitId, MeasureEntity measure, Issued document, Instant now) {
        this.id = id;
        this.unitId = unitId;
        superviseeId = measure.superviseeId();
        measureId = measure.id();
        kind = measure.kind();
        organ = measure.organ();
        documentId = document.id();
        documentNumber = document.number();
        openedAt = now.toEpochMilli();
        state = ProceedingState.PENDING;
    }

    @Override
    public String id() {
        return id;
    }

    String superviseeId() {
        return superviseeId;
    }

    MeasureKind kind() {
        return kind;
    }

    Agency organ() {
        return organ;
    }

    ProceedingState state() {
        return state;
    }

    String documentId() {
        return documentId;
    }

    String documentNumber() {
        return documentNumber;
    }

    Instant openedAt() {
        return Instant.ofEpochMilli(openedAt);
    }

    LocalDate openedOn() {
        return Shanghai.dayOf(openedAt());
    }

    long version() {
        return version;
    }

    void replyDue(Deadline deadline) {
        replyDueOn = deadline.lastDay();
        replyBasis = deadline.rule().basis();
    }

    void delivered(Instant at) {
        deliveredAt = at.toEpochMilli();
    }

    void overdue(Instant since) {
        move(ProceedingState.REPLY_OVERDUE);
        overdueSince = since.toEpochMilli();
    }

    /** Whether this very answer is on record already. */
    boolean holds(Ruling ruling) {
        return !state.open()
                && ruling.granted() == (state == ProceedingState.GRANTED)
                && ruling.reference().equals(reference);
    }

    void answered(Caller caller, Ruling ruling, Instant now) {
        move(ruling.granted() ? ProceedingState.GRANTED : ProceedingState.REFUSED);
        told(caller, ruling, now);
    }

    /** A ruling that ends the case came on paper. */
    void filed(Caller caller, Ruling ruling, Instant now) {
        move(ProceedingState.RULING_FILED);
        told(caller, ruling, now);
    }

    /** Nobody files another answer over one that waits for its confirmation; the organ itself may still speak. */
    void requireAwaited() {
        if (!state.awaited()) {
            throw refused(MeasureProblem.PROCEEDING_STATE);
        }
    }

    void requireFiled() {
        if (state != ProceedingState.RULING_FILED) {
            throw refused(MeasureProblem.PROCEEDING_NOT_FILED);
        }
    }

    String answeredBy() {
        return answeredBy;
    }

    /** What was filed stands in the document. */
    void confirmed(Caller caller) {
        move(ProceedingState.GRANTED);
        confirmedBy = caller.account();
    }

    /** What was filed does not stand in the document: the answer is still to come. */
    void unconfirmed() {
        move(overdueSince == null ? ProceedingState.PENDING : ProceedingState.REPLY_OVERDUE);
        reference = null;
        decidedOn = null;
        reasons = null;
        answeredBy = null;
        answeredAt = null;
    }

    private void told(Caller caller, Ruling ruling, Instant now) {
        reference = ruling.reference();
        decidedOn = ruling.decidedOn();
        reasons = ruling.reasons();
        newTermTo = ruling.newTermTo();
        answeredBy = caller.account();
        answeredAt = now.toEpochMilli();
    }

    /** Nobody decides on it any more. */
    void withdrawn() {
        if (!state.awaited()) {
            throw refused(MeasureProblem.PROCEEDING_RULED);
        }
        move(ProceedingState.WITHDRAWN);
    }

    @Override
    public String recordType() {
        return ProceedingBook.RECORD_TYPE;
    }

    @Override
    public boolean open() {
        return state.open();
    }

    @Override
    public void endWithCase(String why, Instant now) {
        move(ProceedingState.MOOT);
        reasons = why;
    }

    @Override
    public String awaiting() {
        return documentId;
    }

    /** @param document that tells the organ of the end of correction, or that the proposal is taken back */
    void noticed(String document) {
        noticeId = document;
    }

    private void move(ProceedingState next) {
        if (!state.next().contains(next)) {
            throw refused(MeasureProblem.PROCEEDING_STATE);
        }
        state = next;
    }

    private ProblemException refused(MeasureProblem problem) {
        return new ProblemException(problem, null, state.zh(), state.en());
    }

    /** The answer on record. */
    Ruling ruling() {
        boolean granted = state == ProceedingState.GRANTED || state == ProceedingState.RULING_FILED;
        return new Ruling(granted, reference, decidedOn, reasons, newTermTo);
    }

    Proceeding view() {
        return new Proceeding(
                id,
                superviseeId,
                unitId,
                measureId,
                kind,
                organ,
                documentId,
                documentNumber,
                openedAt(),
                instant(deliveredAt),
                replyDueOn,
                replyBasis,
                state,
                instant(overdueSince),
                answeredAt == null ? null : ruling(),
                answeredBy,
                instant(answeredAt),
                confirmedBy,
                noticeId,
                version);
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
