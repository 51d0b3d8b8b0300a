package org.anjiao.supervisee.internal.entry;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.entry.EntryProblem;
import org.anjiao.supervisee.entry.Referral;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** What every step on a referral has in common. */
final class ReferralSteps {
    static final String RECORD_TYPE = "referral";

    private final Desk desk;

    ReferralSteps(Desk desk) {
        this.desk = desk;
    }

    /** What a step changes. */
    interface Change {
        void on(EntityManager manager, SuperviseeEntity person, ReferralEntity referral);
    }

    Referral take(Caller caller, String id, Long version, String action, Change change) {
        return on(caller, Permission.CASE_RECEIVE, id, (manager, person, referral) -> {
            Desk.requireVersion(referral.version(), version);
            change.on(manager, person, referral);
            return recorded(manager, caller, person, referral, action);
        });
    }

    Referral on(Caller caller, Permission permission, String id, Desk.RecordStep<ReferralEntity, Referral> step) {
        return desk.onRecord(caller, permission, ReferralEntity.class, id, ReferralEntity::superviseeId, step);
    }

    Referral recorded(
            EntityManager manager, Caller caller, SuperviseeEntity person, ReferralEntity referral, String action) {
        manager.flush();
        Referral view = referral.view(desk.today());
        Map<String, String> facts = new TreeMap<>(
                Map.of("state", view.state().name(), "lastDay", view.lastDay().toString(), "basis", view.basis()));
        if (view.punctuality().noticeLate()) {
            facts.put("noticeBy", view.punctuality().noticeBy().toString());
        }
        if (view.punctuality().deliveryLate()) {
            facts.put("deliveryBy", view.punctuality().deliveryBy().toString());
        }
        if (!view.delivery().received().isEmpty()) {
            facts.put("documents", String.join(" ", view.delivery().received()));
        }
        desk.record(manager, caller, person, new CaseStep(action, RECORD_TYPE, view.id(), facts));
        return view;
    }

    void requireDay(String field, LocalDate day, LocalDate first) {
        if (day.isBefore(first) || day.isAfter(desk.today())) {
            throw new ProblemException(EntryProblem.REFERRAL_DAY, field, day.toString(), first.toString());
        }
    }
}
