package org.anjiao.supervisee.internal.measure;

import java.time.LocalDate;
import java.util.HashMap;
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
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.internal.due.NewDue;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.measure.Conduct;
import org.anjiao.supervisee.measure.Judgement;
import org.anjiao.supervisee.measure.Measure;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.MeasureProblem;
import org.anjiao.supervisee.measure.MeasureQuery;
import org.anjiao.supervisee.measure.MeasureState;
import org.anjiao.supervisee.measure.Measures;
import org.anjiao.supervisee.measure.NewMeasure;
import org.anjiao.supervisee.spi.CaseDocuments.Issued;

/** The measures. */
public class MeasureBook implements Measures {
    static final String RECORD_TYPE = "measure";
    private static final int MAX_TEXT = 500;

    private static final ListShape SHAPE = ListShape.filed(
            SortKey.time("proposed", "proposedAt"),
            SortKey.made("proposed"),
            SortKey.day("event", "conduct.eventOn"),
            SortKey.time("decided", "decidedAt").orNone(),
            SortKey.time("issued", "issuedAt").orNone(),
            SortKey.text("document", "documentNumber").orNone());

    private final Desk desk;
    private final CaseList<MeasureEntity> measures;
    private final Conditions conditions;
    private final ProceedingClock proceedings;
    private final MeasureDocuments documents;
    private final Judge judge;
    private final Withdrawals withdrawals;

    public MeasureBook(Desk desk, Conditions conditions, ProceedingClock proceedings, MeasureDocuments documents) {
        this.desk = desk;
        measures = new CaseList<>(desk, MeasureEntity.class, SHAPE);
        this.conditions = conditions;
        this.proceedings = proceedings;
        this.documents = documents;
        judge = new Judge(desk);
        withdrawals = new Withdrawals(desk, conditions, proceedings, documents);
    }

    @Override
    public Judgement judge(Caller caller, Conduct conduct) {
        return desk.step(
                caller,
                Permission.SUPERVISEE_READ,
                Desk.text("superviseeId", conduct.superviseeId(), 36),
                (manager, person) -> judge.judge(manager, person, conduct).judgement());
    }

    @Override
    public Measure propose(Caller caller, NewMeasure wished) {
        Conduct conduct = Desk.value("conduct", wished.conduct());
        String id = Desk.text("superviseeId", conduct.superviseeId(), 36);
        return desk.step(caller, Permission.CASE_PROPOSE, id, (manager, person) -> {
            requireAnswerable(person, conduct.event(), wished.kind());
            Judged judged = judge.judge(manager, person, conduct);
            MeasureCheck.Sound sound = MeasureCheck.check(manager, person, judged, wished);
            requireFirst(manager, person, judged, sound.measure());
            // Two proposals on one event at the same moment must not both pass: each moves the person's version.
            manager.lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            MeasureEntity measure = new MeasureEntity(
                    desk.around().ids().next(),
                    person.unitId(),
                    judged,
                    sound.measure(),
                    sound.level(),
                    sound.basis(),
                    caller,
                    desk.now());
            if (waitsForOffice(caller, person, measure.kind(), judged)) {
                measure.waitForOffice();
            }
            manager.persist(measure);
            conditions.met(manager, caller, person, judged);
            return recorded(manager, caller, person, measure, "MEASURE_PROPOSED");
        });
    }

    /** Whoever has not reported in is not in correction yet, and may lose it all the same (T-34, T-35). */
    private void requireAnswerable(SuperviseeEntity person, String event, MeasureKind kind) {
        boolean neverCame = person.status() == Status.REFERRED
                && Conduct.LATE_REPORT.equals(event)
                && kind != null
                && kind.holdsRelease();
        if (!neverCame) {
            desk.requireActive(person);
        }
    }

    private static void requireFirst(EntityManager manager, SuperviseeEntity person, Judged judged, NewMeasure wished) {
        MeasureSearch.live(manager, person.id()).stream()
                .filter(other -> other.answers(judged, wished))
                .findFirst()
                .ifPresent(other -> {
                    throw new ProblemException(
                            MeasureProblem.MEASURE_EXISTS,
                            null,
                            other.kind().zh(),
                            other.state().zh(),
                            other.kind().en(),
                            other.state().en());
                });
    }

