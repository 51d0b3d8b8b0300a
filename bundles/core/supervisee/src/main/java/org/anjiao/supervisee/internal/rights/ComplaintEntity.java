package org.anjiao.supervisee.internal.rights;

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
import org.anjiao.platform.security.Caller;
import org.anjiao.policy.Deadline;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.rights.Complaint;
import org.anjiao.supervisee.rights.ComplaintKind;
import org.anjiao.supervisee.rights.ComplaintOutcome;
import org.anjiao.supervisee.rights.ComplaintState;
import org.anjiao.supervisee.rights.NewComplaint;
import org.anjiao.supervisee.rights.RightsProblem;

/** The aggregate of one complaint or appeal. */
@Entity
@Table(name = "sup_complaint")
public class ComplaintEntity {
    private static final String SEPARATOR = ",";

    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    @Enumerated(EnumType.STRING)
    private ComplaintKind kind;

    private String subject;

    @Column(name = "complaint_text")
    private String text;

    @Column(name = "record_type")
    private String recordType;

    @Column(name = "record_id")
    private String recordId;

    private String against;

    @Enumerated(EnumType.STRING)
    @Column(name = "answer_level")
    private Level level;

    @Column(name = "answering_unit_id")
    private String answeringUnitId;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private String basis;

    @Enumerated(EnumType.STRING)
    private ComplaintState state;

    @Column(name = "filed_by")
    private String filedBy;

    @Column(name = "filed_at")
    private long filedAt;

    @Enumerated(EnumType.STRING)
    private ComplaintOutcome outcome;

    private String answer;

    @Column(name = "legal_basis")
    private String legalBasis;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "answered_at")
    private Long answeredAt;

    @Column(name = "document_id")
    private String documentId;

    @Column(name = "told_on")
    private LocalDate toldOn;

    @Column(name = "forwarded_document_id")
    private String forwardedDocumentId;

    @Version
    private long version;

    protected ComplaintEntity() {}

    ComplaintEntity(
            String id, String unitId, NewComplaint filed, Accused accused, Deadline limit, Caller filer, Instant now) {
        this.id = id;
        this.unitId = unitId;
        superviseeId = filed.superviseeId();
        kind = filed.kind();
        subject = filed.subject();
        text = filed.text();
        recordType = accused.recordType();
        recordId = filed.recordId();
        against = accused.accounts().isEmpty() ? null : String.join(SEPARATOR, accused.accounts());
        level = accused.answering();
        answeringUnitId = accused.answeringUnitId();
        receivedOn = filed.receivedOn();
        lastDay = limit.lastDay();
        basis = limit.rule().basis();
        state = ComplaintState.FILED;
        filedBy = filer.account();
        filedAt = now.toEpochMilli();
    }

    String id() {
        return id;
    }

    String superviseeId() {
        return superviseeId;
    }

    ComplaintKind kind() {
        return kind;
    }

    /** Null if it is about no record. */
    String recordId() {
        return recordId;
    }

    String answeringUnitId() {
        return answeringUnitId;
    }

    Level level() {
        return level;
    }

    long version() {
        return version;
    }

    List<String> against() {
        return against == null ? List.of() : List.of(against.split(SEPARATOR));
    }

    void answered(Caller by, ComplaintOutcome how, String reasons, String law, Instant now) {
        move(ComplaintState.ANSWERED);
        outcome = how;
        answer = reasons;
        legalBasis = law;
        answeredBy = by.account();
        answeredAt = now.toEpochMilli();
    }

    void sent(String document) {
        documentId = document;
    }

    void told(LocalDate day) {
        move(ComplaintState.TOLD);
        toldOn = day;
    }

    void forwarded() {
        move(ComplaintState.FORWARDED);
    }

    void forwardedAs(String document) {
        forwardedDocumentId = document;
    }

    void withdraw() {
        move(ComplaintState.WITHDRAWN);
    }

    private void move(ComplaintState next) {
        if (!state.next().contains(next)) {
            throw new ProblemException(RightsProblem.COMPLAINT_STATE, null, state.name());
        }
        state = next;
    }

    /** What it says, for documents. */
    String text() {
        return text;
    }

    /** Those complained of see that there is a complaint and not what it says, unless they filed it themselves. */
    Complaint view(Caller reader) {
        boolean hidden = against().contains(reader.account()) && !filedBy.equals(reader.account());
        return new Complaint(
                id,
                superviseeId,
                unitId,
                kind,
                subject,
                hidden ? null : text,
                recordType,
                recordId,
                against(),
                level,
                answeringUnitId,
                receivedOn,
                lastDay,
                basis,
                state,
                filedBy,
                Instant.ofEpochMilli(filedAt),
                outcome,
                answer,
                legalBasis,
                answeredBy,
                answeredAt == null ? null : Instant.ofEpochMilli(answeredAt),
                documentId,
                toldOn,
                forwardedDocumentId,
                version);
    }
}
