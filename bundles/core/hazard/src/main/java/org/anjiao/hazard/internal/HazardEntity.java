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
import javax.persistence.Version;
import org.anjiao.hazard.Assignment;
import org.anjiao.hazard.DisputeType;
import org.anjiao.hazard.Hazard;
import org.anjiao.hazard.HazardKind;
import org.anjiao.hazard.HazardLevel;
import org.anjiao.hazard.HazardSource;
import org.anjiao.hazard.HazardState;
import org.anjiao.hazard.HazardSummary;
import org.anjiao.hazard.Referral;
import org.anjiao.hazard.RegisterHazard;
import org.anjiao.platform.Shanghai;

/** The aggregate; fields as in {@link Hazard}. */
@Entity
@Table(name = "haz_hazard")
public class HazardEntity {
    @Id
    private String id;

    @Column(name = "ledger_number")
    private String number;

    @Column(name = "unit_id")
    private String unitId;

    @Column(name = "supervisee_id")
    private String superviseeId;

    private String campaign;

    @Enumerated(EnumType.STRING)
    private HazardKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "dispute_type")
    private DisputeType disputeType;

    private String title;
    private String description;

    @Enumerated(EnumType.STRING)
    @Column(name = "found_by")
    private HazardSource source;

    @Column(name = "found_in")
    private String sourceRecordId;

    @Enumerated(EnumType.STRING)
    @Column(name = "hazard_state")
    private HazardState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "hazard_level")
    private HazardLevel level;

    private String cause;

    @Column(name = "duplicate_of")
    private String duplicateOf;

    @Column(name = "measure_text")
    private String measure;

    @Column(name = "owner_account")
    private String ownerAccount;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "referral_kind")
    private Referral.Kind referralKind;

    @Column(name = "referral_addressee")
    private String referralAddressee;

    @Column(name = "referral_sent_on")
    private LocalDate referralSentOn;

    @Column(name = "no_referral_reason")
    private String noReferralReason;

    @Column(name = "referral_basis")
    private String referralBasis;

    private String effect;

    @Column(name = "rectified_by")
    private String rectifiedBy;

    @Column(name = "verified_by")
    private String verifiedBy;

    @Column(name = "registered_by")
    private String registeredBy;

    @Column(name = "registered_at")
    @Convert(converter = InstantConverter.class)
    private Instant registeredAt;

    @Column(name = "closed_at")
    @Convert(converter = InstantConverter.class)
    private Instant closedAt;

    @Column(name = "extension_id")
    private String extensionId;

    @Column(name = "event_count")
    private int eventCount;

    @Version
    private long version;

    protected HazardEntity() {}

    HazardEntity(String id, String number, String unitId, String campaign, RegisterHazard command) {
        this.id = id;
        this.number = number;
        this.unitId = unitId;
        this.campaign = campaign;
        this.superviseeId = command.superviseeId();
        this.kind = command.kind();
        this.disputeType = command.disputeType();
        this.title = command.title();
        this.description = command.description();
        this.level = command.level();
        this.source = command.source();
        this.sourceRecordId = command.sourceRecordId();
    }

    void registered(String account, Instant at) {
        registeredBy = account;
        registeredAt = at;
    }

    /** Changes the state and gives the change its number in the history. */
    int become(HazardState next) {
        state = next;
        return ++eventCount;
    }

    void assessed(HazardLevel level, String cause, String duplicateOf) {
        this.level = level == null ? this.level : level;
        this.cause = cause;
        this.duplicateOf = duplicateOf;
    }

    void assigned(Assignment assignment, String basis) {
        measure = assignment.measure();
        ownerAccount = assignment.ownerAccount();
        dueOn = assignment.dueOn();
        Referral referral = assignment.referral();
        referralKind = referral == null ? null : referral.kind();
        referralAddressee = referral == null ? null : referral.addressee();
        referralSentOn = referral == null ? null : referral.sentOn();
        noReferralReason = assignment.noReferralReason();
        referralBasis = basis;
    }

    /** @param id of the wish that waits for a decision from now on */
    void extensionRequested(String id) {
        extensionId = id;
    }

    /** @param due the date in force from now on */
    void extensionEnded(LocalDate due) {
        extensionId = null;
        dueOn = due;
    }

    void submitted(String effect, String account) {
        this.effect = effect;
        rectifiedBy = account;
    }

    void closed(String account, Instant at) {
        verifiedBy = account;
        closedAt = at;
    }

    /** The person went to another office: that unit has it in hand from now on, and says anew who rectifies. */
    void movedTo(String unit) {
        unitId = unit;
        ownerAccount = null;
    }

    /** What the former round decided stays in the history; the present one starts without it. */
    void reopened() {
        dueOn = null;
        ownerAccount = null;
        rectifiedBy = null;
        verifiedBy = null;
        closedAt = null;
    }

    boolean isRectifiedBy(String account) {
        return account.equals(ownerAccount) || account.equals(rectifiedBy);
    }

    boolean overdue(Instant now) {
        return dueOn != null && !state.isEnded() && !now.isBefore(Shanghai.endOf(dueOn));
    }

    Hazard view(Instant now) {
        Referral referral = referralKind == null ? null : new Referral(referralKind, referralAddressee, referralSentOn);
        return new Hazard(
                id,
                number,
                unitId,
                superviseeId,
                campaign,
                kind,
                disputeType,
                title,
                description,
                source,
                sourceRecordId,
                state,
                level,
                cause,
                duplicateOf,
                measure,
                ownerAccount,
                dueOn,
                referral,
                noReferralReason,
                referralBasis,
                effect,
                rectifiedBy,
                verifiedBy,
                registeredBy,
                registeredAt,
                closedAt,
                overdue(now),
                version);
    }

    HazardSummary summary(Instant now) {
        return new HazardSummary(
                id,
                number,
                unitId,
                superviseeId,
                kind,
                disputeType,
                title,
                state,
                level,
                source,
                ownerAccount,
                dueOn,
                overdue(now),
                registeredAt);
    }

    String id() {
        return id;
    }

    String superviseeId() {
        return superviseeId;
    }

    /** Whether nobody has been named yet who rectifies, since the person moved in the midst of it. */
    boolean awaitsOwner() {
        return ownerAccount == null && (state == HazardState.ASSIGNED || state == HazardState.IN_PROGRESS);
    }

    /** Null before the assignment, and after a move until the next. */
    String ownerAccount() {
        return ownerAccount;
    }

    String unitId() {
        return unitId;
    }

    String campaign() {
        return campaign;
    }

    HazardState state() {
        return state;
    }

    HazardLevel level() {
        return level;
    }

    DisputeType disputeType() {
        return disputeType;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    /** The wish for a later due date that waits for a decision, or null. */
    String extensionId() {
        return extensionId;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    long version() {
        return version;
    }
}
