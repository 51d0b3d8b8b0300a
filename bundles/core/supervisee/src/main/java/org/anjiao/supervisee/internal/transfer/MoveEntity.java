package org.anjiao.supervisee.internal.transfer;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.anjiao.supervisee.transfer.StayCause;
import org.anjiao.supervisee.transfer.UnitMove;

/**
 * A move of a person from one office to another. Before the first the person was where that one began, after the last where
 * it ended: so who has never moved has no row.
 */
@Entity
@Table(name = "sup_move")
public class MoveEntity {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "from_unit_id")
    private String fromUnitId;

    @Column(name = "to_unit_id")
    private String toUnitId;

    @Column(name = "moved_at")
    private long movedAt;

    @Enumerated(EnumType.STRING)
    private StayCause cause;

    @Column(name = "record_id")
    private String recordId;

    protected MoveEntity() {}

    MoveEntity(String id, String superviseeId, String from, String to, Instant at, StayCause cause, String recordId) {
        this.id = id;
        this.superviseeId = superviseeId;
        fromUnitId = from;
        toUnitId = to;
        movedAt = at.toEpochMilli();
        this.cause = cause;
        this.recordId = recordId;
    }

    public String id() {
        return id;
    }

    public String superviseeId() {
        return superviseeId;
    }

    public String from() {
        return fromUnitId;
    }

    public String to() {
        return toUnitId;
    }

    public Instant at() {
        return Instant.ofEpochMilli(movedAt);
    }

    StayCause cause() {
        return cause;
    }

    String recordId() {
        return recordId;
    }

    UnitMove view() {
        return new UnitMove(id, superviseeId, fromUnitId, toUnitId, at(), cause, recordId);
    }
}
