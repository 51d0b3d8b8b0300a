package org.anjiao.campaign.internal;

import java.time.Instant;
import java.util.List;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.fact.Fact;
import org.anjiao.platform.fact.FactLedger;
import org.anjiao.platform.fact.Metric;
import org.anjiao.platform.security.Caller;

/**
 * What the tasks contribute to their campaign's figures. From the end of the screening on the counts are locked: the
 * roll-up as of that moment stays, for a fact counts from its recording, and each later change is kept as an amendment.
 */
final class ScreeningCounts {
    private final CampaignStore store;
    private final FactLedger ledger;
    private final IdGenerator ids;

    ScreeningCounts(CampaignStore store, FactLedger ledger, IdGenerator ids) {
        this.store = store;
        this.ledger = ledger;
        this.ids = ids;
    }

    /**
     * Who changes a task, when and why.
     *
     * @param locked whether the counts of the task's campaign were locked by then
     * @param reason required where they were
     */
    record Change(Caller caller, Instant now, boolean locked, String reason) {
        /** @param field by which the caller knows the reason */
        void requireReason(String field) {
            if (locked) {
                Checks.text(field, reason, 1000);
            } else {
                Checks.optionalText(field, reason, 1000);
            }
        }
    }

    void add(TaskEntity task, Metric metric, int delta, Instant occurredAt, Change change) {
        ledger.append(List.of(
                new Fact(task.campaign(), task.unitId(), metric, delta, occurredAt, InterviewService.TASK, task.id())));
        if (change.locked()) {
            store.add(new AmendmentEntity(ids.next(), task, metric, delta, occurredAt, change));
        }
    }
}
