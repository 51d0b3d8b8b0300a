package org.anjiao.supervisee.internal.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.policy.Deadline;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.entry.EntryProblem;
import org.anjiao.supervisee.entry.NewReferral;
import org.anjiao.supervisee.entry.Punctuality;
import org.anjiao.supervisee.entry.Referral;
import org.anjiao.supervisee.entry.ReferralState;
import org.anjiao.supervisee.internal.desk.EndsWithCase;

/** The aggregate of one referral. */
@Entity
@Table(name = "sup_referral")
public class ReferralEntity implements EndsWithCase {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    @Enumerated(EnumType.STRING)
    private Agency authority;

    @Column(name = "authority_name")
    private String authorityName;

    private String reference;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private String basis;

    @Enumerated(EnumType.STRING)
    private ReferralState state;

    @Column(name = "reported_on")
    private LocalDate reportedOn;

    @Column(name = "register_by")
    private LocalDate registerBy;

    @Column(name = "identity_check")
    private String identityCheck;

    @Column(name = "document_id")
    private String documentId;

    @Embedded
    private DeliveryPart delivery;

    /** Null for referrals from before the limits of the authority were kept. */
    @Embedded
    private PunctualityPart punctuality;

    @Column(name = "received_by")
    private String receivedBy;

    @Column(name = "received_at")
    private long receivedAt;

    @Version
    private long version;

    protected ReferralEntity() {}

    ReferralEntity(
            String id,
            String superviseeId,
            NewReferral referral,
            Deadline deadline,
            List<String> documents,
            PunctualityPart ofAuthority,
            Caller caller,
            Instant now) {
        this.id = id;
        this.superviseeId = superviseeId;
        unitId = referral.unitId();
        authority = referral.authority();
        authorityName = referral.authorityName();
        reference = referral.reference();
        effectiveOn = referral.effectiveOn();
        lastDay = deadline.lastDay();
        basis = deadline.rule().basis();
        state = ReferralState.EXPECTED;
        delivery = new DeliveryPart(documents);
        punctuality = ofAuthority;
        receivedBy = caller.account();
        receivedAt = now.toEpochMilli();
    }

    @Override
    public String id() {
        return id;
    }

    String superviseeId() {
        return superviseeId;
    }

    Agency authority() {
        return authority;
    }

    String authorityName() {
        return authorityName;
    }

    String reference() {
        return reference;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    /** Until when the person had to come. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** Null until the person has come. */
    public LocalDate reportedOn() {
        return reportedOn;
    }

    String basis() {
        return basis;
    }

    DeliveryPart delivery() {
        return delivery;
    }

    long version() {
        return version;
    }

    ReferralState state() {
        return state;
    }

    void missed() {
        move(ReferralState.MISSED);
    }

    void reported(LocalDate day, LocalDate lastForRegistration) {
        move(ReferralState.REPORTED);
        reportedOn = day;
        registerBy = lastForRegistration;
    }

    /** A limit has passed without registration. */
    private boolean missedBy(LocalDate today) {
        return switch (state) {
            case EXPECTED, MISSED -> today.isAfter(lastDay);
            case REPORTED -> registerBy != null && today.isAfter(registerBy);
            case REGISTERED, ENDED -> false;
        };
    }

    void registered(String check) {
        move(ReferralState.REGISTERED);
        identityCheck = check;
    }

    @Override
    public String recordType() {
        return ReferralSteps.RECORD_TYPE;
    }

    @Override
    public boolean open() {
        return state.next().contains(ReferralState.ENDED);
    }

    @Override
    public void endWithCase(String why, Instant now) {
        move(ReferralState.ENDED);
    }

    void sent(String document) {
        documentId = document;
    }

    private void move(ReferralState next) {
        if (!state.next().contains(next)) {
            throw new ProblemException(EntryProblem.REFERRAL_STATE, null, state.name());
        }
        state = next;
    }

    Punctuality punctuality(LocalDate today) {
        PunctualityPart limits = punctuality == null ? new PunctualityPart() : punctuality;
        LocalDate noticed = Shanghai.dayOf(Instant.ofEpochMilli(receivedAt));
        return limits.view(noticed, delivery.view(today).receivedOn(), today);
    }

    Referral view(LocalDate today) {
        return new Referral(
                id,
                superviseeId,
                unitId,
                authority,
                authorityName,
                reference,
                effectiveOn,
                lastDay,
                basis,
                state,
                reportedOn,
                registerBy,
                missedBy(today),
                identityCheck,
                documentId,
                delivery.view(today),
                punctuality(today),
                receivedBy,
                Instant.ofEpochMilli(receivedAt),
                version);
    }
}
