package org.anjiao.supervisee.internal.guarantor;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.AttributeOverride;
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
import org.anjiao.supervisee.guarantor.Guarantor;
import org.anjiao.supervisee.guarantor.GuarantorEnd;
import org.anjiao.supervisee.guarantor.GuarantorProblem;
import org.anjiao.supervisee.guarantor.NewGuarantor;
import org.anjiao.supervisee.internal.crypto.SealedTexts;
import org.anjiao.supervisee.internal.desk.EndsWithCase;
import org.anjiao.supervisee.internal.person.RelativePart;

/** The aggregate of one guarantor; name and phone are kept encrypted. */
@Entity
@Table(name = "sup_guarantor")
public class GuarantorEntity implements EndsWithCase {
    private static final String ROLE = "guarantor";

    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "guarantor_name"))
    @AttributeOverride(name = "phone", column = @Column(name = "guarantor_phone"))
    private RelativePart relative;

    @Column(name = "first_day")
    private LocalDate since;

    @Column(name = "explained_on")
    private LocalDate explainedOn;

    private String letter;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private GuarantorEnd cause;

    private String circumstances;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Version
    private long version;

    protected GuarantorEntity() {}

    GuarantorEntity(String id, String unitId, NewGuarantor named, SealedTexts sealing, Caller by) {
        this.id = id;
        this.unitId = unitId;
        superviseeId = named.superviseeId();
        relative = new RelativePart(sealing, ROLE, named.name(), named.relation(), named.phone());
        since = named.since();
        explainedOn = named.explainedOn();
        letter = named.letter();
        recordedBy = by.account();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String recordType() {
        return GuarantorBook.RECORD_TYPE;
    }

    @Override
    public boolean open() {
        return endedOn == null;
    }

    @Override
    public void endWithCase(String why, Instant now) {
        endedOn = Shanghai.dayOf(now);
        circumstances = why;
    }

    String superviseeId() {
        return superviseeId;
    }

    LocalDate since() {
        return since;
    }

    long version() {
        return version;
    }

    void ended(LocalDate on, GuarantorEnd why, String how) {
        if (endedOn != null) {
            throw new ProblemException(GuarantorProblem.GUARANTOR_STATE, null, endedOn);
        }
        endedOn = on;
        cause = why;
        circumstances = how;
    }

    /** @param full whether name and phone are shown whole */
    Guarantor view(SealedTexts sealing, boolean full) {
        return new Guarantor(
                id,
                unitId,
                new NewGuarantor(
                        superviseeId,
                        relative.name(sealing, ROLE, full),
                        relative.relation(),
                        relative.phone(sealing, ROLE, full),
                        since,
                        explainedOn,
                        letter),
                full,
                endedOn,
                cause,
                circumstances,
                recordedBy,
                version);
    }
}
