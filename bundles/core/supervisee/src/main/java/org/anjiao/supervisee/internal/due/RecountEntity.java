package org.anjiao.supervisee.internal.due;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.due.Recount;

/** A count of what is due and how far it is. */
@Entity
@Table(name = "sup_recount")
public class RecountEntity {
    static final String RUNNING = "RUNNING";

    @Id
    private String id;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_at")
    private long startedAt;

    @Column(name = "finished_at")
    private Long finishedAt;

    /** {@link #RUNNING} while it runs; unique, so that one runs at a time. */
    private String running;

    /** The unit that was counted last; empty before the first. */
    @Column(name = "unit_done")
    private String unitDone;

    private long counted;
    private long moved;

    protected RecountEntity() {}

    RecountEntity(String id, Caller caller, Instant now) {
        this.id = id;
        startedBy = caller.account();
        startedAt = now.toEpochMilli();
        running = RUNNING;
        unitDone = "";
    }

    void did(String unitId, int countedThere, int movedThere) {
        unitDone = unitId;
        counted += countedThere;
        moved += movedThere;
    }

    void finish(Instant now) {
        finishedAt = now.toEpochMilli();
        running = null;
    }

    boolean runs() {
        return running != null;
    }

    String unitDone() {
        return unitDone;
    }

    Recount view() {
        return new Recount(
                id,
                startedBy,
                Instant.ofEpochMilli(startedAt),
                finishedAt == null ? null : Instant.ofEpochMilli(finishedAt),
                counted,
                moved);
    }
}
