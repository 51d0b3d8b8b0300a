package org.anjiao.campaign.internal;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embeddable;
import javax.persistence.EmbeddedId;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anjiao.campaign.LeadingGroup;
import org.anjiao.campaign.Participation;
import org.anjiao.campaign.ParticipationState;
import org.anjiao.campaign.WorkPlan;

/** A unit's part in a campaign; fields as in {@link Participation}. */
@Entity
@Table(name = "cmp_participation")
public class ParticipationEntity {
    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    @Column(name = "participation_state")
    private ParticipationState state = ParticipationState.NOTIFIED;

    @Column(name = "notified_at")
    @Convert(converter = InstantConverter.class)
    private Instant notifiedAt;

    @Column(name = "acknowledged_at")
    @Convert(converter = InstantConverter.class)
    private Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    private String acknowledgedBy;

    @Column(name = "group_head")
    private String groupHead;

    @Column(name = "group_members")
    private String groupMembers;

    @Column(name = "group_liaison")
    private String groupLiaison;

    @Column(name = "group_founded_on")
    private LocalDate groupFoundedOn;

    @Column(name = "group_document")
    private String groupDocument;

    @Column(name = "plan_tasks")
    private String planTasks;

    @Column(name = "plan_methods")
    private String planMethods;

    @Column(name = "plan_complete_on")
    private LocalDate planCompleteOn;

    @Column(name = "review_comment")
    private String comment;

    @Version
    private long version;

    protected ParticipationEntity() {}

    ParticipationEntity(String campaign, String unitId, Instant notifiedAt) {
        this.key = new Key(campaign, unitId);
        this.notifiedAt = notifiedAt;
    }

    void become(ParticipationState next) {
        state = next;
    }

    void acknowledged(String account, Instant at) {
        acknowledgedBy = account;
        acknowledgedAt = at;
    }

    void formed(LeadingGroup group) {
        groupHead = group.head();
        groupMembers = group.members();
        groupLiaison = group.liaison();
        groupFoundedOn = group.foundedOn();
        groupDocument = group.documentNumber();
    }

    void planned(WorkPlan plan) {
        planTasks = plan.tasks();
        planMethods = plan.methods();
        planCompleteOn = plan.completeOn();
    }

    void reviewed(String comment) {
        this.comment = comment;
    }

    boolean hasGroup() {
        return groupHead != null;
    }

    boolean hasPlan() {
        return planTasks != null;
    }

    /** @param mobilisationEnds first instant after the mobilisation */
    Participation view(Instant now, Instant mobilisationEnds) {
        return new Participation(
                key.campaign(),
                key.unitId(),
                state,
                notifiedAt,
                acknowledgedAt,
                acknowledgedBy,
                hasGroup()
                        ? new LeadingGroup(groupHead, groupMembers, groupLiaison, groupFoundedOn, groupDocument)
                        : null,
                hasPlan() ? new WorkPlan(planTasks, planMethods, planCompleteOn) : null,
                comment,
                !now.isBefore(mobilisationEnds) && !(hasGroup() && hasPlan()));
    }

    String campaign() {
        return key.campaign();
    }

    String unitId() {
        return key.unitId();
    }

    ParticipationState state() {
        return state;
    }

    /** Campaign and unit. */
    @Embeddable
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String campaign;

        @Column(name = "unit_id")
        private String unitId;

        protected Key() {}

        Key(String campaign, String unitId) {
            this.campaign = campaign;
            this.unitId = unitId;
        }

        String campaign() {
            return campaign;
        }

        String unitId() {
            return unitId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(campaign, key.campaign)
                    && Objects.equals(unitId, key.unitId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(campaign, unitId);
        }
    }
}
