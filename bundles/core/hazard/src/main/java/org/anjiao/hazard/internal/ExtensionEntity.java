package org.anjiao.hazard.internal;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.anjiao.hazard.Extension;
import org.anjiao.platform.security.Caller;

/** A wish for a later due date; fields as in {@link Extension}. Guarded by the version of its hazard. */
@Entity
@Table(name = "haz_extension")
public class ExtensionEntity {
    @Id
    private String id;

    @Column(name = "hazard_id")
    private String hazardId;

    @Enumerated(EnumType.STRING)
    @Column(name = "extension_state")
    private Extension.State state;

    @Column(name = "due_before")
    private LocalDate dueBefore;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private String reason;

    @Column(name = "unit_id")
    private String unitId;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requested_by_name")
    private String requestedByName;

    @Column(name = "requested_at")
    @Convert(converter = InstantConverter.class)
    private Instant requestedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_by_name")
    private String decidedByName;

    @Column(name = "decided_at")
    @Convert(converter = InstantConverter.class)
    private Instant decidedAt;

    @Column(name = "decision_comment")
    private String comment;

    protected ExtensionEntity() {}

    ExtensionEntity(String id, HazardEntity hazard, LocalDate dueOn, String reason, Caller caller, Instant now) {
        this.id = id;
        this.hazardId = hazard.id();
        this.state = Extension.State.REQUESTED;
        this.dueBefore = hazard.dueOn();
        this.dueOn = dueOn;
        this.reason = reason;
        this.unitId = caller.unitId();
        this.requestedBy = caller.account();
        this.requestedByName = caller.name();
        this.requestedAt = now;
    }

    void decided(boolean granted, String comment, Caller caller, Instant now) {
        state = granted ? Extension.State.GRANTED : Extension.State.REFUSED;
        decidedBy = caller.account();
        decidedByName = caller.name();
        decidedAt = now;
        this.comment = comment;
    }

    /** Those who rectify now wish for it from now on. */
    void movedTo(String unit) {
        unitId = unit;
    }

    void lapsed(Instant now) {
        state = Extension.State.LAPSED;
        decidedAt = now;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    String unitId() {
        return unitId;
    }

    Extension view() {
        return new Extension(
                id,
                state,
                dueBefore,
                dueOn,
                reason,
                unitId,
                requestedBy,
                requestedByName,
                requestedAt,
                decidedBy,
                decidedByName,
                decidedAt,
                comment);
    }
}
