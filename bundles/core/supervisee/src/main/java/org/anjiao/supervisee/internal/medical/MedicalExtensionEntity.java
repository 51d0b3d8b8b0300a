package org.anjiao.supervisee.internal.medical;

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
import org.anjiao.supervisee.medical.ExtensionState;
import org.anjiao.supervisee.medical.MedicalExtension;
import org.anjiao.supervisee.medical.MedicalProblem;

/** The aggregate of one wish to examine later. */
@Entity
@Table(name = "sup_medical_extension")
public class MedicalExtensionEntity implements EndsWithCase {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    @Column(name = "months_later")
    private int months;

    private String reason;
    private String evidence;

    @Enumerated(EnumType.STRING)
    @Column(name = "level")
    private Level level;

    private String basis;

    @Enumerated(EnumType.STRING)
    private ExtensionState state;

    @Column(name = "last_day")
    private LocalDate lastDay;

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

    @Column(name = "document_id")
    private String documentId;

    @Version
    private long version;

    protected MedicalExtensionEntity() {}

    /** @param wish its reason and evidence */
    MedicalExtensionEntity(String id, Whose whose, Wish wish, Desk.Decision decision, Caller proposer, Instant now) {
        this.id = id;
        superviseeId = whose.superviseeId();
        unitId = whose.unitId();
        months = wish.months();
        reason = wish.reason();
        evidence = wish.evidence();
        level = decision.level();
        basis = decision.basis();
        state = ExtensionState.PROPOSED;
        proposedBy = proposer.account();
        proposedAt = now.toEpochMilli();
    }

    /** Whom it concerns. */
    record Whose(String superviseeId, String unitId) {}

    /** What is wished. */
    record Wish(int months, String reason, String evidence) {}

    public String id() {
        return id;
    }

    String superviseeId() {
        return superviseeId;
    }

    int months() {
        return months;
    }

    Level level() {
        return level;
    }

    String proposedBy() {
        return proposedBy;
    }

    long version() {
        return version;
    }

    void decided(Caller decider, boolean granted, String why, Instant now) {
        move(granted ? ExtensionState.GRANTED : ExtensionState.REFUSED);
        decidedBy = decider.account();
        decidedAt = now.toEpochMilli();
        comment = why;
    }

    @Override
    public String recordType() {
        return MedicalBook.EXTENSION;
    }

    @Override
    public boolean open() {
        return state == ExtensionState.PROPOSED;
    }

    @Override
    public void endWithCase(String why, Instant now) {
        move(ExtensionState.MOOT);
        comment = why;
    }

    /** The limit has moved and the procuratorate is told. */
    void moved(LocalDate day, String document) {
        lastDay = day;
        documentId = document;
    }

    private void move(ExtensionState next) {
        if (!state.next().contains(next)) {
            throw new ProblemException(MedicalProblem.MEDICAL_EXTENSION_STATE, null, state.name());
        }
        state = next;
    }

    MedicalExtension view() {
        return view(true);
    }

    /** @param full whether with what is said of the person's health */
    MedicalExtension view(boolean full) {
        return new MedicalExtension(
                id,
                superviseeId,
                unitId,
                months,
                full ? reason : null,
                full ? evidence : null,
                level,
                basis,
                state,
                lastDay,
                proposedBy,
                Instant.ofEpochMilli(proposedAt),
                decidedBy,
                decidedAt == null ? null : Instant.ofEpochMilli(decidedAt),
                comment,
                documentId,
                version);
    }
}
