package org.anjiao.supervisee.internal.minor;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.minor.NewSchoolContact;
import org.anjiao.supervisee.minor.SchoolContact;
import org.anjiao.supervisee.minor.SchoolCounterpart;
import org.anjiao.supervisee.minor.Schooling;

/** One talk about a minor's schooling: a fact, which nothing changes. */
@Entity
@Table(name = "sup_school_contact")
public class SchoolContactEntity {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    @Column(name = "contacted_on")
    private LocalDate contactedOn;

    @Enumerated(EnumType.STRING)
    private SchoolCounterpart counterpart;

    private String institution;
    private String post;
    private String subject;

    @Enumerated(EnumType.STRING)
    private Schooling schooling;

    @Column(name = "contact_result")
    private String result;

    @Column(name = "next_step")
    private String nextStep;

    @Column(name = "recorded_by")
    private String recordedBy;

    protected SchoolContactEntity() {}

    SchoolContactEntity(String id, String unitId, NewSchoolContact contact, Caller by) {
        this.id = id;
        this.unitId = unitId;
        superviseeId = contact.superviseeId();
        contactedOn = contact.contactedOn();
        counterpart = contact.counterpart();
        institution = contact.institution();
        post = contact.post();
        subject = contact.subject();
        schooling = contact.schooling();
        result = contact.result();
        nextStep = contact.nextStep();
        recordedBy = by.account();
    }

    SchoolContact view() {
        return new SchoolContact(
                id,
                unitId,
                new NewSchoolContact(
                        superviseeId,
                        contactedOn,
                        counterpart,
                        institution,
                        post,
                        subject,
                        schooling,
                        result,
                        nextStep),
                recordedBy);
    }
}
