package org.anjiao.supervisee.internal.rights;

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
import org.anjiao.supervisee.rights.NewOpinion;
import org.anjiao.supervisee.rights.Opinion;
import org.anjiao.supervisee.rights.OpinionState;
import org.anjiao.supervisee.rights.RightsProblem;

/** The aggregate of one suggestion or notice of the procuratorate. */
@Entity
@Table(name = "sup_opinion")
public class OpinionEntity {
    @Id
    private String id;

    /** Null where it is on the agency itself. */
    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    @Column(name = "reference_number")
    private String reference;

    private boolean correction;

    @Column(name = "opinion_text")
    private String text;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private String basis;

    @Enumerated(EnumType.STRING)
    private OpinionState state;

    @Column(name = "received_by")
    private String receivedBy;

    @Column(name = "received_at")
    private long receivedAt;

    private Boolean adopted;

    private String answer;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "answered_at")
    private Long answeredAt;

    @Column(name = "document_id")
    private String documentId;

    @Version
    private long version;

    protected OpinionEntity() {}

    OpinionEntity(
            String id, String unitId, NewOpinion came, LocalDate lastDay, String basis, Caller receiver, Instant now) {
        this.id = id;
        this.unitId = unitId;
        superviseeId = came.superviseeId();
        reference = came.reference();
        correction = came.correction();
        text = came.text();
        receivedOn = came.receivedOn();
        this.lastDay = lastDay;
        this.basis = basis;
        state = OpinionState.RECEIVED;
        receivedBy = receiver.account();
        receivedAt = now.toEpochMilli();
    }

    String id() {
        return id;
    }

    String superviseeId() {
        return superviseeId;
    }

    String unitId() {
        return unitId;
    }

    long version() {
        return version;
    }

    void answered(Caller by, boolean taken, String reasons, Instant now) {
        if (!state.next().contains(OpinionState.ANSWERED)) {
            throw new ProblemException(RightsProblem.OPINION_STATE, null);
        }
        state = OpinionState.ANSWERED;
        adopted = taken;
        answer = reasons;
        answeredBy = by.account();
        answeredAt = now.toEpochMilli();
    }

    void sent(String document) {
        documentId = document;
    }

    Opinion view() {
        return new Opinion(
                id,
                superviseeId,
                unitId,
                reference,
                correction,
                text,
                receivedOn,
                lastDay,
                basis,
                state,
                receivedBy,
                adopted,
                answer,
                answeredBy,
                answeredAt == null ? null : Instant.ofEpochMilli(answeredAt),
                documentId,
                version);
    }
}
