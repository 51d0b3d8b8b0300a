package org.anjiao.supervisee.internal.entry;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.policy.Deadline;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.entry.EntryProblem;
import org.anjiao.supervisee.entry.NewReferral;
import org.anjiao.supervisee.entry.Referral;
import org.anjiao.supervisee.entry.ReferralState;

/** The aggregate of one referral. */
@Entity
@Table(name = "sup_referral")
public class ReferralEntity {
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

    @Column(name = "identity_check")
    private String identityCheck;

    @Column(name = "document_id")
    private String documentId;

    @Column(name = "received_by")
    private String receivedBy;

    @Column(name = "received_at")
    private long receivedAt;

    @Version
    private long version;

    protected ReferralEntity() {}

    ReferralEntity(
            String id, String superviseeId, NewReferral referral, Deadline deadline, Caller caller, Instant now) {
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
        receivedBy = caller.account();
        receivedAt = now.toEpochMilli();
    }

    ReferralState state() {
        return state;
    }

    void missed() {
        move(ReferralState.MISSED);
    }

    void reported(LocalDate day) {
        move(ReferralState.REPORTED);
        reportedOn = day;
    }

    void registered(String check) {
        move(ReferralState.REGISTERED);
        identityCheck = check;
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

    Referral view() {
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
                identityCheck,
                documentId,
                receivedBy,
                Instant.ofEpochMilli(receivedAt),
                version);
    }
}
