package org.anjiao.campaign.internal;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.anjiao.campaign.Amendment;
import org.anjiao.platform.fact.Metric;
import org.anjiao.supervisee.SuperviseeLabel;

/** A change of locked counts; written once; fields as in {@link Amendment}. */
@Entity
@Table(name = "cmp_amendment")
public class AmendmentEntity {
    @Id
    private String id;

    private String campaign;

    @Column(name = "task_id")
    private String taskId;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    @Enumerated(EnumType.STRING)
    private Metric metric;

    private int delta;

    @Column(name = "occurred_at")
    @Convert(converter = InstantConverter.class)
    private Instant occurredAt;

    @Column(name = "amended_at")
    @Convert(converter = InstantConverter.class)
    private Instant amendedAt;

    private String account;

    @Column(name = "account_name")
    private String accountName;

    private String reason;

    protected AmendmentEntity() {}

    AmendmentEntity(
            String id, TaskEntity task, Metric metric, int delta, Instant occurredAt, ScreeningCounts.Change change) {
        this.id = id;
        this.campaign = task.campaign();
        this.taskId = task.id();
        this.superviseeId = task.superviseeId();
        this.unitId = task.unitId();
        this.metric = metric;
        this.delta = delta;
        this.occurredAt = occurredAt;
        this.amendedAt = change.now();
        this.account = change.caller().account();
        this.accountName = change.caller().name();
        this.reason = change.reason();
    }

    /** @param person null if no longer on the registry */
    Amendment view(SuperviseeLabel person) {
        return new Amendment(
                id,
                campaign,
                taskId,
                superviseeId,
                person == null ? null : person.number(),
                person == null ? null : person.name(),
                unitId,
                metric,
                delta,
                occurredAt,
                amendedAt,
                account,
                accountName,
                reason);
    }

    String id() {
        return id;
    }

    String superviseeId() {
        return superviseeId;
    }
}
