package org.anjiao.supervisee.internal.leave;

import java.time.Instant;
import java.util.List;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.leave.Leave;
import org.anjiao.supervisee.leave.LeaveApplication;
import org.anjiao.supervisee.leave.LeaveVerdict;
import org.anjiao.supervisee.spi.CaseAlert;
import org.anjiao.supervisee.spi.CaseAlerts;
import org.anjiao.supervisee.spi.CaseDocument;
import org.anjiao.supervisee.spi.CaseDocuments;
import org.anjiao.supervisee.spi.CaseHazard;
import org.anjiao.supervisee.spi.CaseHazards;

/** What others learn of leaves: the person of the decision, the procuratorate of long ones, ledger and alert desk of those who have not come back. */
public class LeaveNotices {
    private final Desk desk;
    private final CaseDocuments documents;
    private final CaseHazards hazards;
    private final CaseAlerts alerts;

    public LeaveNotices(Desk desk, CaseDocuments documents, CaseHazards hazards, CaseAlerts alerts) {
        this.desk = desk;
        this.documents = documents;
        this.hazards = hazards;
        this.alerts = alerts;
    }

    /**
     * D-07 tells the person; where a unit above the county has decided, the county issues it and the procuratorate of its own
     * level gets a copy (T-15).
     */
    void decided(Caller caller, SuperviseeEntity person, LeaveEntity leave, boolean granted) {
        Leave view = leave.view();
        String result = granted ? "批准外出。外出期间请遵守规定，按期返回并在返回后及时报告。" : "不批准外出。理由：" + view.comment() + "。";
        issue(caller, person, leave, view.verdict(), granted, result + journey(view.application()));
    }

    /** As {@link #decided}, on a pending wish to stay longer. */
    void extension(
            Caller caller,
            SuperviseeEntity person,
            LeaveEntity leave,
            LeaveVerdict verdict,
            String why,
            boolean granted) {
        String result = granted ? "批准延长外出。" : "不批准延长外出，请按原定期限返回。理由：" + why + "。";
        LeaveApplication longer = leave.extendedApplication(leave.extensionTo());
        issue(caller, person, leave, verdict, granted, result + journey(granted ? longer : leave.application()));
    }

    private void issue(
            Caller caller,
            SuperviseeEntity person,
            LeaveEntity leave,
            LeaveVerdict verdict,
            boolean granted,
            String body) {
        Level issuing = verdict.level().compareTo(Level.COUNTY) > 0 ? Level.COUNTY : verdict.level();
        leave.sent(documents
                .issue(
                        caller,
                        new CaseDocument(
                                "D-07",
                                person.id(),
                                desk.deciding(person.unitId(), issuing).id(),
                                null,
                                granted && verdict.procuratorateNotified() ? List.of("procuratorate") : List.of(),
                                "外出审批告知书",
                                body + "依据：" + verdict.basis(),
                                LeaveBook.RECORD_TYPE,
                                leave.id()))
                .id());
    }

    private static String journey(LeaveApplication asked) {
        return "外出时间：" + asked.from() + " 至 " + asked.to() + "；目的地：" + asked.destination() + "（"
                + asked.destinationCode() + "）；事由：" + asked.reason() + "；";
    }

    /** an alert at once and a hazard on the office's ledger. */
    void overdue(Caller system, LeaveEntity leave, Instant since) {
        String lastDay = leave.planned().to().toString();
        alerts.raise(new CaseAlert(
                CaseAlert.Kind.OVERDUE_RETURN,
                leave.superviseeId(),
                lastDay,
                LeaveBook.RECORD_TYPE,
                leave.id(),
                since));
        hazards.raise(
                system,
                new CaseHazard(
                        CaseHazard.Kind.OVERDUE_RETURN,
                        leave.superviseeId(),
                        "外出期满（" + lastDay + "）未报告返回",
                        null,
                        LeaveBook.RECORD_TYPE,
                        leave.id()));
    }
}
