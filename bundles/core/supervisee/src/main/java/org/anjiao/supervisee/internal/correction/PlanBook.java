package org.anjiao.supervisee.internal.correction;

import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.policy.RuleCodes;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.correction.CorrectionPlan;
import org.anjiao.supervisee.correction.CorrectionPlans;
import org.anjiao.supervisee.correction.ProposalState;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.spi.CaseDocument;
import org.anjiao.supervisee.spi.CaseDocuments;

/** The correction plans. */
public class PlanBook implements CorrectionPlans {
    private static final int MAX_CONTENT = 2000;
    private static final int MAX_REASON = 500;

    static final String RECORD_TYPE = "plan";

    private static final SortKey PROPOSED = SortKey.time("proposed", "ruling.proposedAt");
    private static final ListShape SHAPE = ListShape.ofKept(
            PROPOSED, PROPOSED, SortKey.time("decided", "ruling.decidedAt").orNone());

    private final Desk desk;
    private final CaseList<PlanEntity> listed;
    private final CaseDocuments documents;
    private final Proposals<PlanEntity> plans;

    public PlanBook(Desk desk, CaseDocuments documents) {
        this.desk = desk;
        listed = new CaseList<>(desk, PlanEntity.class, SHAPE);
        this.documents = documents;
        plans = new Proposals<>(desk, PlanEntity.class);
    }

    @Override
    public CorrectionPlan propose(Caller caller, String superviseeId, String content, String measures, String reason) {
        String situation = Desk.text("content", content, MAX_CONTENT);
        String done = Desk.text("measures", measures, MAX_CONTENT);
        String why = Desk.text("reason", reason, MAX_REASON);
        return desk.step(caller, Permission.CASE_PROPOSE, superviseeId, (manager, person) -> {
            PlanEntity plan = new PlanEntity(
                    desk.around().ids().next(),
                    superviseeId,
                    plans.nextNumber(manager, person),
                    situation,
                    done,
                    why,
                    caller,
                    desk.now());
            manager.persist(plan);
            return recorded(manager, caller, person, plan, "PLAN_PROPOSED");
        });
    }

    @Override
    public CorrectionPlan review(Caller caller, String id, Long version, boolean agreed, String comment) {
        String why =
                agreed ? Desk.optionalText("comment", comment, MAX_REASON) : Desk.text("comment", comment, MAX_REASON);
        return on(caller, Permission.CASE_DECIDE, id, (manager, person, plan) -> {
            Desk.requireVersion(plan.version(), version);
            plans.decide(
                    manager,
                    caller,
                    person,
                    plan,
                    agreed,
                    why,
                    desk.rule(RuleCodes.PLAN_REVIEW_LEVELS, person, desk.today()));
            if (agreed) {
                desk.dues().done(manager, DueKind.PLAN, person.id(), desk.now());
                plan.sent(copy(caller, person, plan.view()));
            }
            return recorded(manager, caller, person, plan, agreed ? "PLAN_IN_FORCE" : "PLAN_REFUSED");
        });
    }

    /** The person's copy; gives the document's identifier. */
    private String copy(Caller caller, SuperviseeEntity person, CorrectionPlan plan) {
        return documents
                .issue(
                        caller,
                        new CaseDocument(
                                "D-06",
                                person.id(),
                                desk.deciding(person.unitId(), Level.COUNTY).id(),
                                null,
                                List.of(),
                                "矫正方案",
                                "第 " + plan.number() + " 版。基本情况和矫正目标：" + plan.content() + "。矫正措施：" + plan.measures()
                                        + "。依据：" + plan.ruling().basis(),
                                RECORD_TYPE,
                                plan.id()))
                .id();
    }

    @Override
    public CorrectionPlan find(Caller caller, String id) {
        return on(caller, Permission.SUPERVISEE_READ, id, (manager, person, plan) -> plan.view());
    }

    @Override
    public List<CorrectionPlan> ofPerson(Caller caller, String superviseeId) {
        return desk.step(
                caller,
                Permission.SUPERVISEE_READ,
                superviseeId,
                (manager, person) -> plans.of(manager, superviseeId).stream()
                        .map(PlanEntity::view)
                        .toList());
    }

    private CorrectionPlan on(
            Caller caller, Permission permission, String id, Desk.RecordStep<PlanEntity, CorrectionPlan> step) {
        return desk.onRecord(caller, permission, PlanEntity.class, id, PlanEntity::superviseeId, step);
    }

    private CorrectionPlan recorded(
            EntityManager manager, Caller caller, SuperviseeEntity person, PlanEntity plan, String action) {
        manager.flush();
        CorrectionPlan view = plan.view();
        Map<String, String> facts = Map.of(
                "number", Integer.toString(view.number()),
                "state", view.ruling().state().name());
        desk.record(manager, caller, person, new CaseStep(action, RECORD_TYPE, view.id(), facts));
        return view;
    }

    @Override
    public Page<CorrectionPlan> list(Caller caller, CaseQuery query, ProposalState state) {
        return listed.page(caller, query, new Filter().equal("ruling.state", state), PlanEntity::view);
    }
}
