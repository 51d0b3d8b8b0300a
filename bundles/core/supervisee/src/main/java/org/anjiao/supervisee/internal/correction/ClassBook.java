package org.anjiao.supervisee.internal.correction;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.policy.RuleCodes;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.correction.CorrectionProblem;
import org.anjiao.supervisee.correction.Frequency;
import org.anjiao.supervisee.correction.Grading;
import org.anjiao.supervisee.correction.ManagementClass;
import org.anjiao.supervisee.correction.ManagementClasses;
import org.anjiao.supervisee.correction.ProposalState;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.internal.rhythm.Rhythms;
import org.anjiao.supervisee.spi.CaseDocument;
import org.anjiao.supervisee.spi.CaseDocuments;

/** The classes of persons. */
public class ClassBook implements ManagementClasses {
    static final String RECORD_TYPE = "class";
    private static final int MAX_CODE = 40;
    private static final int MAX_REASON = 500;

    private static final SortKey PROPOSED = SortKey.time("proposed", "ruling.proposedAt");
    private static final ListShape SHAPE = ListShape.ofKept(
            PROPOSED, PROPOSED, SortKey.time("decided", "ruling.decidedAt").orNone(), SortKey.text("code", "code"));

    private final Desk desk;
    private final CaseList<ClassEntity> listed;
    private final CaseDocuments documents;
    private final Rhythms rhythms;
    private final ClassReviews reviews;
    private final Proposals<ClassEntity> classes;

    /** @param rhythms by the class in force */
    public ClassBook(Desk desk, CaseDocuments documents, Rhythms rhythms) {
        this.desk = desk;
        listed = new CaseList<>(desk, ClassEntity.class, SHAPE);
        this.documents = documents;
        this.rhythms = rhythms;
        reviews = new ClassReviews(desk);
        classes = new Proposals<>(desk, ClassEntity.class);
    }

    @Override
    public ManagementClass propose(Caller caller, String superviseeId, String code, String reason) {
        String wished = Desk.text("code", code, MAX_CODE);
        String why = Desk.text("reason", reason, MAX_REASON);
        return desk.step(caller, Permission.CASE_PROPOSE, superviseeId, (manager, person) -> {
            int number = classes.nextNumber(manager, person);
            law(person).requireKnown(wished);
            requireChange(manager, person, wished);
            ClassEntity proposed =
                    new ClassEntity(desk.around().ids().next(), superviseeId, number, wished, why, caller, desk.now());
            manager.persist(proposed);
            return recorded(manager, caller, person, proposed, "CLASS_PROPOSED");
        });
    }

    /** A class is kept by a decision only where one is called for. */
    private void requireChange(EntityManager manager, SuperviseeEntity person, String wished) {
        boolean same = classes.of(manager, person.id()).stream()
                .anyMatch(one -> one.ruling().state() == ProposalState.IN_FORCE
                        && one.code().equals(wished));
        if (same && reviews.open(manager, person).isEmpty()) {
            throw new ProblemException(CorrectionProblem.CLASS_UNCHANGED, "code");
        }
    }

    @Override
    public ManagementClass decide(Caller caller, String id, Long version, boolean agreed, String comment) {
        String why =
                agreed ? Desk.optionalText("comment", comment, MAX_REASON) : Desk.text("comment", comment, MAX_REASON);
        return on(caller, Permission.CASE_DECIDE, id, (manager, person, proposed) -> {
            Desk.requireVersion(proposed.version(), version);
            classes.decide(
                    manager,
                    caller,
                    person,
                    proposed,
                    agreed,
                    why,
                    desk.rule(RuleCodes.CLASS_DECISION_LEVELS, person, desk.today()));
            if (agreed) {
                manager.flush(); // the rhythms ask for the class in force
                Frequency frequency = rhythms.frequency(manager, person, desk.today());
                proposed.told(notice(caller, person, proposed, frequency));
                reviews.decided(manager, person);
                rhythms.paceChanged(manager, person);
            }
            return recorded(manager, caller, person, proposed, agreed ? "CLASS_IN_FORCE" : "CLASS_REFUSED");
        });
    }

    /** the person is told of each change. */
    private String notice(Caller caller, SuperviseeEntity person, ClassEntity proposed, Frequency frequency) {
        ManagementClass view = proposed.view();
        return documents
                .issue(
                        caller,
                        new CaseDocument(
                                "D-06",
                                person.id(),
                                desk.deciding(person.unitId(), Level.COUNTY).id(),
                                null,
                                List.of(),
                                "分类管理告知书",
                                "管理类别：" + name(view.code()) + "；理由："
                                        + view.ruling().reason() + "；报告间隔不超过"
                                        + frequency.reportEveryDays() + "日，走访间隔不超过" + frequency.visitEveryDays()
                                        + "日，核查间隔不超过" + frequency.verificationEveryDays() + "日；依据：" + frequency.basis(),
                                RECORD_TYPE,
                                proposed.id()))
                .id();
    }

    private static String name(String code) {
        return switch (code) {
            case "STRICT" -> "严格";
            case "ORDINARY" -> "普通";
            case "LENIENT" -> "宽松";
            default -> code;
        };
    }

    @Override
    public ManagementClass find(Caller caller, String id) {
        return on(caller, Permission.SUPERVISEE_READ, id, (manager, person, one) -> one.view());
    }

    @Override
    public Grading ofPerson(Caller caller, String superviseeId) {
        return desk.step(caller, Permission.SUPERVISEE_READ, superviseeId, (manager, person) -> {
            ClassLaw law = law(person);
            boolean active = person.status() == Status.ACTIVE;
            List<ManagementClass> all = classes.of(manager, superviseeId).stream()
                    .map(ClassEntity::view)
                    .toList();
            return new Grading(
                    active ? law.stage(person.registeredOn(), person.termTo()) : null,
                    law.classes(),
                    active ? rhythms.frequency(manager, person, desk.today()) : null,
                    reviews.open(manager, person),
                    all);
        });
    }

    private ClassLaw law(SuperviseeEntity person) {
        return new ClassLaw(
                desk.around().policy(),
                desk.around().deadlines(),
                desk.jurisdiction(person, desk.today()),
                desk.today());
    }

    private ManagementClass on(
            Caller caller, Permission permission, String id, Desk.RecordStep<ClassEntity, ManagementClass> step) {
        return desk.onRecord(caller, permission, ClassEntity.class, id, ClassEntity::superviseeId, step);
    }

    private ManagementClass recorded(
            EntityManager manager, Caller caller, SuperviseeEntity person, ClassEntity one, String action) {
        manager.flush();
        ManagementClass view = one.view();
        Map<String, String> facts = new TreeMap<>(
                Map.of("class", view.code(), "state", view.ruling().state().name()));
        if (view.ruling().basis() != null) {
            facts.put("basis", view.ruling().basis());
        }
        desk.record(manager, caller, person, new CaseStep(action, RECORD_TYPE, view.id(), facts));
        return view;
    }

    @Override
    public Page<ManagementClass> list(Caller caller, CaseQuery query, ProposalState state, String code) {
        Filter filter = new Filter().equal("ruling.state", state).equal("code", code);
        return listed.page(caller, query, filter, ClassEntity::view);
    }
}
