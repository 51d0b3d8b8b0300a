package org.anjiao.supervisee.internal.entry;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.entry.Referral;
import org.anjiao.supervisee.entry.ReferralState;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueEntity;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.spi.CaseAlert;
import org.anjiao.supervisee.spi.CaseAlerts;
import org.anjiao.supervisee.spi.CaseDocument;
import org.anjiao.supervisee.spi.CaseDocuments;
import org.anjiao.supervisee.spi.CaseHazard;
import org.anjiao.supervisee.spi.CaseHazards;

/** Whoever has not come by the last day is missed: alert, hazard and notice to the deciding authority (漏管). */
public class ReferralClock implements DueHandler {
    private final Desk desk;
    private final CaseDocuments documents;
    private final CaseHazards hazards;
    private final CaseAlerts alerts;

    public ReferralClock(Desk desk, CaseDocuments documents, CaseHazards hazards, CaseAlerts alerts) {
        this.desk = desk;
        this.documents = documents;
        this.hazards = hazards;
        this.alerts = alerts;
    }

    @Override
    public Set<DueKind> kinds() {
        return EnumSet.of(DueKind.REPORT_IN, DueKind.HANDOVER);
    }

    @Override
    public void passed(EntityManager manager, DueEntity due, SuperviseeEntity person) {
        ReferralEntity referral = manager.find(ReferralEntity.class, due.recordId());
        if (referral.state() != ReferralState.EXPECTED) {
            return;
        }
        referral.missed();
        Caller system = desk.system(person.unitId());
        String lastDay = referral.view().lastDay().toString();
        desk.record(
                manager,
                system,
                person,
                new CaseStep(
                        "REFERRAL_MISSED",
                        ReferralBook.RECORD_TYPE,
                        due.recordId(),
                        due.until(),
                        Map.of("lastDay", lastDay)));
        alerts.raise(new CaseAlert(
                CaseAlert.Kind.MISSED, person.id(), lastDay, ReferralBook.RECORD_TYPE, due.recordId(), due.until()));
        hazards.raise(
                system,
                new CaseHazard(
                        CaseHazard.Kind.MISSED,
                        person.id(),
                        "期限届满（" + lastDay + "）未报到",
                        null,
                        ReferralBook.RECORD_TYPE,
                        due.recordId()));
        tell(system, person, referral, "期限届满未报到");
    }

    /** D-05: how the person has reported in. */
    void tell(Caller caller, SuperviseeEntity person, ReferralEntity referral, String how) {
        Referral view = referral.view();
        boolean same = view.authority() == Agency.PROCURATORATE;
        referral.sent(documents
                .issue(
                        caller,
                        new CaseDocument(
                                "D-05",
                                person.id(),
                                desk.deciding(person.unitId(), Level.COUNTY).id(),
                                view.authority().code(),
                                same ? List.of() : List.of(Agency.PROCURATORATE.code()),
                                "社区矫正对象报到情况通知单",
                                view.authorityName() + "：你单位" + view.reference() + "所涉社区矫正对象" + how + "。报到期限："
                                        + view.lastDay() + "（" + view.basis() + "）",
                                ReferralBook.RECORD_TYPE,
                                view.id()))
                .id());
    }
}
