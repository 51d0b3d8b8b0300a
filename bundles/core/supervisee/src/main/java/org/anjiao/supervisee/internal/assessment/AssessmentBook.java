package org.anjiao.supervisee.internal.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.anjiao.organization.Axis;
import org.anjiao.organization.OrganizationTree;
import org.anjiao.organization.Unit;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.policy.Deadline;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.assessment.Assessment;
import org.anjiao.supervisee.assessment.AssessmentCommission;
import org.anjiao.supervisee.assessment.AssessmentProblem;
import org.anjiao.supervisee.assessment.AssessmentQuery;
import org.anjiao.supervisee.assessment.AssessmentState;
import org.anjiao.supervisee.assessment.AssessmentVisit;
import org.anjiao.supervisee.assessment.Assessments;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.internal.due.NewDue;
import org.anjiao.supervisee.internal.person.Newcomers;
import org.anjiao.supervisee.spi.CaseDocument;
import org.anjiao.supervisee.spi.CaseDocuments;

/** The investigation-assessments. */
public class AssessmentBook implements Assessments {
    static final String RECORD_TYPE = "assessment";
    private static final int MAX_NAME = 60;
    private static final int MAX_ORGAN = 100;
    private static final int MAX_PLACE = 200;
    private static final int MAX_NOTE = 500;
    private static final int MAX_TEXT = 1000;

    private static final SortKey RECEIVED = SortKey.day("received", "receivedOn");
    private static final ListShape SHAPE = ListShape.filed(
                    RECEIVED,
                    SortKey.made("recorded"),
                    RECEIVED,
                    SortKey.day("lastDay", "lastDay").ascendingFirst(),
                    SortKey.text("subject", "subjectName"),
                    SortKey.time("decided", "decidedAt").orNone())
            .withPerson(null, null);

    private final Desk desk;
    private final CaseList<AssessmentEntity> assessments;
    private final Newcomers newcomers;
    private final CaseDocuments documents;
    private final AssessmentLaw law;

    public AssessmentBook(Desk desk, Newcomers newcomers, CaseDocuments documents) {
        this.desk = desk;
        assessments = new CaseList<>(desk, AssessmentEntity.class, SHAPE);
        this.newcomers = newcomers;
        this.documents = documents;
        law = new AssessmentLaw(desk);
    }

    @Override
    public Assessment receive(Caller caller, AssessmentCommission asked) {
        AssessmentCommission commission = checked(asked);
        desk.around().access().require(caller, Permission.CASE_RECEIVE, commission.unitId());
        Unit unit = desk.around().organization().unit(commission.unitId(), desk.now());
        if (Level.of(unit.type()) != Level.COUNTY) {
            throw new ProblemException(AssessmentProblem.ASSESSMENT_UNIT, "unitId");
        }
        requireDay("receivedOn", commission.receivedOn(), LocalDate.EPOCH);
        return desk.transaction(manager -> {
            requireNew(manager, commission);
            Deadline deadline = law.deadline(commission.unitId(), commission.receivedOn(), commission.fastTrack());
            AssessmentEntity assessment = new AssessmentEntity(
                    desk.around().ids().next(),
                    commission,
                    newcomers.seal("idNumber", commission.idNumber()),
                    deadline,
                    caller,
                    desk.now());
            manager.persist(assessment);
            desk.dues()
                    .open(
                            manager,
                            new NewDue(
                                    DueKind.ASSESSMENT,
                                    null,
                                    assessment.unitId(),
                                    RECORD_TYPE,
                                    assessment.id(),
                                    Shanghai.startOf(commission.receivedOn()),
                                    deadline));
            return recorded(manager, caller, assessment, "ASSESSMENT_RECEIVED");
        });
    }

    private static void requireNew(EntityManager manager, AssessmentCommission commission) {
        boolean there = !manager.createQuery(
                        "select a.id from AssessmentEntity a where a.unitId = :unit and a.commissionerName = :organ"
                                + " and a.reference = :reference",
                        String.class)
                .setParameter("unit", commission.unitId())
                .setParameter("organ", commission.commissionerName())
                .setParameter("reference", commission.reference())
                .getResultList()
                .isEmpty();
        if (there) {
            throw new ProblemException(AssessmentProblem.ASSESSMENT_TWICE, "reference", commission.reference());
        }
    }

