package org.anjiao.supervisee.internal.entry;

import java.util.List;
import java.util.stream.Collectors;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.entry.DeliveredDocument;
import org.anjiao.supervisee.entry.Punctuality;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.spi.CaseDocument;
import org.anjiao.supervisee.spi.CaseDocuments;

/** What the county writes to the deciding authority of a referral. */
public class ReferralLetters {
    private final Desk desk;
    private final CaseDocuments documents;

    public ReferralLetters(Desk desk, CaseDocuments documents) {
        this.desk = desk;
        this.documents = documents;
    }

    /** D-05: how the person has reported in; with a copy to the procuratorate. */
    void tell(Caller caller, SuperviseeEntity person, ReferralEntity referral, String how) {
        String text =
                "所涉社区矫正对象" + how + "。报到期限：" + referral.lastDay() + "（" + referral.basis() + "）" + lateness(referral);
        referral.sent(issue(caller, person, referral, "D-05", "社区矫正对象报到情况通知单", text, true));
    }

    /** D-04: what has come and what has not; where the authority was late, with a copy to the procuratorate. */
    String receipt(Caller caller, SuperviseeEntity person, ReferralEntity referral) {
        List<String> missing = referral.delivery().missing();
        String text =
                "送达的法律文书已收到：" + names(referral.delivery().view(desk.today()).received())
                        + (missing.isEmpty() ? "。文书齐全" : "。尚缺：" + names(missing))
                        + lateness(referral);
        boolean late = referral.punctuality(desk.today()).late();
        return issue(caller, person, referral, "D-04", "送达回执", text, late);
    }

    /** D-33: to the procuratorate and the police of the place; gives the document's identifier. */
    String forwarded(Caller caller, SuperviseeEntity person, ReferralEntity referral) {
        return documents
                .issue(
                        caller,
                        new CaseDocument(
                                "D-33",
                                person.id(),
                                desk.deciding(person.unitId(), Level.COUNTY).id(),
                                Agency.PROCURATORATE.code(),
                                List.of(Agency.POLICE.code()),
                                null,
                                "转送" + referral.authorityName() + referral.reference() + "的法律文书："
                                        + names(referral.delivery()
                                                .view(desk.today())
                                                .received())
                                        + "。依据：《社区矫正法》第二十条。",
                                ReferralSteps.RECORD_TYPE,
                                referral.id()))
                .id();
    }

    /** Asks for what is missing, or reminds of it. */
    void askForMissing(Caller caller, SuperviseeEntity person, ReferralEntity referral, boolean again) {
        String text = "所涉社区矫正对象的法律文书尚缺：" + names(referral.delivery().missing()) + "，请于"
                + referral.delivery().view(desk.today()).completeBy() + "前补齐";
        issue(caller, person, referral, "D-04", again ? "补齐法律文书催办函" : "补齐法律文书函", text, again);
    }

    /** Where the authority told or delivered late: the day it had to and by what. */
    private String lateness(ReferralEntity referral) {
        Punctuality punctuality = referral.punctuality(desk.today());
        String notice = punctuality.noticeLate()
                ? "。决定机关通知逾期，应于" + punctuality.noticeBy() + "前通知（" + punctuality.noticeBasis() + "）"
                : "";
        String delivery = punctuality.deliveryLate()
                ? "。法律文书送达逾期，应于" + punctuality.deliveryBy() + "前送达（" + punctuality.deliveryBasis() + "）"
                : "";
        return notice + delivery;
    }

    private String issue(
            Caller caller,
            SuperviseeEntity person,
            ReferralEntity referral,
            String code,
            String title,
            String text,
            boolean copied) {
        boolean copy = copied && referral.authority() != Agency.PROCURATORATE;
        return documents
                .issue(
                        caller,
                        new CaseDocument(
                                code,
                                person.id(),
                                desk.deciding(person.unitId(), Level.COUNTY).id(),
                                referral.authority().code(),
                                copy ? List.of(Agency.PROCURATORATE.code()) : List.of(),
                                title,
                                referral.authorityName() + "：你单位" + referral.reference() + text,
                                ReferralSteps.RECORD_TYPE,
                                referral.id()))
                .id();
    }

    private static String names(List<String> codes) {
        return codes.stream().map(DeliveredDocument::zh).collect(Collectors.joining("、"));
    }
}
