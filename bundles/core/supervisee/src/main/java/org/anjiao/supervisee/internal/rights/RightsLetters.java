package org.anjiao.supervisee.internal.rights;

import java.util.List;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.rights.DataCorrection;
import org.anjiao.supervisee.rights.Opinion;
import org.anjiao.supervisee.spi.CaseDocument;
import org.anjiao.supervisee.spi.CaseDocuments;

/** The written answers (D-28 to D-30), and what goes on to the procuratorate. */
public class RightsLetters {
    private final Desk desk;
    private final CaseDocuments documents;

    public RightsLetters(Desk desk, CaseDocuments documents) {
        this.desk = desk;
        this.documents = documents;
    }

    /** The answer to the person; gives the document's identifier. */
    String answered(Caller caller, ComplaintEntity complaint) {
        return issue(
                caller,
                "D-28",
                complaint.superviseeId(),
                caller.unitId(),
                null,
                answerText(caller, complaint) + "。如不服，可以向人民检察院申诉、控告和检举（社区矫正法第三十四条）。",
                ComplaintBook.RECORD_TYPE,
                complaint.id());
    }

    /** Complaint and answer to the procuratorate. */
    String forwarded(Caller caller, SuperviseeEntity person, ComplaintEntity complaint, String reason) {
        return issue(
                caller,
                "D-28",
                complaint.superviseeId(),
                county(person),
                Agency.PROCURATORATE.code(),
                "对象不服答复，理由：" + reason + "。投诉申诉内容：" + complaint.text() + "。" + answerText(caller, complaint) + "。",
                ComplaintBook.RECORD_TYPE,
                complaint.id());
    }

    private static String answerText(Caller caller, ComplaintEntity complaint) {
        var view = complaint.view(caller);
        return view.kind().zh() + "事项：" + view.subject() + "；答复："
                + view.outcome().zh() + "；理由：" + view.answer() + "；依据：" + view.legalBasis();
    }

    String corrected(Caller caller, DataCorrection decided, boolean granted) {
        return issue(
                caller,
                "D-30",
                decided.superviseeId(),
                caller.unitId(),
                null,
                "更正事项：" + decided.field().zh() + "；处理：" + (granted ? "予以更正" : "不予更正") + "；说明：" + decided.comment()
                        + "。依据：个人信息保护法第四十六条。",
                CorrectionBook.RECORD_TYPE,
                decided.id());
    }

    String replied(Caller caller, Opinion opinion) {
        return issue(
                caller,
                "D-29",
                opinion.superviseeId(),
                opinion.unitId(),
                Agency.PROCURATORATE.code(),
                "对" + opinion.reference() + "号" + (opinion.correction() ? "纠正违法通知书" : "检察建议书") + "的回复："
                        + (Boolean.TRUE.equals(opinion.adopted()) ? "采纳" : "不予采纳") + "。" + opinion.answer()
                        + "。依据：社区矫正法第六十二条。",
                OpinionBook.RECORD_TYPE,
                opinion.id());
    }

    private String county(SuperviseeEntity person) {
        return desk.deciding(person.unitId(), Level.COUNTY).id();
    }

    private String issue(
            Caller caller,
            String code,
            String superviseeId,
            String unitId,
            String addressee,
            String body,
            String recordType,
            String recordId) {
        return documents
                .issue(
                        caller,
                        new CaseDocument(
                                code, superviseeId, unitId, addressee, List.of(), null, body, recordType, recordId))
                .id();
    }
}