    @Override
    public Assessment assign(Caller caller, String id, Long version, List<String> accounts) {
        if (accounts == null || accounts.stream().distinct().count() != 2 || accounts.size() != 2) {
            throw new ProblemException(AssessmentProblem.ASSESSMENT_ASSIGNEES, "accounts");
        }
        return step(caller, id, version, "ASSESSMENT_ASSIGNED", (manager, assessment) -> {
            desk.around().access().require(caller, Permission.CASE_RECEIVE, assessment.unitId());
            accounts.forEach(account -> requireStaff(account, assessment.unitId()));
            assessment.assign(accounts.get(0), accounts.get(1));
        });
    }

    private void requireStaff(String account, String unitId) {
        OrganizationTree tree = desk.around().organization().tree(Axis.REPORTING, desk.now());
        boolean fits = desk.around()
                .accounts()
                .find(account)
                .filter(found -> found.may(Permission.CASE_RECORD) && tree.isWithin(found.unitId(), unitId))
                .isPresent();
        if (!fits) {
            throw new ProblemException(AssessmentProblem.ASSESSMENT_ASSIGNEES, "accounts");
        }
    }

    @Override
    public Assessment extend(Caller caller, String id, Long version, LocalDate lastDay, String agreement) {
        Desk.value("lastDay", lastDay);
        String agreed = Desk.text("agreement", agreement, MAX_NOTE);
        return step(caller, id, version, "ASSESSMENT_EXTENDED", (manager, assessment) -> {
            desk.around().access().require(caller, Permission.CASE_RECEIVE, assessment.unitId());
            assessment.requireBefore(AssessmentState.WITHDRAWN);
            Deadline later = law.extended(assessment, lastDay);
            assessment.extended(later, agreed);
            desk.dues().extend(manager, DueKind.ASSESSMENT, id, later);
        });
    }

    @Override
    public Assessment visit(Caller caller, String id, Long version, AssessmentVisit made) {
        Desk.value("visitedOn", made.visitedOn());
        AssessmentVisit visit = new AssessmentVisit(
                made.visitedOn(),
                Desk.text("place", made.place(), MAX_PLACE),
                Desk.text("talkedWith", made.talkedWith(), MAX_ORGAN),
                Desk.text("finding", made.finding(), MAX_TEXT),
                caller.account());
        return step(caller, id, version, "ASSESSMENT_VISITED", (manager, assessment) -> {
            requireAssigned(caller, Permission.CASE_RECORD, assessment);
            assessment.requireBefore(AssessmentState.PROPOSED);
            requireDay("visitedOn", visit.visitedOn(), assessment.receivedOn());
            manager.persist(new AssessmentVisitEntity(desk.around().ids().next(), id, visit, caller));
        });
    }

    @Override
    public Assessment propose(Caller caller, String id, Long version, boolean suitable, String opinion) {
        String reasons = Desk.text("opinion", opinion, MAX_TEXT);
        return step(caller, id, version, "ASSESSMENT_PROPOSED", (manager, assessment) -> {
            requireAssigned(caller, Permission.CASE_PROPOSE, assessment);
            if (visits(manager, id).isEmpty()) {
                throw new ProblemException(AssessmentProblem.ASSESSMENT_NO_VISIT, null);
            }
            assessment.proposed(suitable, reasons, caller, desk.now());
        });
    }

    @Override
    public Assessment decide(Caller caller, String id, Long version, boolean agreed, String comment) {
        String why = agreed ? Desk.optionalText("comment", comment, MAX_NOTE) : Desk.text("comment", comment, MAX_NOTE);
        return step(caller, id, version, agreed ? "ASSESSMENT_SENT" : "ASSESSMENT_RETURNED", (manager, assessment) -> {
            desk.around().access().require(caller, Permission.CASE_DECIDE, assessment.unitId());
            desk.requireLevel(caller, assessment.unitId(), Level.COUNTY);
            Desk.requireOther(caller, assessment.proposedBy());
            assessment.decided(agreed, why, caller, desk.now());
            if (agreed) {
                assessment.sent(documents.issue(caller, document(assessment)).id());
                desk.dues().done(manager, DueKind.ASSESSMENT, id, desk.now());
            }
        });
    }

    private static CaseDocument document(AssessmentEntity assessment) {
        Assessment view = assessment.view(null, List.of());
        AssessmentCommission commission = view.commission();
        boolean toProcuratorate = commission.commissioner() == Agency.PROCURATORATE;
        return new CaseDocument(
                "D-02",
                null,
                commission.unitId(),
                commission.commissioner().code(),
                toProcuratorate ? List.of() : List.of(Agency.PROCURATORATE.code()),
                "调查评估意见书",
                commission.commissionerName() + "：你单位委托（" + commission.reference() + "）调查评估的"
                        + commission.subjectName() + "，经调查评估，"
                        + (view.suitable() ? "适宜社区矫正。" : "不适宜社区矫正。") + view.opinion() + "（依据："
                        + view.basis() + "）",
                RECORD_TYPE,
                view.id());
    }

