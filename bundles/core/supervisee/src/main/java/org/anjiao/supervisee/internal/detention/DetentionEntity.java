package org.anjiao.supervisee.internal.detention;

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
import org.anjiao.supervisee.detention.Detention;
import org.anjiao.supervisee.detention.DetentionKind;
import org.anjiao.supervisee.detention.DetentionProblem;
import org.anjiao.supervisee.detention.NewDetention;
import org.anjiao.supervisee.internal.desk.EndsWithCase;

/** The aggregate of one measure. */
@Entity
@Table(name = "sup_detention")
public class DetentionEntity implements EndsWithCase {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Enumerated(EnumType.STRING)
    private DetentionKind kind;

    private String organ;

    @Column(name = "since")
    private LocalDate since;

    private String reason;

    @Column(name = "notice_by")
    private LocalDate noticeBy;

    private String basis;

    @Column(name = "notice_on")
    private LocalDate noticeOn;

    private String notice;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    private String outcome;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Version
    private long version;

    protected DetentionEntity() {}

    DetentionEntity(String id, NewDetention filed, Deadline noticeDue, Caller by) {
        this.id = id;
        superviseeId = filed.superviseeId();
        kind = filed.kind();
        organ = filed.organ();
        since = filed.since();
        reason = filed.reason();
        noticeBy = noticeDue.lastDay();
        basis = noticeDue.rule().basis();
        recordedBy = by.account();
    }

    @Override
    public String id() {
        return id;
    }

    String superviseeId() {
        return superviseeId;
    }

    LocalDate since() {
        return since;
    }

    long version() {
        return version;
    }

    boolean lasts() {
        return endedOn == null;
    }

    void noticeCame(LocalDate on, String reference) {
        if (noticeOn != null) {
            throw new ProblemException(DetentionProblem.DETENTION_NOTICE_FILED, null, noticeOn);
        }
        noticeOn = on;
        notice = reference;
    }

    void end(LocalDate on, String how) {
        if (endedOn != null) {
            throw new ProblemException(DetentionProblem.DETENTION_STATE, null, endedOn);
        }
        endedOn = on;
        outcome = how;
    }

    @Override
    public String recordType() {
        return DetentionBook.RECORD_TYPE;
    }

    @Override
    public boolean open() {
        return lasts();
    }

    @Override
    public void endWithCase(String why, Instant now) {
        end(Shanghai.dayOf(now), why);
    }

    Detention view() {
        return new Detention(
                id,
                superviseeId,
                kind,
                organ,
                since,
                reason,
                noticeBy,
                basis,
                noticeOn,
                notice,
                endedOn,
                outcome,
                recordedBy,
                version);
    }
}
