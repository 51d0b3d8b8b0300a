package org.anjiao.hazard.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.fact.Fact;
import org.anjiao.platform.fact.FactLedger;
import org.anjiao.platform.fact.Metric;

/**
 * What a hazard contributes to its campaign's figures. Overdue needs no clockwork: the assignment writes down at once
 * that the hazard will be overdue after its due day, and the closing takes it back.
 */
final class HazardFacts {
    private final FactLedger ledger;

    HazardFacts(FactLedger ledger) {
        this.ledger = ledger;
    }

    void registered(HazardEntity hazard, Instant now) {
        append(hazard, Metric.HAZARD, 1, now);
    }

    void dismissed(HazardEntity hazard, Instant now) {
        append(hazard, Metric.HAZARD, -1, now);
    }

    void assigned(HazardEntity hazard) {
        append(hazard, Metric.HAZARD_OVERDUE, 1, Shanghai.endOf(hazard.dueOn()));
    }

    /** Takes the announced overdue back, or ends the one that has begun, and announces the new one. */
    void extended(HazardEntity hazard, LocalDate dueBefore, Instant now) {
        append(hazard, Metric.HAZARD_OVERDUE, -1, later(now, dueBefore));
        assigned(hazard);
    }

    void closed(HazardEntity hazard, Instant now) {
        append(hazard, Metric.HAZARD_CLOSED, 1, now);
        append(hazard, Metric.HAZARD_OVERDUE, -1, later(now, hazard.dueOn()));
    }

    void reopened(HazardEntity hazard, Instant now) {
        append(hazard, Metric.HAZARD_CLOSED, -1, now);
    }

    /** From now on it counts for the unit with which it stands now; figures as of an earlier moment stay. */
    void moved(HazardEntity hazard, String from, Instant now) {
        append(hazard, from, Metric.HAZARD, -1, now);
        append(hazard, Metric.HAZARD, 1, now);
        if (hazard.dueOn() != null) {
            append(hazard, from, Metric.HAZARD_OVERDUE, -1, later(now, hazard.dueOn()));
            append(hazard, Metric.HAZARD_OVERDUE, 1, later(now, hazard.dueOn()));
        }
    }

    private static Instant later(Instant now, LocalDate dueOn) {
        Instant overdueFrom = Shanghai.endOf(dueOn);
        return now.isAfter(overdueFrom) ? now : overdueFrom;
    }

    private void append(HazardEntity hazard, Metric metric, int delta, Instant occurredAt) {
        append(hazard, hazard.unitId(), metric, delta, occurredAt);
    }

    private void append(HazardEntity hazard, String unitId, Metric metric, int delta, Instant occurredAt) {
        if (hazard.campaign() != null) {
            ledger.append(
                    List.of(new Fact(hazard.campaign(), unitId, metric, delta, occurredAt, "hazard", hazard.id())));
        }
    }
}
