package org.anjiao.supervisee.internal.leave;

import java.time.Instant;
import java.util.List;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.leave.LeaveApplication;
import org.anjiao.supervisee.spi.CaseAlert;
import org.anjiao.supervisee.spi.CaseAlerts;
import org.anjiao.supervisee.spi.CaseDocument;
import org.anjiao.supervisee.spi.CaseDocuments;
import org.anjiao.supervisee.spi.CaseHazard;
import org.anjiao.supervisee.spi.CaseHazards;

/** What others learn of leaves: the procuratorate of long ones, ledger and alert desk of those who have not come back. */
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

    /** T-15: where a unit above the county has decided, the county tells the procuratorate of its own level. */
    void granted(Caller caller, SuperviseeEntity person, LeaveEntity leave) {
        if (!leave.view().verdict().procuratorateNotified()) {
            return;
        }
        LeaveApplication asked = leave.application();
        leave.sent(documents
                .issue(
                        caller,
                        new CaseDocument(
                                "D-07",
                                person.id(),
                                desk.deciding(person.unitId(), Level.COUNTY).id(),
                                "procuratorate",
                                List.of(),
                                "社区矫正对象外出批准通报",
                                "外出时间：" + asked.from() + " 至 " + asked.to() + "；目的地：" + asked.destination() + "（"
                                        + asked.destinationCode() + "）；事由：" + asked.reason() + "；依据："
                                        + leave.view().verdict().basis(),
                                LeaveBook.RECORD_TYPE,
                                leave.id()))
                .id());
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
