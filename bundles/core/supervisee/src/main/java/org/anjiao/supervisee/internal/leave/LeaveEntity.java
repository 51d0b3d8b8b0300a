package org.anjiao.supervisee.internal.leave;

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
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.internal.desk.EndsWithCase;
import org.anjiao.supervisee.leave.Leave;
import org.anjiao.supervisee.leave.LeaveApplication;
import org.anjiao.supervisee.leave.LeaveProblem;
import org.anjiao.supervisee.leave.LeaveState;
import org.anjiao.supervisee.leave.LeaveVerdict;

/** The aggregate of one leave. */
@Entity
@Table(name = "sup_leave")
public class LeaveEntity implements EndsWithCase {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    @Column(name = "destination_code")
    private String destinationCode;

    private String destination;
    private String reason;
    private String evidence;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    @Column(name = "level")
    private Level level;

    private int days;

    @Column(name = "total_days")
    private int totalDays;

    @Column(name = "filed_with_county")
    private boolean filedWithCounty;

    @Column(name = "procuratorate_notified")
    private boolean procuratorateNotified;

    @Column(name = "short_notice")
    private boolean shortNotice;

    private String basis;

    @Enumerated(EnumType.STRING)
    private LeaveState state;

    @Column(name = "applied_by")
    private String appliedBy;

    @Column(name = "applied_at")
    private long appliedAt;

    @Column(name = "office_opinion")
    private String officeOpinion;

    @Column(name = "county_opinion")
    private String countyOpinion;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_unit_id")
    private String decidedUnitId;

    @Column(name = "decided_at")
    private Long decidedAt;

    @Column(name = "decision_comment")
    private String comment;

    @Column(name = "extension_to")
    private LocalDate extensionTo;

    @Column(name = "extension_reason")
    private String extensionReason;

    @Column(name = "extension_by")
    private String extensionBy;

