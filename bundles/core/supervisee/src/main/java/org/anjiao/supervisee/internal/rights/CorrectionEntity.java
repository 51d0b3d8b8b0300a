package org.anjiao.supervisee.internal.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
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
import org.anjiao.supervisee.internal.person.PersonalFields;
import org.anjiao.supervisee.rights.CorrectableField;
import org.anjiao.supervisee.rights.CorrectionState;
import org.anjiao.supervisee.rights.DataCorrection;
import org.anjiao.supervisee.rights.NewCorrection;
import org.anjiao.supervisee.rights.RightsProblem;

/** The aggregate of one wish to correct data; the values are kept encrypted, the old one for ever. */
@Entity
@Table(name = "sup_correction")
public class CorrectionEntity {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    @Enumerated(EnumType.STRING)
    private CorrectableField field;

    @Column(name = "new_value")
    private String newValue;

    @Column(name = "old_value")
    private String oldValue;

    private String evidence;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private String basis;

    @Enumerated(EnumType.STRING)
    private CorrectionState state;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requested_at")
    private long requestedAt;

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

    protected CorrectionEntity() {}

    /** @param newValue sealed */
    CorrectionEntity(
            String id,
            String unitId,
            NewCorrection asked,
            String newValue,
            Deadline limit,
            Caller requester,
            Instant now) {
        this.id = id;
        this.unitId = unitId;
        superviseeId = asked.superviseeId();
        field = asked.field();
        this.newValue = newValue;
        evidence = asked.evidence();
        receivedOn = asked.receivedOn();
        lastDay = limit.lastDay();
        basis = limit.rule().basis();
        state = CorrectionState.REQUESTED;
        requestedBy = requester.account();
        requestedAt = now.toEpochMilli();
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

    CorrectableField field() {
        return field;
    }

    /** Sealed. */
    String newValue() {
        return newValue;
    }

    String requestedBy() {
        return requestedBy;
    }

    long version() {
        return version;
    }

    /** @param sealedOldValue what the file says now */
    void keep(String sealedOldValue) {
        oldValue = sealedOldValue;
    }

    void decided(Caller by, boolean granted, String why, Instant now) {
        CorrectionState next = granted ? CorrectionState.CORRECTED : CorrectionState.REFUSED;
        if (!state.next().contains(next)) {
            throw new ProblemException(RightsProblem.CORRECTION_STATE, null, state.name());
        }
        state = next;
        decidedBy = by.account();
        decidedAt = now.toEpochMilli();
        comment = why;
    }

    void sent(String document) {
        documentId = document;
    }

    /** With the values as far as they may be seen. */
    DataCorrection view(PersonalFields fields, boolean full) {
        UnaryOperator<String> shown = kept -> {
            String value = fields.open(field, kept);
            return full ? value : fields.masked(field, value);
        };
        return new DataCorrection(
                id,
                superviseeId,
                unitId,
                field,
                shown.apply(newValue),
                shown.apply(oldValue),
                evidence,
                receivedOn,
                lastDay,
                basis,
                state,
                requestedBy,
                decidedBy,
                decidedAt == null ? null : Instant.ofEpochMilli(decidedAt),
                comment,
                documentId,
                version,
                full);
    }
}
