package org.anjiao.campaign.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anjiao.campaign.CampaignProblem;
import org.anjiao.campaign.Clarity;
import org.anjiao.campaign.Exemption;
import org.anjiao.campaign.TaskState;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;

/**
 * The task to talk with one person. The issue of a campaign writes thousands of them at once, by JDBC
 * ({@link TaskInsert}); from then on each is an aggregate.
 */
@Entity
@Table(name = "cmp_task")
public class TaskEntity {
    @Id
    private String id;

    private String campaign;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    @Column(name = "is_key")
    private boolean key;

    @Column(name = "is_minor")
    private boolean minor;

    @Column(name = "is_new_entrant")
    private boolean newEntrant;

    @Column(name = "outline_key")
    private String outlineKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "task_state")
    private TaskState state;

    @Column(name = "missing_clarities")
    private String missing;

    @Column(name = "revision_no")
    private int revision;

    @Column(name = "exempt_reason")
    private String exemptReason;

    @Column(name = "exempt_requested_by")
    private String exemptRequestedBy;

    @Column(name = "exempt_requested_at")
    @Convert(converter = InstantConverter.class)
    private Instant exemptRequestedAt;

    @Column(name = "exempt_decided_by")
    private String exemptDecidedBy;

    @Column(name = "exempt_decided_at")
    @Convert(converter = InstantConverter.class)
    private Instant exemptDecidedAt;

    @Column(name = "exempt_comment")
    private String exemptComment;

    @Version
    private long version;

    protected TaskEntity() {}

    /** @throws ProblemException {@link CampaignProblem#TASK_STATE} */
    void require(TaskState expected) {
        if (state != expected) {
            throw new ProblemException(CampaignProblem.TASK_STATE, null, state);
        }
    }

    /**
     * Takes a filing.
     *
     * @return its number
     */
    int filed(Set<Clarity> missing) {
        state = TaskState.DONE;
        this.missing = missing.isEmpty()
                ? null
                : missing.stream().sorted().map(Clarity::name).collect(Collectors.joining(","));
        return ++revision;
    }

    void exemptionRequested(String reason, String account, Instant at) {
        state = TaskState.EXEMPT_REQUESTED;
        exemptReason = reason;
        exemptRequestedBy = account;
        exemptRequestedAt = at;
        exemptDecidedBy = null;
        exemptDecidedAt = null;
        exemptComment = null;
    }

    void exemptionDecided(boolean granted, String comment, String account, Instant at) {
        state = granted ? TaskState.EXEMPT : TaskState.OPEN;
        exemptComment = comment;
        exemptDecidedBy = account;
        exemptDecidedAt = at;
    }

    /** The person went to another office before the talk: that one holds it. */
    void movedTo(String unit) {
        unitId = unit;
    }

    Set<Clarity> missing() {
        EnumSet<Clarity> set = EnumSet.noneOf(Clarity.class);
        if (missing != null) {
            for (String name : missing.split(",", -1)) {
                set.add(Clarity.valueOf(name));
            }
        }
        return set;
    }

    Exemption exemption() {
        return exemptReason == null
                ? null
                : new Exemption(
                        exemptReason,
                        exemptRequestedBy,
                        exemptRequestedAt,
                        exemptDecidedBy,
                        exemptDecidedAt,
                        exemptComment);
    }

    boolean overdue(LocalDate dueOn, Instant now) {
        return (state == TaskState.OPEN || state == TaskState.EXEMPT_REQUESTED) && !now.isBefore(Shanghai.endOf(dueOn));
    }

    String id() {
        return id;
    }

    String campaign() {
        return campaign;
    }

    String superviseeId() {
        return superviseeId;
    }

    String unitId() {
        return unitId;
    }

    boolean isKey() {
        return key;
    }

    boolean isMinor() {
        return minor;
    }

    boolean isNewEntrant() {
        return newEntrant;
    }

    String outlineKey() {
        return outlineKey;
    }

    TaskState state() {
        return state;
    }

    boolean isFiveClear() {
        return state == TaskState.DONE && missing == null;
    }

    int revision() {
        return revision;
    }

    String exemptRequestedBy() {
        return exemptRequestedBy;
    }

    long version() {
        return version;
    }
}
