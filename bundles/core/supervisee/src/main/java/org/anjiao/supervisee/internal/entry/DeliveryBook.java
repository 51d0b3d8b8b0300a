package org.anjiao.supervisee.internal.entry;

import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.policy.Deadline;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.entry.DeliveredDocument;
import org.anjiao.supervisee.entry.Deliveries;
import org.anjiao.supervisee.entry.EntryProblem;
import org.anjiao.supervisee.entry.Referral;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.NewDue;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** The documents of referrals. */
public class DeliveryBook implements Deliveries {
    private final Desk desk;
    private final ReferralLetters letters;
    private final ReferralSteps steps;

    public DeliveryBook(Desk desk, ReferralLetters letters) {
        this.desk = desk;
        this.letters = letters;
        steps = new ReferralSteps(desk);
    }

    @Override
    public Referral received(Caller caller, String id, Long version, LocalDate receivedOn, List<String> codes) {
        Desk.value("receivedOn", receivedOn);
        if (codes == null || codes.isEmpty()) {
            throw CommonProblem.required("documents");
        }
        return steps.take(caller, id, version, "DOCUMENTS_RECEIVED", (manager, person, referral) -> {
            steps.requireDay("receivedOn", receivedOn, referral.effectiveOn());
            codes.forEach(code -> requireKnown(referral, code));
            DeliveryPart delivery = referral.delivery();
            if (!delivery.begun()) {
                open(manager, DueKind.RECEIPT, person, referral, receivedOn);
            }
            delivery.received(receivedOn, codes);
            if (delivery.missing().isEmpty()) {
                desk.dues().done(manager, DueKind.DOCUMENTS_COMPLETION, id, Shanghai.startOf(receivedOn));
            }
        });
    }

    private static void requireKnown(ReferralEntity referral, String code) {
        if (code == null
                || !(DeliveredDocument.knows(code)
                        || referral.delivery().required().contains(code))) {
            throw new ProblemException(EntryProblem.DOCUMENT_UNKNOWN, "documents", String.valueOf(code));
        }
    }

    @Override
    public Referral sendReceipt(Caller caller, String id, Long version) {
        return steps.take(caller, id, version, "RECEIPT_SENT", (manager, person, referral) -> {
            referral.delivery().requireReceiptDue();
            referral.delivery().receiptSent(letters.receipt(caller, person, referral), desk.now());
            desk.dues().done(manager, DueKind.RECEIPT, id, desk.now());
        });
    }

    @Override
    public Referral forward(Caller caller, String id, Long version) {
        return steps.take(caller, id, version, "DOCUMENTS_FORWARDED", (manager, person, referral) -> {
            referral.delivery().requireReceived();
            referral.delivery().forwarded(letters.forwarded(caller, person, referral), desk.now());
        });
    }

    @Override
    public Referral askForMissing(Caller caller, String id, Long version) {
        return steps.take(caller, id, version, "DOCUMENTS_ASKED", (manager, person, referral) -> {
            DeliveryPart delivery = referral.delivery();
            delivery.requireMissing();
            boolean again = delivery.askedBefore();
            if (again) {
                delivery.askedAgain();
            } else {
                LocalDate today = desk.today();
                Deadline limit = open(manager, DueKind.DOCUMENTS_COMPLETION, person, referral, today);
                delivery.askedFirst(today, limit.lastDay());
            }
            letters.askForMissing(caller, person, referral, again);
        });
    }

    private Deadline open(
            EntityManager manager, DueKind kind, SuperviseeEntity person, ReferralEntity referral, LocalDate day) {
        Deadline limit = desk.deadline(kind.ruleCode(), person, Shanghai.startOf(day));
        desk.dues()
                .open(
                        manager,
                        new NewDue(
                                kind,
                                person.id(),
                                person.unitId(),
                                ReferralSteps.RECORD_TYPE,
                                referral.id(),
                                Shanghai.startOf(day),
                                limit));
        return limit;
    }
}
