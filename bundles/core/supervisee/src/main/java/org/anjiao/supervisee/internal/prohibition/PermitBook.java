package org.anjiao.supervisee.internal.prohibition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.policy.Deadline;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.internal.due.NewDue;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.prohibition.NewProhibition;
import org.anjiao.supervisee.prohibition.Permit;
import org.anjiao.supervisee.prohibition.PermitApplication;
import org.anjiao.supervisee.prohibition.PermitKind;
import org.anjiao.supervisee.prohibition.PermitState;
import org.anjiao.supervisee.prohibition.Permits;
import org.anjiao.supervisee.prohibition.ProhibitionProblem;
import org.anjiao.supervisee.spi.CaseDocument;
import org.anjiao.supervisee.spi.CaseDocuments;

/** The permits. */
public class PermitBook implements Permits {
    static final String RECORD_TYPE = "permit";
    private static final int MAX_PLACE = 200;
    private static final int MAX_TEXT = 500;

    private static final SortKey APPLIED = SortKey.time("applied", "appliedAt");

    private final Desk desk;
    private final CaseDocuments documents;
    private final TripClock trips;
    private final CaseList<PermitEntity> permits;

    public PermitBook(Desk desk, CaseDocuments documents, TripClock trips) {
        this.desk = desk;
        this.documents = documents;
        this.trips = trips;
        permits = new CaseList<>(
                desk,
                PermitEntity.class,
                ListShape.filed(
                        APPLIED,
                        APPLIED,
                        SortKey.day("from", "firstDay"),
                        SortKey.day("to", "lastDay"),
                        SortKey.time("decided", "decidedAt").orNone()));
    }

    @Override
    public Permit apply(Caller caller, PermitApplication given) {
        PermitApplication asked = checked(given);
        return desk.step(caller, Permission.CASE_RECORD, asked.superviseeId(), (manager, person) -> {
            desk.requireActive(person);
            Desk.Decision decision = new PermitLaw(desk, manager, person).judge(asked);
            // Two applications of one person at the same moment must not both pass: each moves the person's version.
            manager.lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            PermitEntity permit =
                    new PermitEntity(desk.around().ids().next(), person.unitId(), asked, decision, caller, desk.now());
            manager.persist(permit);
            return recorded(manager, caller, person, permit, "PERMIT_APPLIED");
        });
    }

    @Override
    public Permit giveOpinion(Caller caller, String id, Long version, String opinion) {
        String text = Desk.text("opinion", opinion, MAX_TEXT);
        return step(caller, Permission.CASE_PROPOSE, id, version, "PERMIT_OPINION", (manager, person, permit) -> {
            desk.requireLevel(caller, person, Level.OFFICE);
            permit.opinion(text);
        });
    }

    @Override
    public Permit decide(Caller caller, String id, Long version, boolean granted, String comment) {
        String why =
                granted ? Desk.optionalText("comment", comment, MAX_TEXT) : Desk.text("comment", comment, MAX_TEXT);
        String action = granted ? "PERMIT_GRANTED" : "PERMIT_REFUSED";
        return step(caller, Permission.CASE_DECIDE, id, version, action, (manager, person, permit) -> {
            desk.requireLevel(caller, person, permit.level());
            Desk.requireOther(caller, permit.appliedBy());
            if (permit.level() != Level.OFFICE && permit.officeOpinion() == null) {
                throw new ProblemException(ProhibitionProblem.PERMIT_OPINION_MISSING, null);
            }
            permit.decided(caller, granted, why, desk.now());
            if (granted) {
                desk.requireActive(person);
                requireNotOver(permit);
                granted(manager, caller, person, permit);
            }
        });
    }

    /** What was done without approval is a breach, and not permitted afterwards. */
    private void requireNotOver(PermitEntity permit) {
        LocalDate last = permit.application().to();
        if (last.isBefore(desk.today())) {
            throw new ProblemException(ProhibitionProblem.PERMIT_OVER, null, last);
        }
    }

    private void granted(EntityManager manager, Caller caller, SuperviseeEntity person, PermitEntity permit) {
        boolean trip = permit.kind() == PermitKind.TRIP;
        RuleValue rule = desk.rule(trip ? RuleCodes.TRIP_PERMIT_MONTHS : RuleCodes.PERMIT_LEVEL, person, desk.today());
        LocalDate last = permit.lastDay();
        desk.dues()
                .open(
                        manager,
                        new NewDue(
                                trip ? DueKind.TRIP_PERMIT_END : DueKind.PERMIT_END,
                                person.id(),
                                person.unitId(),
                                RECORD_TYPE,
                                permit.id(),
                                Shanghai.startOf(permit.firstDay()),
                                new Deadline(last, Shanghai.endOf(last), false, rule)));
        if (permit.kind() == PermitKind.SPECIAL_PLACE) {
            tell(manager, caller, person, permit);
        }
    }

