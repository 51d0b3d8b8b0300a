package org.anjiao.supervisee.internal.due;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.anjiao.policy.Deadline;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.due.DueState;

/** One obligation. What its passing brings about is done once and remembered in {@code acted_at}. */
@Entity
@Table(name = "sup_due")
public class DueEntity {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    @Enumerated(EnumType.STRING)
    private DueKind kind;

    @Column(name = "record_type")
    private String recordType;

    @Column(name = "record_id")
    private String recordId;

    private String reason;

    @Column(name = "since")
    private long since;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "until_at")
    private long untilAt;

    @Column(name = "provisional")
    private boolean provisional;

    private String basis;

    @Column(name = "rule_code")
    private String ruleCode;

    @Enumerated(EnumType.STRING)
    private DueState state;

    @Column(name = "done_at")
    private Long doneAt;

    @Column(name = "remind_at")
    private long remindAt;

    @Column(name = "reminded_at")
    private Long remindedAt;

    @Column(name = "acted_at")
    private Long actedAt;

    protected DueEntity() {}

    DueEntity(String id, NewDue due, String ruleCode, Instant remindAt) {
        this.id = id;
        superviseeId = due.superviseeId();
        unitId = due.unitId();
        kind = due.kind();
        recordType = due.recordType();
        recordId = due.recordId();
        reason = due.reason();
        since = due.since().toEpochMilli();
        state = DueState.OPEN;
        ends(due.deadline(), ruleCode, remindAt);
    }

    /**
     * Gives it another end, as an extension does.
     *
     * @param countedBy the rule by which the end is counted from the event; null where a decision names the day
     */
    void ends(Deadline deadline, String countedBy, Instant reminder) {
        lastDay = deadline.lastDay();
        untilAt = deadline.until().toEpochMilli();
        provisional = deadline.provisional();
        basis = deadline.rule().basis();
        ruleCode = countedBy;
        remindAt = reminder.toEpochMilli();
        remindedAt = null;
        actedAt = null;
    }

    void done(Instant at) {
        state = DueState.DONE;
        doneAt = at.toEpochMilli();
    }

    void cancel() {
        state = DueState.CANCELLED;
    }

    void reminded(Instant at) {
        remindedAt = at.toEpochMilli();
    }

    void acted(Instant at) {
        actedAt = at.toEpochMilli();
    }

    public String id() {
        return id;
    }

    public String superviseeId() {
        return superviseeId;
    }

    public String unitId() {
        return unitId;
    }

    public String recordType() {
        return recordType;
    }

    public DueKind kind() {
        return kind;
    }

    public String recordId() {
        return recordId;
    }

    public Instant since() {
        return Instant.ofEpochMilli(since);
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public Instant until() {
        return Instant.ofEpochMilli(untilAt);
    }

    boolean open() {
        return state == DueState.OPEN;
    }

    public Due view() {
        return new Due(
                id,
                superviseeId,
                unitId,
                kind,
                recordType,
                recordId,
                reason,
                since(),
                lastDay,
                until(),
                provisional,
                basis,
                state,
                instant(doneAt),
                instant(remindedAt));
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