    @Override
    public Assessment adoption(Caller caller, String id, Long version, boolean adopted, String note) {
        String said = Desk.text("note", note, MAX_NOTE);
        return step(caller, id, version, adopted ? "ASSESSMENT_ADOPTED" : "ASSESSMENT_NOT_ADOPTED", (manager, one) -> {
            desk.around().access().require(caller, Permission.CASE_RECEIVE, one.unitId());
            one.adopted(adopted, said);
        });
    }

    @Override
    public Assessment withdraw(Caller caller, String id, Long version, String reason) {
        String why = Desk.text("reason", reason, MAX_NOTE);
        return step(caller, id, version, "ASSESSMENT_WITHDRAWN", (manager, assessment) -> {
            desk.around().access().require(caller, Permission.CASE_RECEIVE, assessment.unitId());
            assessment.withdrawn(why);
            desk.dues().cancelAll(manager, id);
        });
    }

    @Override
    public Assessment find(Caller caller, String id) {
        return desk.around().jpa().txExpr(manager -> {
            AssessmentEntity assessment = desk.found(manager.find(AssessmentEntity.class, id), id);
            boolean assigned = assessment.assignees().contains(caller.account());
            desk.around()
                    .access()
                    .require(caller, Permission.SUPERVISEE_READ, assigned ? caller.unitId() : assessment.unitId());
            return view(manager, assessment);
        });
    }

    @Override
    public Page<Assessment> list(Caller caller, AssessmentQuery query) {
        return assessments.page(caller, query.of(), new Filter().equal("state", query.state()), this::view);
    }

    private interface Change {
        void on(EntityManager manager, AssessmentEntity assessment);
    }

    private Assessment step(Caller caller, String id, Long version, String action, Change change) {
        return desk.transaction(manager -> {
            AssessmentEntity assessment = desk.found(manager.find(AssessmentEntity.class, id), id);
            Desk.requireVersion(assessment.version(), version);
            change.on(manager, assessment);
            return recorded(manager, caller, assessment, action);
        });
    }

    private Assessment recorded(EntityManager manager, Caller caller, AssessmentEntity assessment, String action) {
        manager.flush();
        Assessment view = view(manager, assessment);
        desk.around()
                .audit()
                .record(
                        caller,
                        new AuditRecord(
                                action,
                                RECORD_TYPE,
                                view.id(),
                                assessment.unitId(),
                                null,
                                Map.of(
                                        "state", view.state().name(),
                                        "lastDay", view.lastDay().toString(),
                                        "basis", view.basis())));
        return view;
    }

    private Assessment view(EntityManager manager, AssessmentEntity assessment) {
        return assessment.view(newcomers.masked(assessment.commission().idNumber()), visits(manager, assessment.id()));
    }

    private static List<AssessmentVisit> visits(EntityManager manager, String id) {
        return manager.createQuery(
                        "select v from AssessmentVisitEntity v where v.assessmentId = :id order by v.visitedOn, v.id",
                        AssessmentVisitEntity.class)
                .setParameter("id", id)
                .getResultStream()
                .map(AssessmentVisitEntity::view)
                .toList();
    }

    private void requireAssigned(Caller caller, Permission permission, AssessmentEntity assessment) {
        desk.around().access().require(caller, permission, caller.unitId());
        if (!assessment.assignees().contains(caller.account())) {
            throw new ProblemException(AssessmentProblem.ASSESSMENT_NOT_ASSIGNED, null);
        }
    }

    private void requireDay(String field, LocalDate day, LocalDate first) {
        if (day.isBefore(first) || day.isAfter(desk.today())) {
            throw new ProblemException(AssessmentProblem.ASSESSMENT_DAY, field, day.toString());
        }
    }

    private static AssessmentCommission checked(AssessmentCommission asked) {
        return new AssessmentCommission(
                Desk.text("unitId", asked.unitId(), 36),
                Desk.value("commissioner", asked.commissioner()),
                Desk.text("commissionerName", asked.commissionerName(), MAX_ORGAN),
                Desk.text("reference", asked.reference(), MAX_NAME),
                Desk.text("subjectName", asked.subjectName(), MAX_NAME),
                Desk.text("idNumber", asked.idNumber(), MAX_NAME),
                Desk.text("residence", asked.residence(), MAX_PLACE),
                Desk.value("receivedOn", asked.receivedOn()),
                asked.fastTrack());
    }
}
