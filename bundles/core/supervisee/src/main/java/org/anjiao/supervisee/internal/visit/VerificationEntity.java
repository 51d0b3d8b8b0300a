package org.anjiao.supervisee.internal.visit;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.AutomaticVerdict;
import org.anjiao.supervisee.visit.NewVerification;
import org.anjiao.supervisee.visit.Verification;
import org.anjiao.supervisee.visit.VerificationKind;
import org.anjiao.supervisee.visit.VerificationResult;

/** One verification; written once. */
@Entity
@Table(name = "sup_verification")
public class VerificationEntity {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    @Enumerated(EnumType.STRING)
    private VerificationKind kind;

    @Column(name = "verified_at")
    private long verifiedAt;

    @Enumerated(EnumType.STRING)
    private AutomaticVerdict automatic;

    private String source;

    @Enumerated(EnumType.STRING)
    private VerificationResult result;

    private String note;

    @Column(name = "verified_by")
    private String verifiedBy;

    @Column(name = "recorded_at")
    private long recordedAt;

    protected VerificationEntity() {}

    VerificationEntity(String id, String unitId, NewVerification verification, Caller officer, Instant now) {
        this.id = id;
        this.unitId = unitId;
        superviseeId = verification.superviseeId();
        kind = verification.kind();
        verifiedAt = verification.verifiedAt().toEpochMilli();
        automatic = verification.automatic();
        source = verification.source();
        result = verification.result();
        note = verification.note();
        verifiedBy = officer.account();
        recordedAt = now.toEpochMilli();
    }

    public String id() {
        return id;
    }

    Verification view() {
        return new Verification(
                id,
                superviseeId,
                unitId,
                kind,
                Instant.ofEpochMilli(verifiedAt),
                automatic,
                source,
                result,
                note,
                verifiedBy,
                Instant.ofEpochMilli(recordedAt));
    }
}