    @Column(name = "extension_at")
    private Long extensionAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "extension_level")
    private Level extensionLevel;

    @Column(name = "extension_office_opinion")
    private String extensionOfficeOpinion;

    @Column(name = "extension_county_opinion")
    private String extensionCountyOpinion;

    @Column(name = "returned_on")
    private LocalDate returnedOn;

    @Column(name = "return_evidence")
    private String returnEvidence;

    @Column(name = "document_id")
    private String documentId;

    @Version
    private long version;

    protected LeaveEntity() {}

    LeaveEntity(String id, String unitId, LeaveApplication asked, LeaveVerdict verdict, Caller applicant, Instant now) {
        this.id = id;
        this.unitId = unitId;
        superviseeId = asked.superviseeId();
        destinationCode = asked.destinationCode();
        destination = asked.destination();
        reason = asked.reason();
        evidence = asked.evidence();
        firstDay = asked.from();
        lastDay = asked.to();
        judged(verdict);
        state = LeaveState.APPLIED;
        appliedBy = applicant.account();
        appliedAt = now.toEpochMilli();
    }

    void judged(LeaveVerdict verdict) {
        level = verdict.level();
        days = verdict.days();
        totalDays = verdict.totalDays();
        filedWithCounty = verdict.filedWithCounty();
        procuratorateNotified = verdict.procuratorateNotified();
        shortNotice = verdict.shortNotice();
        basis = verdict.basis();
    }

    @Override
    public String id() {
        return id;
    }

    String superviseeId() {
        return superviseeId;
    }

    Level level() {
        return level;
    }

    LeaveState state() {
        return state;
    }

    LocalDate appliedOn() {
        return Shanghai.dayOf(Instant.ofEpochMilli(appliedAt));
    }

    String appliedBy() {
        return appliedBy;
    }

    String extensionBy() {
        return extensionBy;
    }

    /** What a level below the deciding one says to what is pending: the wish to extend, or the application. */
    String opinion(Level of) {
        if (of == Level.OFFICE) {
            return extensionTo == null ? officeOpinion : extensionOfficeOpinion;
        }
        return extensionTo == null ? countyOpinion : extensionCountyOpinion;
    }

    LocalDate extensionTo() {
        return extensionTo;
    }

    long version() {
        return version;
    }

    /** The days that count: until the return where it was earlier. */
    LeaveDays daysAway() {
        return new LeaveDays(firstDay, returnedOn != null && returnedOn.isBefore(lastDay) ? returnedOn : lastDay);
    }

    LeaveDays planned() {
        return new LeaveDays(firstDay, lastDay);
    }

    void opinion(Level of, String text) {
        boolean office = of == Level.OFFICE;
        if (extensionTo != null) {
            extensionOfficeOpinion = office ? text : extensionOfficeOpinion;
            extensionCountyOpinion = office ? extensionCountyOpinion : text;
            return;
        }
        requireState(LeaveState.APPLIED);
        officeOpinion = office ? text : officeOpinion;
        countyOpinion = office ? countyOpinion : text;
    }

    void decided(Caller decider, boolean granted, String why, Instant now) {
        move(granted ? LeaveState.APPROVED : LeaveState.REFUSED);
        decidedBy = decider.account();
        decidedUnitId = decider.unitId();
        decidedAt = now.toEpochMilli();
        comment = why;
    }

    void sent(String document) {
        documentId = document;
    }

    void withdraw(String why) {
        move(LeaveState.WITHDRAWN);
        comment = why;
        extensionTo = null;
    }

    @Override
    public String recordType() {
        return LeaveBook.RECORD_TYPE;
    }

    @Override
    public boolean open() {
        return state.next().contains(LeaveState.MOOT);
    }

    @Override
    public void endWithCase(String why, Instant now) {
        move(LeaveState.MOOT);
        comment = why;
        extensionTo = null;
    }

    void start() {
        move(LeaveState.STARTED);
    }

    void overdue() {
        move(LeaveState.OVERDUE);
    }

    void returned(LocalDate day, String proof) {
        move(LeaveState.RETURNED);
        returnedOn = day;
        returnEvidence = proof;
        extensionTo = null;
    }

    /** @param deciding the level that decides on the leave as a whole, as it is judged today */
    void wishExtension(Caller by, LocalDate to, String why, Level deciding, Instant now) {
        requireLasting();
        if (extensionTo != null) {
            throw new ProblemException(LeaveProblem.LEAVE_EXTENSION_PENDING, null);
        }
        extensionTo = to;
        extensionReason = why;
        extensionBy = by.account();
        extensionAt = now.toEpochMilli();
        extensionLevel = deciding;
        extensionOfficeOpinion = null;
        extensionCountyOpinion = null;
    }

    /** The wish weighs otherwise, since another leave has been granted meanwhile. */
    void extensionJudged(LeaveVerdict verdict) {
        extensionLevel = verdict.level();
    }

    void extended(LeaveVerdict verdict) {
        requireLasting();
        lastDay = extensionTo;
        judged(verdict);
        extensionTo = null;
    }

    void extensionRefused() {
        extensionTo = null;
    }

    /** Granted and not over. */
    private void requireLasting() {
        if (state != LeaveState.APPROVED && state != LeaveState.STARTED) {
            throw new ProblemException(LeaveProblem.LEAVE_STATE, null, state.name());
        }
    }

    private void requireState(LeaveState wanted) {
        if (state != wanted) {
            throw new ProblemException(LeaveProblem.LEAVE_STATE, null, state.name());
        }
    }

    private void move(LeaveState next) {
        if (!state.next().contains(next)) {
            throw new ProblemException(LeaveProblem.LEAVE_STATE, null, state.name());
        }
        state = next;
    }

    LeaveApplication application() {
        return new LeaveApplication(superviseeId, destinationCode, destination, reason, evidence, firstDay, lastDay);
    }

    /** The application as it would be with the wished extension. */
    LeaveApplication extendedApplication(LocalDate to) {
        return new LeaveApplication(superviseeId, destinationCode, destination, reason, evidence, firstDay, to);
    }

    Leave view() {
        return new Leave(
                id,
                unitId,
                application(),
                new LeaveVerdict(
                        true, level, days, totalDays, filedWithCounty, procuratorateNotified, shortNotice, basis),
                state,
                appliedBy,
                Instant.ofEpochMilli(appliedAt),
                officeOpinion,
                countyOpinion,
                decidedBy,
                decidedUnitId,
                decidedAt == null ? null : Instant.ofEpochMilli(decidedAt),
                comment,
                extensionTo,
                extensionReason,
                extensionOfficeOpinion,
                extensionCountyOpinion,
                returnedOn,
                documentId,
                version);
    }
}