    /** An officer of the person's office proposes it, not its head, who has verified it by proposing. */
    private boolean waitsForOffice(Caller caller, SuperviseeEntity person, MeasureKind kind, Judged judged) {
        return caller.unitId()
                        .equals(desk.deciding(person.unitId(), Level.OFFICE).id())
                && !caller.may(Permission.CASE_DECIDE)
                && desk.findRule(
                                RuleCodes.MEASURE_OFFICE_VERIFIES,
                                person,
                                judged.conduct().on())
                        .filter(rule -> rule.lists(kind.name()))
                        .isPresent();
    }

    @Override
    public Measure verify(Caller caller, String id, Long version, boolean granted, String comment) {
        String why = reasons(granted, comment);
        String action = granted ? "MEASURE_VERIFIED" : "MEASURE_NOT_VERIFIED";
        return step(caller, Permission.CASE_DECIDE, id, version, action, (manager, person, measure) -> {
            desk.requireLevel(caller, person, Level.OFFICE);
            Desk.requireOther(caller, measure.proposedBy());
            measure.verified(caller, granted, why, desk.now());
        });
    }

    @Override
    public Measure decide(Caller caller, String id, Long version, boolean granted, String comment) {
        String why = reasons(granted, comment);
        String action = granted ? "MEASURE_GRANTED" : "MEASURE_REFUSED";
        return step(caller, Permission.CASE_DECIDE, id, version, action, (manager, person, measure) -> {
            desk.requireLevel(caller, person, measure.level());
            Desk.requireOther(caller, measure.proposedBy());
            measure.decided(caller, granted, why, desk.now());
            if (granted) {
                requireAnswerable(person, measure.event(), measure.kind());
                judge.requireStillMet(manager, person, measure);
            }
            if (granted && measure.kind().own()) {
                measure.issued(documents.issue(caller, person, measure), desk.now());
            }
        });
    }

    @Override
    public Measure sign(Caller caller, String id, Long version, boolean granted, String comment) {
        String why = reasons(granted, comment);
        String action = granted ? "MEASURE_SIGNED" : "MEASURE_SIGNATURE_REFUSED";
        return step(caller, Permission.CASE_SIGN, id, version, action, (manager, person, measure) -> {
            measure.requireAgreed();
            desk.requireLevel(caller, person, measure.level());
            Desk.requireOther(caller, measure.proposedBy());
            requireNotDecider(caller, measure);
            if (granted) {
                requireAnswerable(person, measure.event(), measure.kind());
                judge.requireStillMet(manager, person, measure);
                send(manager, caller, person, measure);
            } else {
                measure.signatureRefused(caller, why);
            }
        });
    }

    private static void requireNotDecider(Caller caller, MeasureEntity measure) {
        if (caller.account().equals(measure.decidedBy())) {
            throw new ProblemException(MeasureProblem.MEASURE_SIGNER_DECIDED, null);
        }
    }

    private void send(EntityManager manager, Caller caller, SuperviseeEntity person, MeasureEntity measure) {
        if (measure.kind() == MeasureKind.ARREST) {
            requireProposalPending(manager, measure);
        }
        measure.signed(caller);
        String proceeding = desk.around().ids().next();
        Issued document = documents.propose(caller, person, measure, proceeding);
        measure.issued(document, desk.now());
        proceedings.open(manager, caller, person, measure, proceeding, document);
        conditions.proposed(manager, caller, person, measure);
    }

    private static void requireProposalPending(EntityManager manager, MeasureEntity arrest) {
        boolean pending = MeasureSearch.proceeding(manager, arrest.withMeasureId())
                .filter(proceeding -> proceeding.state().open())
                .isPresent();
        if (!pending) {
            throw new ProblemException(MeasureProblem.MEASURE_ARREST_ALONE, "withMeasureId");
        }
    }

