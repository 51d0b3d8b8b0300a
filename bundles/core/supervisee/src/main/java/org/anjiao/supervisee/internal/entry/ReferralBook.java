package org.anjiao.supervisee.internal.entry;

import java.time.LocalDate;
import java.util.Map;
import javax.persistence.EntityManager;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.policy.Deadline;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.entry.EntryProblem;
import org.anjiao.supervisee.entry.NewReferral;
import org.anjiao.supervisee.entry.Referral;
import org.anjiao.supervisee.entry.Referrals;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.NewDue;
import org.anjiao.supervisee.internal.person.Newcomer;
import org.anjiao.supervisee.internal.person.Newcomers;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** The referrals. */
public class ReferralBook implements Referrals {
    static final String RECORD_TYPE = "referral";
    private static final int MAX_NAME = 60;
    private static final int MAX_ORGAN = 100;
    private static final int MAX_PHONE = 20;
    private static final int MAX_ADDRESS = 200;
    private static final int MAX_NOTE = 500;

    private final Desk desk;
    private final Newcomers newcomers;
    private final ReferralClock clock;

    public ReferralBook(Desk desk, Newcomers newcomers, ReferralClock clock) {
        this.desk = desk;
        this.newcomers = newcomers;
        this.clock = clock;
    }

    @Override
    public Referral refer(Caller caller, NewReferral asked) {
        NewReferral referral = checked(asked);
        desk.around().access().require(caller, Permission.CASE_RECEIVE, referral.unitId());
        Unit office = desk.around().organization().unit(referral.unitId(), desk.now());
        if (office.type() != UnitType.JUSTICE_OFFICE) {
            throw new ProblemException(EntryProblem.REFERRAL_UNIT, "unitId");
        }
        requireDay("effectiveOn", referral.effectiveOn(), LocalDate.EPOCH);
        return desk.around().jpa().txExpr(manager -> {
            SuperviseeEntity person = newcomers.refer(manager, newcomer(referral));
            DueKind kind = person.category() == Category.TEMPORARY_SERVICE ? DueKind.HANDOVER : DueKind.REPORT_IN;
            Deadline deadline = desk.deadline(kind.ruleCode(), person, Shanghai.startOf(referral.effectiveOn()));
            String id = desk.around().ids().next();
            ReferralEntity entity = new ReferralEntity(id, person.id(), referral, deadline, caller, desk.now());
            manager.persist(entity);
            desk.dues()
                    .open(
                            manager,
                            new NewDue(
                                    kind,
                                    person.id(),
                                    person.unitId(),
                                    RECORD_TYPE,
                                    id,
                                    Shanghai.startOf(referral.effectiveOn()),
                                    deadline));
            return recorded(manager, caller, person, entity, "REFERRAL_RECEIVED");
        });
    }

    @Override
    public Referral reportIn(Caller caller, String id, Long version, LocalDate reportedOn) {
        Desk.value("reportedOn", reportedOn);
        return step(caller, id, version, "REFERRAL_REPORTED", (manager, person, referral) -> {
            requireDay("reportedOn", reportedOn, referral.view().effectiveOn());
            referral.reported(reportedOn);
            desk.dues().done(manager, DueKind.REPORT_IN, id, Shanghai.startOf(reportedOn));
            desk.dues().done(manager, DueKind.HANDOVER, id, Shanghai.startOf(reportedOn));
            boolean late = reportedOn.isAfter(referral.view().lastDay());
            clock.tell(caller, person, referral, "于" + reportedOn + (late ? "逾期报到" : "按期报到"));
        });
    }

    @Override
    public Referral register(Caller caller, String id, Long version, String identityCheck) {
        String check = Desk.text("identityCheck", identityCheck, MAX_NOTE);
        return step(caller, id, version, "REGISTERED", (manager, person, referral) -> {
            referral.registered(check);
            person.register(desk.today());
        });
    }

    @Override
    public Referral find(Caller caller, String id) {
        return onReferral(caller, Permission.SUPERVISEE_READ, id, (manager, person, referral) -> referral.view());
    }

    private interface Change {
        void on(EntityManager manager, SuperviseeEntity person, ReferralEntity referral);
    }

    private Referral step(Caller caller, String id, Long version, String action, Change change) {
        return onReferral(caller, Permission.CASE_RECEIVE, id, (manager, person, referral) -> {
            Desk.requireVersion(referral.view().version(), version);
            change.on(manager, person, referral);
            return recorded(manager, caller, person, referral, action);
        });
    }

    private Referral onReferral(
            Caller caller, Permission permission, String id, Desk.RecordStep<ReferralEntity, Referral> step) {
        return desk.onRecord(
                caller,
                permission,
                ReferralEntity.class,
                id,
                referral -> referral.view().superviseeId(),
                step);
    }

    private Referral recorded(
            EntityManager manager, Caller caller, SuperviseeEntity person, ReferralEntity referral, String action) {
        manager.flush();
        Referral view = referral.view();
        desk.record(
                manager,
                caller,
                person,
                new CaseStep(
                        action,
                        RECORD_TYPE,
                        view.id(),
                        Map.of(
                                "state", view.state().name(),
                                "lastDay", view.lastDay().toString(),
                                "basis", view.basis())));
        return view;
    }

    private void requireDay(String field, LocalDate day, LocalDate first) {
        if (day.isBefore(first) || day.isAfter(desk.today())) {
            throw new ProblemException(EntryProblem.REFERRAL_DAY, field, day.toString(), first.toString());
        }
    }

    private static Newcomer newcomer(NewReferral referral) {
        return new Newcomer(
                referral.name(),
                referral.idNumber(),
                referral.category(),
                referral.termFrom(),
                referral.termTo(),
                referral.unitId(),
                referral.phone(),
                referral.address());
    }

    private static NewReferral checked(NewReferral asked) {
        LocalDate from = Desk.value("termFrom", asked.termFrom());
        LocalDate to = Desk.value("termTo", asked.termTo());
        if (to.isBefore(from)) {
            throw new ProblemException(SuperviseeProblem.END_BEFORE_BEGIN, "termTo", from.toString(), to.toString());
        }
        return new NewReferral(
                Desk.value("authority", asked.authority()),
                Desk.text("authorityName", asked.authorityName(), MAX_ORGAN),
                Desk.text("reference", asked.reference(), MAX_NAME),
                Desk.value("effectiveOn", asked.effectiveOn()),
                Desk.text("unitId", asked.unitId(), 36),
                Desk.text("name", asked.name(), MAX_NAME),
                Desk.text("idNumber", asked.idNumber(), MAX_NAME),
                Desk.value("category", asked.category()),
                from,
                to,
                Desk.optionalText("phone", asked.phone(), MAX_PHONE),
                Desk.optionalText("address", asked.address(), MAX_ADDRESS));
    }
}
