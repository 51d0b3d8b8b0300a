package org.anjiao.supervisee.internal.hold;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.hold.HoldProblem;
import org.anjiao.supervisee.hold.LegalHold;

/** The aggregate of one hold. */
@Entity
@Table(name = "sup_legal_hold")
public class LegalHoldEntity {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    private String reason;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "until_at")
    private long untilAt;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "set_at")
    private long setAt;

    @Column(name = "lifted_by")
    private String liftedBy;

    @Column(name = "lifted_at")
    private Long liftedAt;

    @Column(name = "lift_reason")
    private String liftReason;

    @Version
    private long version;

    protected LegalHoldEntity() {}

    LegalHoldEntity(String id, String superviseeId, String reason, LocalDate lastDay, Caller by, Instant now) {
        this.id = id;
        this.superviseeId = superviseeId;
        this.reason = reason;
        this.lastDay = lastDay;
        untilAt = Shanghai.endOf(lastDay).toEpochMilli();
        setBy = by.account();
        setAt = now.toEpochMilli();
    }

    String superviseeId() {
        return superviseeId;
    }

    long version() {
        return version;
    }

    void lift(Caller by, String why, Instant now) {
        if (now.toEpochMilli() >= untilAt) {
            throw new ProblemException(HoldProblem.HOLD_OVER, null, Shanghai.dayOf(Instant.ofEpochMilli(untilAt - 1)));
        }
        untilAt = now.toEpochMilli();
        liftedBy = by.account();
        liftedAt = untilAt;
        liftReason = why;
    }

    LegalHold view() {
        return new LegalHold(
                id,
                superviseeId,
                reason,
                lastDay,
                Instant.ofEpochMilli(untilAt),
                setBy,
                Instant.ofEpochMilli(setAt),
                liftedBy,
                liftedAt == null ? null : Instant.ofEpochMilli(liftedAt),
                liftReason,
                version);
    }
}
