package org.anjiao.supervisee.internal.report;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueEntity;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.report.ReportState;
import org.anjiao.supervisee.report.ReportSubject;
import org.anjiao.supervisee.spi.CaseAlert;
import org.anjiao.supervisee.spi.CaseAlerts;

/**
 * A report that did not come in time is on the time line and before the officers at once (R-38, T-10). One that came and
 * that nobody has judged is no omission of the person.
 */
public class ReportClock implements DueHandler {
    private final Desk desk;
    private final CaseAlerts alerts;

    public ReportClock(Desk desk, CaseAlerts alerts) {
        this.desk = desk;
        this.alerts = alerts;
    }

    @Override
    public Set<DueKind> kinds() {
        return EnumSet.of(DueKind.REPORT, DueKind.HEALTH_REPORT);
    }

    @Override
    public void passed(EntityManager manager, DueEntity due, SuperviseeEntity person) {
        if (unjudged(manager, due) > 0) {
            record(manager, person, due, "REPORT_UNJUDGED");
            return;
        }
        missed(manager, due, person);
    }

    /** A report that came in time was not accepted: unless another waits, nothing has come. */
    void rejected(EntityManager manager, DueEntity due, SuperviseeEntity person) {
        if (unjudged(manager, due) == 0) {
            missed(manager, due, person);
        }
    }

    private void missed(EntityManager manager, DueEntity due, SuperviseeEntity person) {
        record(manager, person, due, "REPORT_MISSED");
        if (!desk.flags().of(manager, person.id()).contains(Flag.LOST_CONTACT)) {
            Due missed = due.view();
            alerts.raise(new CaseAlert(
                    CaseAlert.Kind.REPORT_MISSED,
                    person.id(),
                    missed.kind().zh() + " " + missed.lastDay(),
                    "due",
                    due.id(),
                    due.until()));
        }
    }

    private static long unjudged(EntityManager manager, DueEntity due) {
        return manager.createQuery(
                        "select count(r) from ReportEntity r where r.superviseeId = :person and r.subject = :subject and"
                                + " r.state = :state and r.reportedAt >= :since and r.reportedAt < :until",
                        Long.class)
                .setParameter("person", due.superviseeId())
                .setParameter("subject", due.kind() == DueKind.REPORT ? ReportSubject.REGULAR : ReportSubject.HEALTH)
                .setParameter("state", ReportState.SUBMITTED)
                .setParameter("since", due.since().toEpochMilli())
                .setParameter("until", due.until().toEpochMilli())
                .getSingleResult();
    }

    private void record(EntityManager manager, SuperviseeEntity person, DueEntity due, String action) {
        Due missed = due.view();
        desk.record(
                manager,
                desk.system(person.unitId()),
                person,
                new CaseStep(
                        action,
                        "due",
                        due.id(),
                        due.until(),
                        Map.of(
                                "kind", missed.kind().name(),
                                "lastDay", missed.lastDay().toString(),
                                "basis", missed.basis())));
    }
}
