package org.anjiao.supervisee.internal.rights;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.rights.Disclosure;

/** That a sheet was handed out; written once. */
@Entity
@Table(name = "sup_disclosure")
public class DisclosureEntity {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    private String reason;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private long madeAt;

    @Column(name = "step_count")
    private int steps;

    @Column(name = "read_count")
    private int reads;

    protected DisclosureEntity() {}

    DisclosureEntity(String id, String superviseeId, String unitId, String reason, Caller maker, Instant now) {
        this.id = id;
        this.superviseeId = superviseeId;
        this.unitId = unitId;
        this.reason = reason;
        madeBy = maker.account();
        madeAt = now.toEpochMilli();
    }

    void lists(int stepCount, int readCount) {
        steps = stepCount;
        reads = readCount;
    }

    Disclosure view() {
        return new Disclosure(id, superviseeId, unitId, reason, madeBy, Instant.ofEpochMilli(madeAt), steps, reads);
    }
}
