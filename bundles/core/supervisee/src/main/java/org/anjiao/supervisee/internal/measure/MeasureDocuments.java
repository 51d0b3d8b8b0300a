package org.anjiao.supervisee.internal.measure;

import java.util.List;
import java.util.stream.Stream;
import org.anjiao.platform.security.Caller;
import org.anjiao.policy.RuleUnit;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.reply.Ruling;
import org.anjiao.supervisee.spi.CaseDocument;
import org.anjiao.supervisee.spi.CaseDocuments;
import org.anjiao.supervisee.spi.CaseDocuments.Issued;

/** The documents of measures (D-13 to D-21) and of the end of correction by a ruling (D-23), each with its copies. */
public class MeasureDocuments {
    private final Desk desk;
    private final CaseDocuments documents;

    public MeasureDocuments(Desk desk, CaseDocuments documents) {
        this.desk = desk;
        this.documents = documents;
    }

    /** An own measure goes to the person; the procuratorate learns of it. */
    Issued issue(Caller caller, SuperviseeEntity person, MeasureEntity measure) {
        return send(caller, person, measure, null, MeasureBook.RECORD_TYPE, measure.id());
    }

    /** A proposal goes to its organ; the answer finds its way back by the proceeding. */
    Issued propose(Caller caller, SuperviseeEntity person, MeasureEntity measure, String proceedingId) {
        return send(caller, person, measure, measure.organ().code(), ProceedingBook.RECORD_TYPE, proceedingId);
    }

    /** Whoever had an own measure before them learns that it holds no longer. */
    Issued takenBack(Caller caller, SuperviseeEntity person, MeasureEntity measure, String reason) {
        String name = measure.kind().zh() + "决定书";
        return documents.issue(
                caller,
                new CaseDocument(
                        measure.kind().document(),
                        person.id(),
                        desk.deciding(person.unitId(), measure.level()).id(),
                        null,
                        copies(measure.kind()),
                        "撤销" + name + "通知书",
                        "撤销" + measure.documentNumber() + "号" + name + "，该决定自即日起不再有效。理由：" + reason + "。",
                        MeasureBook.RECORD_TYPE,
                        measure.id()));
    }

    /** The organ, and all who got a copy of the proposal, learn that it is taken back. */
    Issued withdrawal(
            Caller caller, SuperviseeEntity person, MeasureEntity measure, ProceedingEntity proceeding, String reason) {
        return documents.issue(
                caller,
                new CaseDocument(
                        "D-32",
                        person.id(),
                        desk.deciding(person.unitId(), measure.level()).id(),
                        measure.organ().code(),
                        copies(measure.kind()),
                        "撤回" + measure.kind().zh() + "通知书",
                        "撤回" + proceeding.documentNumber() + "号"
                                + measure.kind().zh() + "。理由：" + reason + "。",
                        ProceedingBook.RECORD_TYPE,
                        proceeding.id()));
    }

    /** The exchange waits for no answer to the proposal any more. */
    void settled(Caller caller, ProceedingEntity proceeding, String reason) {
        documents.settled(caller, proceeding.documentId(), reason);
    }

    private Issued send(
            Caller caller,
            SuperviseeEntity person,
            MeasureEntity measure,
            String addressee,
            String recordType,
            String recordId) {
        return documents.issue(
                caller,
                new CaseDocument(
                        measure.kind().document(),
                        person.id(),
                        desk.deciding(person.unitId(), measure.level()).id(),
                        addressee,
                        copies(measure.kind()),
                        null,
                        "事实：" + measure.facts() + "；事由：" + measure.groundInWords() + "；依据：" + measure.basis() + "；决定："
                                + measure.kind().zh() + "。"
                                + (measure.court() == null
                                        ? ""
                                        : "受理法院：" + measure.court().zh() + "。")
                                + (measure.kind().own() ? rights(person) : ""),
                        recordType,
                        recordId));
    }

    /** An own measure tells its person how to turn against it, and until when. */
    private String rights(SuperviseeEntity person) {
        RuleValue term = desk.rule(DueKind.OBJECTION.ruleCode(), person, desk.today());
        return "如有异议，可以自签收本决定书之日起" + term.intValue()
                + (term.unit() == RuleUnit.WORKING_DAYS ? "个工作日" : "日") + "内，书面或者口头通过司法所提出，由作出决定机构的上一级答复（"
                + term.basis()
                + "）；也可以依法申诉、控告和检举，或者向人民检察院申诉（《社区矫正法》第三十四条）。";
    }

    private static List<String> copies(MeasureKind kind) {
        return kind == MeasureKind.REVOKE_PAROLE || kind == MeasureKind.COMMUTATION
                ? codes(Agency.PROCURATORATE, Agency.POLICE, Agency.PRISON)
                : codes(Agency.PROCURATORATE);
    }

    /** T-41: who decided, the procuratorate and the police learn that correction has ended; of a parole the prison too. */
    Issued termination(Caller caller, SuperviseeEntity person, ProceedingEntity proceeding, Ruling ruling) {
        Agency organ = proceeding.organ();
        Stream<Agency> told = person.category() == Category.PAROLE
                ? Stream.of(Agency.PROCURATORATE, Agency.POLICE, Agency.PRISON)
                : Stream.of(Agency.PROCURATORATE, Agency.POLICE);
        return documents.issue(
                caller,
                new CaseDocument(
                        "D-23",
                        person.id(),
                        desk.deciding(person.unitId(), Level.COUNTY).id(),
                        organ.code(),
                        codes(told.filter(agency -> agency != organ).toArray(Agency[]::new)),
                        "终止社区矫正通知书",
                        "因" + organ.zh() + "于" + ruling.decidedOn() + "作出" + ruling.reference() + "（"
                                + ended(proceeding.kind()) + "），自该日起终止社区矫正。对应提请文书：" + proceeding.documentNumber() + "。",
                        ProceedingBook.RECORD_TYPE,
                        proceeding.id()));
    }

    /** The reason of the end, as the systems in use call it (brief 2.8). */
    static String ended(MeasureKind kind) {
        return switch (kind) {
            case REVOKE_PROBATION -> "撤销缓刑";
            case REVOKE_PAROLE -> "撤销假释";
            case RECOMMIT -> "收监执行";
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    private static List<String> codes(Agency... agencies) {
        return Stream.of(agencies).map(Agency::code).toList();
    }
}
