package org.anjiao.supervisee.internal.entry;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.entry.ReferralState;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueEntity;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.spi.CaseAlert;
import org.anjiao.supervisee.spi.CaseAlerts;
import org.anjiao.supervisee.spi.CaseHazard;
import org.anjiao.supervisee.spi.CaseHazards;

/**
 * Whoever has not come by the last day is missed: alert, hazard and notice to the deciding authority (漏管); so is whoever
 * has come and was not registered. An authority that has not completed its documents is reminded (T-05).
 */
public class ReferralClock implements DueHandler {
    private final Desk desk;
    private final ReferralLetters letters;
    private final CaseHazards hazards;
    private final CaseAlerts alerts;
    private final ReportWatch watch;

    public ReferralClock(
            Desk desk, ReferralLetters letters, CaseHazards hazards, CaseAlerts alerts, ReportWatch watch) {
        this.desk = desk;
        this.letters = letters;
        this.hazards = hazards;
        this.alerts = alerts;
        this.watch = watch;
    }

    @Override
    public Set<DueKind> kinds() {
        return EnumSet.of(DueKind.REPORT_IN, DueKind.HANDOVER, DueKind.REGISTRATION, DueKind.DOCUMENTS_COMPLETION);
    }

    @Override
    public void passed(EntityManager manager, DueEntity due, SuperviseeEntity person) {
        ReferralEntity referral = manager.find(ReferralEntity.class, due.recordId());
        Caller system = desk.system(person.unitId());
        switch (due.kind()) {
            case REGISTRATION -> {
                record(manager, system, due, person, "REGISTRATION_OVERDUE");
                missed(system, due, person, "已报到，期限届满（" + due.lastDay() + "）未登记");
            }
            case DOCUMENTS_COMPLETION -> {
                record(manager, system, due, person, "DOCUMENTS_OVERDUE");
                referral.delivery().askedAgain();
                letters.askForMissing(system, person, referral, true);
            }
            default -> notReported(manager, system, due, person, referral);
        }
    }

    private void notReported(
            EntityManager manager, Caller system, DueEntity due, SuperviseeEntity person, ReferralEntity referral) {
        if (referral.state() != ReferralState.EXPECTED) {
            return;
        }
        referral.missed();
        record(manager, system, due, person, "REFERRAL_MISSED");
        missed(system, due, person, "期限届满（" + due.lastDay() + "）未报到");
        letters.tell(system, person, referral, "期限届满未报到");
        watch.missed(manager, person, referral);
    }

    private void record(EntityManager manager, Caller system, DueEntity due, SuperviseeEntity person, String action) {
        Map<String, String> facts = Map.of("lastDay", due.lastDay().toString());
        desk.record(
                manager,
                system,
                person,
                new CaseStep(action, ReferralSteps.RECORD_TYPE, due.recordId(), due.until(), facts));
    }

    private void missed(Caller system, DueEntity due, SuperviseeEntity person, String title) {
        String lastDay = due.lastDay().toString();
        alerts.raise(new CaseAlert(
                CaseAlert.Kind.MISSED, person.id(), lastDay, ReferralSteps.RECORD_TYPE, due.recordId(), due.until()));
        hazards.raise(
                system,
                new CaseHazard(
                        CaseHazard.Kind.MISSED, person.id(), title, null, ReferralSteps.RECORD_TYPE, due.recordId()));
    }
}
