package org.anjiao.supervisee.internal.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.policy.Deadline;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.entry.EntryProblem;
import org.anjiao.supervisee.entry.NewReferral;
import org.anjiao.supervisee.entry.Referral;
import org.anjiao.supervisee.entry.ReferralCount;
import org.anjiao.supervisee.entry.ReferralQuery;
import org.anjiao.supervisee.entry.Referrals;
import org.anjiao.supervisee.internal.correction.CorrectionSteps;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.internal.due.NewDue;
import org.anjiao.supervisee.internal.person.Newcomer;
import org.anjiao.supervisee.internal.person.Newcomers;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** The referrals. */
public class ReferralBook implements Referrals {
    private static final int MAX_NAME = 60;
    private static final int MAX_ORGAN = 100;
    private static final int MAX_PHONE = 20;
    private static final int MAX_ADDRESS = 200;
    private static final int MAX_NOTE = 500;

    private static final SortKey EFFECTIVE = SortKey.day("effective", "effectiveOn");
    private static final ListShape SHAPE = ListShape.filed(
            EFFECTIVE,
            SortKey.made("received"),
            EFFECTIVE,
            SortKey.day("lastDay", "lastDay").ascendingFirst(),
            SortKey.day("reported", "reportedOn").orNone(),
            SortKey.text("reference", "reference"));

    private final Desk desk;
    private final CaseList<ReferralEntity> referrals;
    private final Newcomers newcomers;
    private final ReferralLetters letters;
    private final ReportWatch watch;
    private final ReferralSteps steps;

    public ReferralBook(Desk desk, Newcomers newcomers, ReferralLetters letters, ReportWatch watch) {
        this.desk = desk;
        referrals = new CaseList<>(desk, ReferralEntity.class, SHAPE);
        this.newcomers = newcomers;
        this.letters = letters;
        this.watch = watch;
        steps = new ReferralSteps(desk);
    }

    @Override
    public Referral refer(Caller caller, NewReferral asked) {
        NewReferral referral = checked(asked);
        desk.around().access().require(caller, Permission.CASE_RECEIVE, referral.unitId());
        Unit office = desk.around().organization().unit(referral.unitId(), desk.now());
        if (office.type() != UnitType.JUSTICE_OFFICE) {
            throw new ProblemException(EntryProblem.REFERRAL_UNIT, "unitId");
        }
        steps.requireDay("effectiveOn", referral.effectiveOn(), LocalDate.EPOCH);
        return desk.transaction(manager -> {
            SuperviseeEntity person = newcomers.refer(manager, newcomer(referral));
            DueKind kind = person.category() == Category.TEMPORARY_SERVICE ? DueKind.HANDOVER : DueKind.REPORT_IN;
            Instant effective = Shanghai.startOf(referral.effectiveOn());
            Deadline deadline = desk.deadline(kind.ruleCode(), person, effective);
            String id = desk.around().ids().next();
            ReferralEntity entity = new ReferralEntity(
                    id,
                    person.id(),
                    referral,
                    deadline,
                    requiredDocuments(person, referral),
                    new PunctualityPart(
                            limit(RuleCodes.EXECUTION_NOTICE_DAYS, person, effective),
                            limit(RuleCodes.DOCUMENTS_DELIVERY_DAYS, person, effective)),
                    caller,
                    desk.now());
            manager.persist(entity);
            open(manager, kind, person, id, effective, deadline);
            return steps.recorded(manager, caller, person, entity, "REFERRAL_RECEIVED");
        });
    }

    /** Of the deciding authority (T-02, T-03); empty where the pack sets none. */
    private Optional<Deadline> limit(String code, SuperviseeEntity person, Instant effective) {
        return desk.findRule(code, person, Shanghai.dayOf(effective))
                .map(rule -> desk.around().deadlines().due(rule, effective));
    }

    private List<String> requiredDocuments(SuperviseeEntity person, NewReferral referral) {
        LocalDate day = referral.effectiveOn();
        return desk.around()
                .policy()
                .find(RuleCodes.DELIVERED_DOCUMENTS, person.category().name(), desk.jurisdiction(person, day), day)
                .map(RuleValue::codes)
                .orElse(List.of());
    }

    @Override
    public Referral reportIn(Caller caller, String id, Long version, LocalDate reportedOn) {
        Desk.value("reportedOn", reportedOn);
        return steps.take(caller, id, version, "REFERRAL_REPORTED", (manager, person, referral) -> {
            steps.requireDay("reportedOn", reportedOn, referral.effectiveOn());
            Instant day = Shanghai.startOf(reportedOn);
            Deadline registration = desk.deadline(DueKind.REGISTRATION.ruleCode(), person, day);
            referral.reported(reportedOn, registration.lastDay());
            desk.dues().done(manager, DueKind.REPORT_IN, id, day);
            desk.dues().done(manager, DueKind.HANDOVER, id, day);
            open(manager, DueKind.REGISTRATION, person, id, day, registration);
            boolean late = reportedOn.isAfter(referral.lastDay());
            letters.tell(caller, person, referral, "于" + reportedOn + (late ? "逾期报到" : "按期报到"));
            watch.reported(manager, caller, person, referral);
        });
    }

    @Override
    public Referral register(Caller caller, String id, Long version, String identityCheck) {
        String check = Desk.text("identityCheck", identityCheck, MAX_NOTE);
        return steps.take(caller, id, version, "REGISTERED", (manager, person, referral) -> {
            referral.registered(check);
            person.register(desk.today());
            desk.dues().done(manager, DueKind.REGISTRATION, id, desk.now());
            for (DueKind kind :
                    List.of(DueKind.ANNOUNCEMENT, DueKind.GROUP, DueKind.PLAN, DueKind.EXIT_CONTROL_REPORT)) {
                desk.dues().open(manager, kind, person, CorrectionSteps.RECORD_TYPE, person.id(), desk.now());
            }
        });
    }

    private void open(
            EntityManager manager, DueKind kind, SuperviseeEntity person, String id, Instant since, Deadline deadline) {
        desk.dues()
                .open(
                        manager,
                        new NewDue(kind, person.id(), person.unitId(), ReferralSteps.RECORD_TYPE, id, since, deadline));
    }

    @Override
    public Referral find(Caller caller, String id) {
        return steps.on(
                caller, Permission.SUPERVISEE_READ, id, (manager, person, referral) -> referral.view(desk.today()));
    }

    @Override
    public Page<Referral> list(Caller caller, ReferralQuery query) {
        LocalDate today = desk.today();
        Filter filter = ReferralSearch.filter(query, today);
        return referrals.page(caller, query.of(), filter, referral -> referral.view(today));
    }

    @Override
    public List<ReferralCount> counts(Caller caller, String unitId) {
        List<String> units = desk.readable(caller, unitId);
        return desk.around()
                .jpa()
                .txExpr(manager ->
                        ReferralSearch.counts(manager, units, desk.files().hidden(manager, caller), desk.today()));
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
