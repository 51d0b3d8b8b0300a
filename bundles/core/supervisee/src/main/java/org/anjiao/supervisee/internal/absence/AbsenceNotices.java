package org.anjiao.supervisee.internal.absence;

import java.time.Instant;
import java.util.List;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.absence.NewAbsence;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.spi.CaseAlert;
import org.anjiao.supervisee.spi.CaseAlerts;
import org.anjiao.supervisee.spi.CaseDocument;
import org.anjiao.supervisee.spi.CaseDocuments;
import org.anjiao.supervisee.spi.CaseHazard;
import org.anjiao.supervisee.spi.CaseHazards;

/** What others learn of lost contact: the alert desk at once, the police on request, ledger and desk of 脱管. */
public class AbsenceNotices {
    private final Desk desk;
    private final CaseDocuments documents;
    private final CaseHazards hazards;
    private final CaseAlerts alerts;

    public AbsenceNotices(Desk desk, CaseDocuments documents, CaseHazards hazards, CaseAlerts alerts) {
        this.desk = desk;
        this.documents = documents;
        this.hazards = hazards;
        this.alerts = alerts;
    }

    static String draft(NewAbsence lost) {
        return "该社区矫正对象" + lost.cause().zh() + "，最后联系日期：" + lost.lastContactOn() + "；已知情况：" + lost.circumstances()
                + "。社区矫正机构已立即组织查找，请协助查找，并将结果函告。依据：社区矫正对象失去联系应当立即组织查找，查找未果通报公安机关。";
    }

    void opened(AbsenceEntity absence) {
        alert(CaseAlert.Kind.LOST_CONTACT, absence, absence.discoveredAt());
    }

    /** D-12; gives the document's identifier. */
    String letter(Caller caller, SuperviseeEntity person, AbsenceEntity absence) {
        return documents
                .issue(
                        caller,
                        new CaseDocument(
                                "D-12",
                                person.id(),
                                desk.deciding(person.unitId(), Level.COUNTY).id(),
                                "police",
                                List.of("procuratorate"),
                                "协助查找社区矫正对象函",
                                absence.letter(),
                                AbsenceBook.RECORD_TYPE,
                                absence.id()))
                .id();
    }

    void outOfSupervision(Caller caller, AbsenceEntity absence, Instant since) {
        alert(CaseAlert.Kind.OUT_OF_SUPERVISION, absence, since);
        hazards.raise(
                caller,
                new CaseHazard(
                        CaseHazard.Kind.OUT_OF_SUPERVISION,
                        absence.superviseeId(),
                        "社区矫正对象脱管（" + absence.cause().zh() + "，最后联系 " + absence.lastContactOn() + "）",
                        null,
                        AbsenceBook.RECORD_TYPE,
                        absence.id()));
    }

    private void alert(CaseAlert.Kind kind, AbsenceEntity absence, Instant at) {
        alerts.raise(new CaseAlert(
                kind,
                absence.superviseeId(),
                absence.lastContactOn().toString(),
                AbsenceBook.RECORD_TYPE,
                absence.id(),
                at));
    }
}
