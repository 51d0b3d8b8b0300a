package org.anjiao.supervisee.internal.exitcontrol;

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
import org.anjiao.supervisee.exitcontrol.ExitControl;
import org.anjiao.supervisee.exitcontrol.ExitControlProblem;
import org.anjiao.supervisee.exitcontrol.ExitControlState;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** The aggregate of the report of one person. */
@Entity
@Table(name = "sup_exit_control")
public class ExitControlEntity {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    @Enumerated(EnumType.STRING)
    private ExitControlState state;

    @Column(name = "reported_at")
    private long reportedAt;

    @Column(name = "report_by")
    private LocalDate reportBy;

    @Column(name = "report_document_id")
    private String reportDocumentId;

    @Column(name = "receipt_by")
    private LocalDate receiptBy;

    private String basis;

    @Column(name = "receipt_on")
    private LocalDate receiptOn;

    private String receipt;

    @Column(name = "end_reason")
    private String endReason;

    @Column(name = "withdraw_by")
    private LocalDate withdrawBy;

    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;

    @Column(name = "withdrawal_document_id")
    private String withdrawalDocumentId;

    @Column(name = "reported_by")
    private String reportedBy;

    @Version
    private long version;

    protected ExitControlEntity() {}

    /** @param reportDue last day in time; null if nothing was due */
    ExitControlEntity(
            String id, SuperviseeEntity person, LocalDate reportDue, Deadline receiptDue, Caller by, Instant now) {
        this.id = id;
        superviseeId = person.id();
        unitId = person.unitId();
        state = ExitControlState.REPORTED;
        reportBy = reportDue;
        receiptBy = receiptDue.lastDay();
        basis = receiptDue.rule().basis();
        reportedBy = by.account();
        reportedAt = now.toEpochMilli();
    }

    String id() {
        return id;
    }

    String superviseeId() {
        return superviseeId;
    }

    ExitControlState state() {
        return state;
    }

    String reportDocumentId() {
        return reportDocumentId;
    }

    long version() {
        return version;
    }

    LocalDate reportedOn() {
        return Shanghai.dayOf(Instant.ofEpochMilli(reportedAt));
    }

    void sent(String document) {
        reportDocumentId = document;
    }

    void confirmed(LocalDate on, String reference) {
        move(ExitControlState.CONFIRMED);
        receiptOn = on;
        receipt = reference;
    }

    void caseEnded(String why, LocalDate by) {
        move(ExitControlState.WITHDRAWAL_DUE);
        endReason = why;
        withdrawBy = by;
    }

    void withdrawn(LocalDate on) {
        move(ExitControlState.WITHDRAWN);
        withdrawnOn = on;
    }

    void withdrawalSent(String document) {
        withdrawalDocumentId = document;
    }

    String endReason() {
        return endReason;
    }

    private void move(ExitControlState next) {
        if (!state.next().contains(next)) {
            throw new ProblemException(ExitControlProblem.EXIT_CONTROL_STATE, null, state.zh(), state.en());
        }
        state = next;
    }

    ExitControl view() {
        return new ExitControl(
                id,
                superviseeId,
                unitId,
                state,
                reportedOn(),
                reportBy,
                reportDocumentId,
                receiptBy,
                basis,
                receiptOn,
                receipt,
                endReason,
                withdrawBy,
                withdrawnOn,
                withdrawalDocumentId,
                reportedBy,
                version);
    }
}
