package org.anjiao.campaign.internal;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anjiao.campaign.Campaign;
import org.anjiao.campaign.CampaignState;
import org.anjiao.campaign.Phase;
import org.anjiao.platform.Shanghai;

/** A campaign with the template from which it was made. */
@Entity
@Table(name = "cmp_campaign")
public class CampaignEntity {
    @Id
    private String code;

    @Column(name = "template_text")
    private String templateText;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "snapshot_on")
    private LocalDate snapshotOn;

    @Column(name = "issued_at")
    @Convert(converter = InstantConverter.class)
    private Instant issuedAt;

    @Column(name = "new_entrant_days")
    private Integer newEntrantDays;

    @Column(name = "new_entrant_visit")
    private Boolean newEntrantVisit;

    @Column(name = "policy_basis")
    private String policyBasis;

    @Version
    private long version;

    protected CampaignEntity() {}

    CampaignEntity(Template template, String templateText, LocalDate snapshotOn) {
        this.code = template.code();
        this.templateText = templateText;
        this.startsOn = template.startsOn();
        this.endsOn = template.endsOn();
        this.snapshotOn = snapshotOn;
    }

    /** @param policyBasis the rules by which new entrants are told from others */
    void issued(Instant at, int newEntrantDays, boolean newEntrantVisit, String policyBasis) {
        this.issuedAt = at;
        this.newEntrantDays = newEntrantDays;
        this.newEntrantVisit = newEntrantVisit;
        this.policyBasis = policyBasis;
    }

    CampaignState state(Instant now) {
        if (issuedAt == null) {
            return CampaignState.DRAFT;
        }
        if (now.isBefore(Shanghai.startOf(startsOn))) {
            return CampaignState.ISSUED;
        }
        return now.isBefore(Shanghai.endOf(endsOn)) ? CampaignState.RUNNING : CampaignState.CLOSED;
    }

    Campaign view(Template template, Instant now) {
        LocalDate today = Shanghai.dayOf(now);
        Phase phase = template.phases().stream()
                .filter(p -> p.contains(today))
                .findFirst()
                .orElse(null);
        return new Campaign(
                code,
                template.zh(),
                template.en(),
                template.documentNumber(),
                startsOn,
                endsOn,
                snapshotOn,
                template.reportDueAt(),
                template.countsLockedAt(),
                template.phases(),
                template.checklist(),
                template.sections(),
                template.outlines().stream()
                        .map(Template.OutlineChoice::outline)
                        .toList(),
                state(now),
                phase,
                issuedAt);
    }

    String code() {
        return code;
    }

    String templateText() {
        return templateText;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    LocalDate snapshotOn() {
        return snapshotOn;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    int newEntrantDays() {
        return newEntrantDays;
    }

    boolean newEntrantVisit() {
        return newEntrantVisit;
    }
}
