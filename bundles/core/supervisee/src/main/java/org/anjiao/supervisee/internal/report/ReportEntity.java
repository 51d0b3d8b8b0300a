package org.anjiao.supervisee.internal.report;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.AutomaticVerdict;
import org.anjiao.supervisee.internal.desk.EndsWithCase;
import org.anjiao.supervisee.report.NewReport;
import org.anjiao.supervisee.report.Report;
import org.anjiao.supervisee.report.ReportChannel;
import org.anjiao.supervisee.report.ReportProblem;
import org.anjiao.supervisee.report.ReportState;
import org.anjiao.supervisee.report.ReportSubject;

/** The aggregate of one report; its content is kept encrypted. */
@Entity
@Table(name = "sup_report")
public class ReportEntity implements EndsWithCase {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    @Enumerated(EnumType.STRING)
    private ReportSubject subject;

    @Enumerated(EnumType.STRING)
    private ReportChannel channel;

    @Column(name = "reported_at")
    private long reportedAt;

    private String content;
    private String source;

    @Enumerated(EnumType.STRING)
    private AutomaticVerdict automatic;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    @Column(name = "filed_by")
    private String filedBy;

    @Column(name = "filed_at")
    private long filedAt;

    @Column(name = "judged_by")
    private String judgedBy;

    @Column(name = "judged_at")
    private Long judgedAt;

    private String reason;

    @Version
    private long version;

    protected ReportEntity() {}

    /** @param sealed the content as it is kept */
    ReportEntity(String id, String unitId, NewReport report, String sealed, Caller filer, Instant now) {
        this.id = id;
        this.unitId = unitId;
        superviseeId = report.superviseeId();
        subject = report.subject();
        channel = report.channel();
        reportedAt = report.reportedAt().toEpochMilli();
        content = sealed;
        source = report.source();
        automatic = report.automatic();
        state = ReportState.SUBMITTED;
        filedBy = filer.account();
        filedAt = now.toEpochMilli();
    }

    public String id() {
        return id;
    }

    String superviseeId() {
        return superviseeId;
    }

    ReportSubject subject() {
        return subject;
    }

    ReportState state() {
        return state;
    }

    String sealedContent() {
        return content;
    }

    long version() {
        return version;
    }

    Instant reportedAt() {
        return Instant.ofEpochMilli(reportedAt);
    }

    /** The officer's verdict, which no program's replaces. */
    void judged(Caller officer, boolean accepted, String why, Instant now) {
        ReportState next = accepted ? ReportState.ACCEPTED : ReportState.REJECTED;
        if (!state.next().contains(next)) {
            throw new ProblemException(ReportProblem.REPORT_STATE, null, state.name());
        }
        if (why == null && (!accepted || automatic.differs(true))) {
            throw new ProblemException(ReportProblem.REPORT_REASON_REQUIRED, "reason");
        }
        state = next;
        judgedBy = officer.account();
        judgedAt = now.toEpochMilli();
        reason = why;
    }

    @Override
    public String recordType() {
        return ReportBook.RECORD_TYPE;
    }

    @Override
    public boolean open() {
        return state == ReportState.SUBMITTED;
    }

    @Override
    public void endWithCase(String why, Instant now) {
        state = ReportState.MOOT;
        reason = why;
    }

    /** @param shown the content in clear, or null */
    Report view(String shown) {
        return new Report(
                id,
                superviseeId,
                unitId,
                subject,
                channel,
                reportedAt(),
                shown,
                source,
                automatic,
                state,
                filedBy,
                Instant.ofEpochMilli(filedAt),
                judgedBy,
                judgedAt == null ? null : Instant.ofEpochMilli(judgedAt),
                reason,
                version);
    }
}
