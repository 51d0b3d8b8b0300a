package org.anjiao.supervisee.internal.transfer;

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
import org.anjiao.policy.Deadline;
import org.anjiao.supervisee.internal.desk.EndsWithCase;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.transfer.Transfer;
import org.anjiao.supervisee.transfer.TransferApplication;
import org.anjiao.supervisee.transfer.TransferProblem;
import org.anjiao.supervisee.transfer.TransferState;

/** The aggregate of one change of the place of execution. */
@Entity
@Table(name = "sup_transfer")
public class TransferEntity implements EndsWithCase {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "from_unit_id")
    private String fromUnitId;

    @Column(name = "from_county_id")
    private String fromCountyId;

    @Column(name = "to_unit_id")
    private String toUnitId;

    private String outside;

    @Column(name = "moving_on")
    private LocalDate movingOn;

    private String reason;
    private String evidence;

    @Column(name = "short_notice")
    private boolean shortNotice;

    @Enumerated(EnumType.STRING)
    private TransferState state;

    @Column(name = "applied_by")
    private String appliedBy;

    @Column(name = "applied_at")
    private long appliedAt;

    private String opinion;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Long askedAt;

    private Boolean agreed;

    private String answer;

    @Column(name = "answered_at")
    private Long answeredAt;

    @Column(name = "to_office_id")
    private String toOfficeId;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Long decidedAt;

    @Column(name = "decision_comment")
    private String comment;

    @Column(name = "report_by")
    private LocalDate reportBy;

    private String basis;

    @Column(name = "told_on")
    private LocalDate toldOn;

    @Column(name = "file_list")
    private String fileList;

    @Column(name = "handed_over_at")
    private Long handedOverAt;

    @Column(name = "received_at")
    private Long receivedAt;

    @Column(name = "reported_on")
    private LocalDate reportedOn;

    @Column(name = "document_id")
    private String documentId;

    @Version
    private long version;

    protected TransferEntity() {}

    TransferEntity(
            String id,
            SuperviseeEntity person,
            String county,
            TransferApplication asked,
            boolean shortNotice,
            Caller applicant,
            Instant now) {
        this.id = id;
        this.shortNotice = shortNotice;
        superviseeId = person.id();
        fromUnitId = person.unitId();
        fromCountyId = county;
        toUnitId = asked.toUnitId();
        outside = asked.outside();
        movingOn = asked.movingOn();
        reason = asked.reason();
        evidence = asked.evidence();
        state = TransferState.APPLIED;
        appliedBy = applicant.account();
        appliedAt = now.toEpochMilli();
    }

    @Override
    public String id() {
        return id;
    }

    String superviseeId() {
        return superviseeId;
    }

    String fromUnitId() {
        return fromUnitId;
    }

    /** The new county; null if outside the province. */
    String toUnitId() {
        return toUnitId;
    }

    String outside() {
        return outside;
    }

    String toOfficeId() {
        return toOfficeId;
    }

    TransferState state() {
        return state;
    }

    String appliedBy() {
        return appliedBy;
    }

    String askedBy() {
        return askedBy;
    }

    String opinion() {
        return opinion;
    }

    String reason() {
        return reason;
    }

    /** Whether the new county has said no. */
    boolean disputed() {
        return Boolean.FALSE.equals(agreed);
    }

    Instant decidedAt() {
        return Instant.ofEpochMilli(decidedAt);
    }

    LocalDate reportBy() {
        return reportBy;
    }

    boolean handedOver() {
        return handedOverAt != null;
    }

    boolean received() {
        return receivedAt != null;
    }

    long version() {
        return version;
    }

    void opinion(String text) {
        require(TransferState.APPLIED);
        opinion = text;
    }

    void asked(Caller by, Instant now) {
        if (opinion == null) {
            throw new ProblemException(TransferProblem.TRANSFER_OPINION_MISSING, null);
        }
        move(TransferState.ASKED);
        askedBy = by.account();
        askedAt = now.toEpochMilli();
    }

    void answered(boolean yes, String office, String text, Instant now) {
        move(TransferState.ANSWERED);
        agreed = yes;
        toOfficeId = office;
        answer = text;
        answeredAt = now.toEpochMilli();
    }

    void refused(Caller by, String why, String rule, Instant now) {
        move(TransferState.REFUSED);
        decided(by, why, now);
        basis = rule;
    }

    void approved(Caller by, String why, Deadline report, Instant now) {
        move(TransferState.APPROVED);
        decided(by, why, now);
        reportBy = report.lastDay();
        basis = report.rule().basis();
    }

    private void decided(Caller by, String why, Instant now) {
        decidedBy = by.account();
        decidedAt = now.toEpochMilli();
        comment = why;
    }

    void sent(String document) {
        documentId = document;
    }

    void told(LocalDate on) {
        require(TransferState.REFUSED);
        toldOn = on;
    }

    void handedOver(String list, Instant now) {
        requireDecided();
        if (handedOverAt != null) {
            throw new ProblemException(TransferProblem.TRANSFER_FILE, null);
        }
        fileList = list;
        handedOverAt = now.toEpochMilli();
    }

    void received(Instant now) {
        requireDecided();
        if (handedOverAt == null || receivedAt != null) {
            throw new ProblemException(TransferProblem.TRANSFER_FILE, null);
        }
        receivedAt = now.toEpochMilli();
    }

    void overdue() {
        move(TransferState.OVERDUE);
    }

    /** @param office where the person is kept from now on; null outside the province */
    void reported(LocalDate on, String office) {
        move(TransferState.DONE);
        reportedOn = on;
        toOfficeId = office;
    }

    void revoked(String why) {
        move(TransferState.REVOKED);
        comment = why;
    }

    void withdrawn(String why) {
        move(TransferState.WITHDRAWN);
        comment = why;
    }

    @Override
    public String recordType() {
        return TransferBook.RECORD_TYPE;
    }

    @Override
    public boolean open() {
        return state.open();
    }

    @Override
    public void endWithCase(String why, Instant now) {
        move(TransferState.MOOT);
        comment = why;
    }

    private void requireDecided() {
        if (state != TransferState.APPROVED && state != TransferState.OVERDUE && state != TransferState.DONE) {
            throw problem();
        }
    }

    private void require(TransferState wanted) {
        if (state != wanted) {
            throw problem();
        }
    }

    private void move(TransferState next) {
        if (!state.next().contains(next)) {
            throw problem();
        }
        state = next;
    }

    private ProblemException problem() {
        return new ProblemException(TransferProblem.TRANSFER_STATE, null, state.zh(), state.en());
    }

    Transfer view(SuperviseeEntity person, String decidingUnitId) {
        return new Transfer(
                id,
                superviseeId,
                person.number(),
                person.shownName(),
                fromUnitId,
                fromCountyId,
                toUnitId,
                outside,
                movingOn,
                reason,
                evidence,
                shortNotice,
                state,
                appliedBy,
                Instant.ofEpochMilli(appliedAt),
                opinion,
                askedBy,
                agreed,
                answer,
                toOfficeId,
                decidingUnitId,
                decidedBy,
                instant(decidedAt),
                comment,
                reportBy,
                basis,
                toldOn,
                fileList,
                instant(handedOverAt),
                instant(receivedAt),
                reportedOn,
                documentId,
                version);
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
