package org.anjiao.supervisee.internal.positioning;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.platform.security.Caller;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.EmGround;
import org.anjiao.supervisee.EmProposal;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.spi.CaseDocument;
import org.anjiao.supervisee.spi.CaseDocuments;

/**
 * The decisions on positioning as the person gets them (D-11): period, ground, article, demands, consequences and the way to
 * complain (T-26); to the procuratorate where the pack says so.
 */
public class EmOrderNotices {
    private static final String RIGHTS =
            "你如认为合法权益受到侵害，有权向作出决定的机关的上一级司法行政机关申诉，也有权向人民检察院或者其他有关机关申诉、控告和检举。" + "定位信息严格保密，只用于社区矫正工作；不需要继续使用的，及时解除。";

    /** T-26. */
    private static final String DEMANDS = "要求：随身携带装置，保持电量充足、通讯畅通，不得拆除、损毁、屏蔽、转借，故障时立即报告司法所，并按要求接受核查。";

    /** T-26. */
    private static final String CONSEQUENCES =
            "后果：违反上述要求或者监督管理规定的，视情节依法给予训诫、警告、提请公安机关予以治安管理处罚，或者依法提请撤销缓刑、撤销假释、对暂予监外执行的收监执行。";

    private final Desk desk;
    private final CaseDocuments documents;

    public EmOrderNotices(Desk desk, CaseDocuments documents) {
        this.desk = desk;
        this.documents = documents;
    }

    /** Gives the document's identifier. */
    String approved(Caller head, SuperviseeEntity person, EmOrderEntity order, String basis) {
        EmProposal proposal = order.proposal();
        return issue(
                head,
                person,
                order,
                "使用电子定位装置决定书及告知书",
                "决定对你使用电子定位装置。期限：自 " + proposal.start() + " 起至 " + proposal.end() + " 止。" + grounds(proposal) + "依据："
                        + basis + "。" + DEMANDS + CONSEQUENCES + RIGHTS);
    }

    /** Gives the document's identifier. */
    String extended(Caller head, SuperviseeEntity person, EmOrderEntity order, LocalDate before, String basis) {
        EmProposal proposal = order.proposal();
        return issue(
                head,
                person,
                order,
                "延长使用电子定位装置决定书及告知书",
                "经评估，决定延长对你使用电子定位装置的期限。原期限至 " + before + " 止，延长至 " + proposal.end() + " 止。" + grounds(proposal) + "依据："
                        + basis + "。" + DEMANDS + CONSEQUENCES + RIGHTS);
    }

    void released(Caller caller, SuperviseeEntity person, EmOrderEntity order, String reason) {
        issue(
                caller,
                person,
                order,
                "解除电子定位装置决定书及告知书",
                "自 " + desk.today() + " 起解除对你使用电子定位装置。理由：" + reason + "。请及时交回装置。");
    }

    private static String grounds(EmProposal proposal) {
        String decision = proposal.decisionRef() == null ? "" : "（" + proposal.decisionRef() + "）";
        return "事由：" + EmGround.zh(proposal.groundCode()) + decision + "。";
    }

    private List<String> copies(SuperviseeEntity person) {
        boolean told = desk.findRule(RuleCodes.EM_COPY_TO_PROCURATORATE, person, desk.today())
                .filter(RuleValue::holds)
                .isPresent();
        return told ? List.of(Agency.PROCURATORATE.code()) : List.of();
    }

    private String issue(Caller caller, SuperviseeEntity person, EmOrderEntity order, String title, String body) {
        return documents
                .issue(
                        caller,
                        new CaseDocument(
                                "D-11",
                                person.id(),
                                desk.deciding(person.unitId(), Level.COUNTY).id(),
                                null,
                                copies(person),
                                title,
                                body,
                                EmOrderBook.RECORD_TYPE,
                                order.id()))
                .id();
    }
}