    /** T-24: the court that forbade the place and the procuratorate learn of the permit. */
    private void tell(EntityManager manager, Caller caller, SuperviseeEntity person, PermitEntity permit) {
        PermitApplication asked = permit.application();
        NewProhibition order = manager.find(ProhibitionEntity.class, asked.prohibitionId())
                .view()
                .order();
        permit.told(documents
                .issue(
                        caller,
                        new CaseDocument(
                                "D-10",
                                person.id(),
                                desk.deciding(person.unitId(), Level.COUNTY).id(),
                                "court",
                                List.of("procuratorate"),
                                null,
                                "禁止令：" + order.court() + order.document() + "；批准进入：" + asked.destination() + "；时间："
                                        + asked.from() + " 至 " + asked.to() + "；事由：" + asked.reason() + "；依据："
                                        + permit.basis(),
                                RECORD_TYPE,
                                permit.id()))
                .id());
    }

    @Override
    public Permit withdraw(Caller caller, String id, Long version, String reason) {
        String why = Desk.text("reason", reason, MAX_TEXT);
        return step(
                caller,
                Permission.CASE_RECORD,
                id,
                version,
                "PERMIT_WITHDRAWN",
                (manager, person, permit) -> permit.withdrawn(why));
    }

    @Override
    public Permit revoke(Caller caller, String id, Long version, String reason) {
        String why = Desk.text("reason", reason, MAX_TEXT);
        return step(caller, Permission.CASE_DECIDE, id, version, "PERMIT_REVOKED", (manager, person, permit) -> {
            desk.requireLevel(caller, person, permit.level());
            permit.revoked(why);
            desk.dues().cancelAll(manager, id);
            trips.revoked(manager, person, permit, why);
        });
    }

    @Override
    public Permit find(Caller caller, String id) {
        return onPermit(caller, Permission.SUPERVISEE_READ, id, (manager, person, permit) -> permit.view());
    }

    @Override
    public Page<Permit> list(Caller caller, CaseQuery query, PermitKind kind, PermitState state) {
        return permits.page(caller, query, new Filter().equal("kind", kind).equal("state", state), PermitEntity::view);
    }

    private interface Change {
        void on(EntityManager manager, SuperviseeEntity person, PermitEntity permit);
    }

    private Permit step(Caller caller, Permission permission, String id, Long version, String action, Change change) {
        return onPermit(caller, permission, id, (manager, person, permit) -> {
            Desk.requireVersion(permit.version(), version);
            change.on(manager, person, permit);
            return recorded(manager, caller, person, permit, action);
        });
    }

    private Permit onPermit(
            Caller caller, Permission permission, String id, Desk.RecordStep<PermitEntity, Permit> step) {
        return desk.onRecord(caller, permission, PermitEntity.class, id, PermitEntity::superviseeId, step);
    }

    private Permit recorded(
            EntityManager manager, Caller caller, SuperviseeEntity person, PermitEntity permit, String action) {
        manager.flush();
        Permit view = permit.view();
        desk.record(
                manager,
                caller,
                person,
                new CaseStep(
                        action,
                        RECORD_TYPE,
                        view.id(),
                        Map.of(
                                "kind", view.application().kind().name(),
                                "from", view.application().from().toString(),
                                "to", view.application().to().toString(),
                                "level", view.level().name(),
                                "basis", view.basis())));
        return view;
    }

    private static PermitApplication checked(PermitApplication given) {
        PermitKind kind = Desk.value("kind", given.kind());
        LocalDate from = Desk.value("from", given.from());
        LocalDate to = Desk.value("to", given.to());
        if (to.isBefore(from)) {
            throw new ProblemException(SuperviseeProblem.END_BEFORE_BEGIN, "to", from.toString(), to.toString());
        }
        boolean trip = kind == PermitKind.TRIP;
        String code = trip ? Desk.text("destinationCode", given.destinationCode(), 6) : null;
        if (trip && !code.matches("\\d{6}")) {
            throw new ProblemException(ProhibitionProblem.PERMIT_DESTINATION, "destinationCode");
        }
        boolean place = kind == PermitKind.SPECIAL_PLACE;
        return new PermitApplication(
                Desk.text("superviseeId", given.superviseeId(), 36),
                kind,
                place ? Desk.text("prohibitionId", given.prohibitionId(), 36) : null,
                Desk.optionalText("renews", given.renews(), 36),
                code,
                Desk.text("destination", given.destination(), MAX_PLACE),
                Desk.text("reason", given.reason(), MAX_TEXT),
                Desk.text("evidence", given.evidence(), MAX_TEXT),
                from,
                to);
    }
}
