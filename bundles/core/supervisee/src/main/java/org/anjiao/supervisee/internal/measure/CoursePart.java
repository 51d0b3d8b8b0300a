package org.anjiao.supervisee.internal.measure;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.anjiao.platform.security.Caller;

/** What happens to a measure beside its decision: the office verifies it, the person signs it and may object. */
@Embeddable
public class CoursePart {
    @Column(name = "to_verify")
    private boolean toVerify;

    @Column(name = "verified_by")
    private String verifiedBy;

    @Column(name = "verified_at")
    private Long verifiedAt;

    @Column(name = "served_on")
    private LocalDate servedOn;

    @Column(name = "objection_until")
    private LocalDate objectionUntil;

    @Column(name = "objection_id")
    private String objectionId;

    @Column(name = "objected_on")
    private LocalDate objectedOn;

    protected CoursePart() {}

    void waitForOffice() {
        toVerify = true;
    }

    /** Whether the head of the office has to verify it. */
    boolean toVerify() {
        return toVerify;
    }

    void verified(Caller caller, Instant now) {
        verifiedBy = caller.account();
        verifiedAt = now.toEpochMilli();
    }

    /** Null before. */
    String verifiedBy() {
        return verifiedBy;
    }

    /** Null before. */
    Instant verifiedAt() {
        return verifiedAt == null ? null : Instant.ofEpochMilli(verifiedAt);
    }

    void served(LocalDate day, LocalDate objection) {
        servedOn = day;
        objectionUntil = objection;
    }

    /** Whether the person may still object on that day: the time begins when the measure is served. */
    boolean objectionOpen(LocalDate day) {
        return objectionId == null && (objectionUntil == null || !day.isAfter(objectionUntil));
    }

    void objected(String complaintId, LocalDate day) {
        objectionId = complaintId;
        objectedOn = day;
    }

    /** Null before. */
    LocalDate servedOn() {
        return servedOn;
    }

    /** Null before it was served. */
    LocalDate objectionUntil() {
        return objectionUntil;
    }

    /** Null if the person has not objected. */
    String objectionId() {
        return objectionId;
    }

    /** Null if the person has not objected. */
    LocalDate objectedOn() {
        return objectedOn;
    }
}
