package org.anjiao.supervisee.internal.transfer;

import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.exit.Authorities;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.spi.CaseDocument;
import org.anjiao.supervisee.spi.CaseDocuments;

/** What is written about transfers: between the counties, and to those outside the justice tree (D-08, D-09). */
public class TransferLetters {
    private final Desk desk;
    private final CaseDocuments documents;

    public TransferLetters(Desk desk, CaseDocuments documents) {
        this.desk = desk;
        this.documents = documents;
    }

    /** The new place in words. */
    String target(TransferEntity transfer) {
        return transfer.toUnitId() == null
                ? transfer.outside()
                : desk.around()
                        .organization()
                        .unit(transfer.toUnitId(), desk.now())
                        .name();
    }

    void ask(Caller caller, SuperviseeEntity person, TransferEntity transfer) {
        letter(
                caller,
                "D-08",
                person,
                county(person),
                List.of(),
                "执行地变更征求意见函",
                target(transfer) + "：拟将社区矫正对象" + person.number() + "的执行地变更至你处。事由：" + transfer.reason() + "。请核实并函复。",
                transfer);
    }

    void answer(Caller caller, SuperviseeEntity person, TransferEntity transfer, boolean agreed, String text) {
        String from = transfer.toUnitId() == null ? county(person) : transfer.toUnitId();
        letter(
                caller,
                "D-08",
                person,
                from,
                List.of(),
                "执行地变更复函",
                (agreed ? "同意接收" : "不同意接收") + "社区矫正对象" + person.number() + "。" + (text == null ? "" : text),
                transfer);
    }

    /** D-09; gives the document's identifier. */
    String decision(EntityManager manager, Caller caller, SuperviseeEntity person, TransferEntity transfer) {
        return letter(
                caller,
                "D-09",
                person,
                county(person),
                Authorities.all(Authorities.deciding(manager, person)),
                "执行地变更决定书",
                "社区矫正对象" + person.number() + "的执行地变更至" + target(transfer) + "，应于" + transfer.reportBy()
                        + "前报到，报到前由原执行地监管。依据：《社区矫正法》第二十七条；"
                        + transfer.view(person, null).basis(),
                transfer);
    }

    /** All who were told of the decision learn that it is taken back. */
    void revoked(
            EntityManager manager, Caller caller, SuperviseeEntity person, TransferEntity transfer, String reason) {
        letter(
                caller,
                "D-09",
                person,
                county(person),
                Authorities.all(Authorities.deciding(manager, person)),
                "撤销执行地变更决定书",
                "撤销社区矫正对象" + person.number() + "的执行地变更至" + target(transfer) + "的决定，仍由原执行地执行社区矫正。"
                        + (transfer.handedOver() ? "已移交的档案请退回。" : "")
                        + "理由：" + reason + "。依据：《社区矫正法》第二十七条。",
                transfer);
    }

    /** The new county's procuratorate and police learn whom it supervises from now on; the old ones knew of the decision. */
    void arrived(Caller caller, SuperviseeEntity person, TransferEntity transfer, LocalDate reportedOn) {
        letter(
                caller,
                "D-09",
                person,
                county(person),
                List.of(Agency.PROCURATORATE.code(), Agency.POLICE.code()),
                "执行地变更决定书（抄送新执行地）",
                "社区矫正对象" + person.number() + "的执行地已变更至" + target(transfer) + "，于" + reportedOn + "报到。依据：《社区矫正法》第二十七条；"
                        + transfer.view(person, null).basis(),
                transfer);
    }

    private String county(SuperviseeEntity person) {
        return desk.deciding(person.unitId(), Level.COUNTY).id();
    }

    private String letter(
            Caller caller,
            String code,
            SuperviseeEntity person,
            String unitId,
            List<String> copies,
            String title,
            String body,
            TransferEntity transfer) {
        return documents
                .issue(
                        caller,
                        new CaseDocument(
                                code,
                                person.id(),
                                unitId,
                                null,
                                copies,
                                title,
                                body,
                                TransferBook.RECORD_TYPE,
                                transfer.id()))
                .id();
    }
}
