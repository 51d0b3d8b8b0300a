package org.anjiao.supervisee.internal.minor;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.minor.GuardianConduct;
import org.anjiao.supervisee.minor.GuardianFinding;

/** How one guardian was found to do what is due: a fact, which nothing changes. */
@Entity
@Table(name = "sup_guardian_finding")
public class GuardianFindingEntity {
    @Id
    private String id;

    @Column(name = "guardian_id")
    private String guardianId;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    @Enumerated(EnumType.STRING)
    private GuardianConduct conduct;

    @Column(name = "found_on")
    private LocalDate foundOn;

    private String circumstances;
    private String measures;
    private String authority;
    private String notice;

    @Column(name = "recorded_by")
    private String recordedBy;

    protected GuardianFindingEntity() {}

    GuardianFindingEntity(String id, GuardianEntity guardian, GuardianFinding finding, Caller by) {
        this.id = id;
        guardianId = guardian.id();
        superviseeId = guardian.superviseeId();
        unitId = guardian.unitId();
        conduct = finding.conduct();
        foundOn = finding.foundOn();
        circumstances = finding.circumstances();
        measures = finding.measures();
        authority = finding.authority();
        notice = finding.notice();
        recordedBy = by.account();
    }

    String guardianId() {
        return guardianId;
    }

    GuardianFinding view() {
        return new GuardianFinding(conduct, foundOn, circumstances, measures, authority, notice);
    }
}