    @Override
    public Measure serve(Caller caller, String id, Long version, LocalDate servedOn) {
        LocalDate day = Desk.value("servedOn", servedOn);
        return step(caller, Permission.CASE_RECORD, id, version, "MEASURE_SERVED", (manager, person, measure) -> {
            desk.requireActive(person);
            measure.requireServable();
            if (day.isBefore(measure.issuedOn()) || day.isAfter(desk.today())) {
                throw new ProblemException(
                        MeasureProblem.MEASURE_SERVED_DAY, "servedOn", measure.issuedOn(), desk.today());
            }
            Deadline objection = desk.deadline(DueKind.OBJECTION.ruleCode(), person, Shanghai.startOf(day));
            measure.served(day, objection.lastDay());
            desk.dues()
                    .open(
                            manager,
                            new NewDue(
                                    DueKind.OBJECTION,
                                    person.id(),
                                    person.unitId(),
                                    RECORD_TYPE,
                                    id,
                                    Shanghai.startOf(day),
                                    objection));
        });
    }

    @Override
    public Measure withdraw(Caller caller, String id, Long version, String reason) {
        String why = Desk.text("reason", reason, MAX_TEXT);
        return step(
                caller, Permission.SUPERVISEE_READ, id, version, "MEASURE_WITHDRAWN", (manager, person, measure) -> {
                    boolean issued = measure.state() == MeasureState.ISSUED;
                    desk.around().access().require(caller, toWithdraw(measure), person.unitId());
                    if (issued) {
                        desk.requireLevel(caller, person, measure.level());
                        Desk.requireOther(caller, measure.proposedBy());
                    }
                    if (issued && measure.kind().own()) {
                        documents.takenBack(caller, person, measure, why);
                    } else if (issued) {
                        withdrawals.takeBack(manager, caller, person, measure, why);
                    }
                    measure.withdraw(why);
                    desk.dues().cancelAll(manager, id);
                });
    }

    /** Whoever takes a document back has the right to bring one about. */
    private static Permission toWithdraw(MeasureEntity measure) {
        if (measure.state() != MeasureState.ISSUED) {
            return Permission.CASE_PROPOSE;
        }
        return measure.kind().own() ? Permission.CASE_DECIDE : Permission.CASE_SIGN;
    }

    private static String reasons(boolean granted, String comment) {
        return granted ? Desk.optionalText("comment", comment, MAX_TEXT) : Desk.text("comment", comment, MAX_TEXT);
    }

    @Override
    public Measure find(Caller caller, String id) {
        return onMeasure(caller, Permission.SUPERVISEE_READ, id, (manager, person, measure) -> measure.view());
    }

    @Override
    public Page<Measure> list(Caller caller, MeasureQuery query) {
        Filter filter = new Filter().equal("kind", query.kind()).equal("state", query.state());
        return measures.page(caller, query.of(), filter, MeasureEntity::view);
    }

    private interface Change {
        void on(EntityManager manager, SuperviseeEntity person, MeasureEntity measure);
    }

    private Measure step(Caller caller, Permission permission, String id, Long version, String action, Change change) {
        return onMeasure(caller, permission, id, (manager, person, measure) -> {
            Desk.requireVersion(measure.version(), version);
            change.on(manager, person, measure);
            return recorded(manager, caller, person, measure, action);
        });
    }

    private Measure onMeasure(
            Caller caller, Permission permission, String id, Desk.RecordStep<MeasureEntity, Measure> step) {
        return desk.onRecord(caller, permission, MeasureEntity.class, id, MeasureEntity::superviseeId, step);
    }

    private Measure recorded(
            EntityManager manager, Caller caller, SuperviseeEntity person, MeasureEntity measure, String action) {
        manager.flush();
        Measure view = measure.view();
        Map<String, String> facts = new HashMap<>(Map.of(
                "kind", view.kind().name(),
                "ground", view.groundCode(),
                "basis", view.basis(),
                "level", view.level().name()));
        if (view.deviation() != null) {
            facts.put("deviation", view.deviation());
        }
        if (view.documentNumber() != null) {
            facts.put("document", view.documentNumber());
        }
        desk.record(manager, caller, person, new CaseStep(action, RECORD_TYPE, view.id(), facts));
        return view;
    }
}
