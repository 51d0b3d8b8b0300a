package org.anjiao.supervisee.internal.medical;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.medical.MedicalCondition;
import org.anjiao.supervisee.medical.MedicalResult;
import org.anjiao.supervisee.medical.MedicalReview;
import org.anjiao.supervisee.medical.NewMedicalReview;

/** One examination; written once, its diagnosis encrypted. */
@Entity
@Table(name = "sup_medical_review")
public class MedicalReviewEntity {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    @Enumerated(EnumType.STRING)
    @Column(name = "medical_condition")
    private MedicalCondition condition;

    @Column(name = "examined_at")
    private long examinedAt;

    private String hospital;
    private boolean designated;
    private String diagnosis;

    @Column(name = "document_ref")
    private String document;

    @Enumerated(EnumType.STRING)
    private MedicalResult result;

    @Column(name = "condition_ends_on")
    private LocalDate conditionEndsOn;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private long recordedAt;

    protected MedicalReviewEntity() {}

    /** @param sealed the diagnosis as it is kept */
    MedicalReviewEntity(String id, String unitId, NewMedicalReview review, String sealed, Caller officer, Instant now) {
        this.id = id;
        this.unitId = unitId;
        superviseeId = review.superviseeId();
        condition = review.condition();
        examinedAt = Shanghai.startOf(review.examinedOn()).toEpochMilli();
        hospital = review.hospital();
        designated = review.designated();
        diagnosis = sealed;
        document = review.document();
        result = review.result();
        conditionEndsOn = review.conditionEndsOn();
        recordedBy = officer.account();
        recordedAt = now.toEpochMilli();
    }

    public String id() {
        return id;
    }

    String superviseeId() {
        return superviseeId;
    }

    String sealedDiagnosis() {
        return diagnosis;
    }

    MedicalReview inFull(String shown) {
        return view(shown, true);
    }

    /** Without the diagnosis; what else is said of health only for those who keep the person. */
    MedicalReview listed(boolean kept) {
        return view(null, kept);
    }

    private MedicalReview view(String shown, boolean kept) {
        return new MedicalReview(
                id,
                superviseeId,
                unitId,
                kept ? condition : null,
                Shanghai.dayOf(Instant.ofEpochMilli(examinedAt)),
                kept ? hospital : null,
                designated,
                shown,
                kept ? document : null,
                kept ? result : null,
                kept ? conditionEndsOn : null,
                recordedBy,
                Instant.ofEpochMilli(recordedAt));
    }
}
