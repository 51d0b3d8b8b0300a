package org.anjiao.supervisee.internal.merge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.FetchType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.MapKeyColumn;
import javax.persistence.Table;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.merge.MergePlan;
import org.anjiao.supervisee.merge.MergeState;
import org.anjiao.supervisee.merge.UnitMerge;

/** The aggregate of one merge. */
@Entity
@Table(name = "sup_merge")
public class MergeEntity {
    @Id
    private String id;

    @Column(name = "from_unit_id")
    private String fromUnitId;

    @Column(name = "to_unit_id")
    private String toUnitId;

    @Column(name = "merge_on")
    private LocalDate mergeOn;

    private String basis;

    @Enumerated(EnumType.STRING)
    private MergeState state;

    @Column(name = "ordered_by")
    private String orderedBy;

    @Column(name = "ordered_at")
    private long orderedAt;

    @Column(name = "done_at")
    private Long doneAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "sup_merge_office", joinColumns = @JoinColumn(name = "merge_id"))
    @MapKeyColumn(name = "from_office_id")
    @Column(name = "to_office_id")
    private Map<String, String> offices = new HashMap<>();

    protected MergeEntity() {}

    MergeEntity(String id, MergePlan plan, Caller by, Instant now) {
        this.id = id;
        fromUnitId = plan.fromUnitId();
        toUnitId = plan.toUnitId();
        mergeOn = plan.on();
        basis = plan.basis();
        offices.putAll(plan.offices());
        state = MergeState.PLANNED;
        orderedBy = by.account();
        orderedAt = now.toEpochMilli();
    }

    String id() {
        return id;
    }

    String fromUnitId() {
        return fromUnitId;
    }

    String toUnitId() {
        return toUnitId;
    }

    MergeState state() {
        return state;
    }

    Map<String, String> offices() {
        return Map.copyOf(offices);
    }

    void moving() {
        state = MergeState.MOVING;
    }

    void done(Instant at) {
        state = MergeState.DONE;
        doneAt = at.toEpochMilli();
    }

    UnitMerge view(long moved, long remaining) {
        return new UnitMerge(
                id,
                new MergePlan(fromUnitId, toUnitId, mergeOn, offices, basis),
                state,
                moved,
                remaining,
                orderedBy,
                Instant.ofEpochMilli(orderedAt),
                doneAt == null ? null : Instant.ofEpochMilli(doneAt));
    }
}
