package org.anjiao.supervisee.internal.detention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.policy.Deadline;
import org.anjiao.policy.RuleCodes;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.detention.Detention;
import org.anjiao.supervisee.detention.DetentionKind;
import org.anjiao.supervisee.detention.DetentionProblem;
import org.anjiao.supervisee.detention.Detentions;
import org.anjiao.supervisee.detention.NewDetention;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.internal.due.NewDue;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** The detentions and coercive measures. */
public class DetentionBook implements Detentions {
    static final String RECORD_TYPE = "detention";
    private static final int MAX_LINE = 100;
    private static final int MAX_TEXT = 500;

    private static final SortKey SINCE = SortKey.day("since", "since");
    private static final ListShape SHAPE = ListShape.ofKept(
            SINCE,
            SINCE,
            SortKey.day("noticeBy", "noticeBy").ascendingFirst(),
            SortKey.day("ended", "endedOn").orNone());

    private final Desk desk;
    private final CaseList<DetentionEntity> detentions;

    public DetentionBook(Desk desk) {
        this.desk = desk;
        detentions = new CaseList<>(desk, DetentionEntity.class, SHAPE);
    }

    @Override
    public Detention file(Caller caller, NewDetention asked) {
        NewDetention filed = new NewDetention(
                Desk.text("superviseeId", asked.superviseeId(), 36),
                Desk.value("kind", asked.kind()),
                Desk.text("organ", asked.organ(), MAX_LINE),
                Desk.value("since", asked.since()),
                Desk.text("reason", asked.reason(), MAX_TEXT));
        return desk.step(caller, Permission.CASE_RECORD, filed.superviseeId(), (manager, person) -> {
            desk.requireActive(person);
            requireDay("since", filed.since(), person.termFrom());
            return recorded(manager, caller, person, open(manager, caller, person, filed), "DETENTION_FILED");
        });
    }

    /** Custody raises its flag; the organ's notice is expected. */
    private DetentionEntity open(EntityManager manager, Caller caller, SuperviseeEntity person, NewDetention filed) {
        DueKind notice = DueKind.COERCIVE_MEASURE_NOTICE;
        Instant since = Shanghai.startOf(filed.since());
        Deadline deadline = desk.deadline(notice.ruleCode(), person, since);
        String id = desk.around().ids().next();
        DetentionEntity detention = new DetentionEntity(id, filed, deadline, caller);
        manager.persist(detention);
        if (desk.rule(RuleCodes.CUSTODY_MEASURES, person, filed.since())
                .lists(filed.kind().name())) {
            desk.flags().raise(manager, person.id(), Flag.DETAINED, id);
        }
        due(manager, notice, person, id, since, deadline);
        return detention;
    }

    private void due(
            EntityManager manager, DueKind kind, SuperviseeEntity person, String id, Instant since, Deadline deadline) {
        desk.dues().open(manager, new NewDue(kind, person.id(), person.unitId(), RECORD_TYPE, id, since, deadline));
    }

    /**
     * The court has decided on an arrest with a proposal to revoke: the police execute it, and detention ends at the latest
     * when the law's time from the decision is over (T-37, Law art. 47).
     *
     * @param reference number of the decision
     */
    public void arrested(
            EntityManager manager, Caller caller, SuperviseeEntity person, LocalDate decidedOn, String reference) {
        NewDetention arrest = new NewDetention(
                person.id(), DetentionKind.ARREST, Agency.POLICE.zh(), decidedOn, "人民法院决定逮捕（" + reference + "）");
        DetentionEntity detention = open(manager, caller, person, arrest);
        Instant since = Shanghai.startOf(decidedOn);
        desk.findRule(DueKind.ARREST_DETENTION.ruleCode(), person, decidedOn)
                .ifPresent(rule -> due(
                        manager,
                        DueKind.ARREST_DETENTION,
                        person,
                        detention.id(),
                        since,
                        desk.around().deadlines().due(rule, since)));
        recorded(manager, caller, person, detention, "DETENTION_FILED");
    }

    /**
     * The court has ruled not to revoke: whoever was arrested for the proposal is set free at once (Law art. 48). The police
     * does so; here the end of the detention is due, and late after that day.
     */
    public void notRevoked(EntityManager manager, Caller caller, SuperviseeEntity person, LocalDate decidedOn) {
        DueKind limit = DueKind.ARREST_DETENTION;
        desk.findRule(limit.ruleCode() + ".REFUSED", person, decidedOn)
                .map(rule -> desk.around().deadlines().due(rule, Shanghai.startOf(decidedOn)))
                .ifPresent(end -> entities(manager, person.id()).stream()
                        .filter(arrest ->
                                desk.dues().find(manager, limit, arrest.id()).isPresent())
                        .forEach(arrest -> {
                            desk.dues().extend(manager, limit, arrest.id(), end);
                            toEnd(manager, caller, person, arrest, end);
                        }));
    }

    private void toEnd(
            EntityManager manager, Caller caller, SuperviseeEntity person, DetentionEntity arrest, Deadline end) {
        desk.record(
                manager,
                caller,
                person,
                new CaseStep(
                        "ARREST_TO_END",
                        RECORD_TYPE,
                        arrest.id(),
                        Map.of(
                                "lastDay", end.lastDay().toString(),
                                "basis", end.rule().basis())));
    }

    @Override
    public Detention noticeCame(Caller caller, String id, Long version, LocalDate on, String notice) {
        Desk.value("on", on);
        String reference = Desk.text("notice", notice, MAX_LINE);
        return step(caller, id, version, "DETENTION_NOTICE", (manager, person, detention) -> {
            requireDay("on", on, detention.since());
            detention.noticeCame(on, reference);
            desk.dues().done(manager, DueKind.COERCIVE_MEASURE_NOTICE, id, Shanghai.startOf(on));
        });
    }

    @Override
    public Detention end(Caller caller, String id, Long version, LocalDate endedOn, String outcome) {
        Desk.value("endedOn", endedOn);
        String how = Desk.text("outcome", outcome, MAX_TEXT);
        return step(caller, id, version, "DETENTION_ENDED", (manager, person, detention) -> {
            requireDay("endedOn", endedOn, detention.since());
            detention.end(endedOn, how);
            desk.flags().lower(manager, person.id(), Flag.DETAINED, id);
            desk.dues().done(manager, DueKind.ARREST_DETENTION, id, Shanghai.startOf(endedOn));
        });
    }

    @Override
    public Detention find(Caller caller, String id) {
        return on(caller, Permission.SUPERVISEE_READ, id, (manager, person, detention) -> detention.view());
    }

    @Override
    public List<Detention> ofPerson(Caller caller, String superviseeId) {
        return desk.step(
                caller,
                Permission.SUPERVISEE_READ,
                superviseeId,
                (manager, person) -> entities(manager, superviseeId).stream()
                        .map(DetentionEntity::view)
                        .toList());
    }

    private static List<DetentionEntity> entities(EntityManager manager, String superviseeId) {
        return manager.createQuery(
                        "select d from DetentionEntity d where d.superviseeId = :person order by d.since desc, d.id desc",
                        DetentionEntity.class)
                .setParameter("person", superviseeId)
                .getResultList();
    }

    private void requireDay(String field, LocalDate day, LocalDate first) {
        if (day.isBefore(first) || day.isAfter(desk.today())) {
            throw new ProblemException(DetentionProblem.DETENTION_DAY, field, first, desk.today());
        }
    }

    private interface Change {
        void on(EntityManager manager, SuperviseeEntity person, DetentionEntity detention);
    }

    private Detention step(Caller caller, String id, Long version, String action, Change change) {
        return on(caller, Permission.CASE_RECORD, id, (manager, person, detention) -> {
            Desk.requireVersion(detention.version(), version);
            change.on(manager, person, detention);
            return recorded(manager, caller, person, detention, action);
        });
    }

    private Detention on(
            Caller caller, Permission permission, String id, Desk.RecordStep<DetentionEntity, Detention> step) {
        return desk.onRecord(caller, permission, DetentionEntity.class, id, DetentionEntity::superviseeId, step);
    }

    private Detention recorded(
            EntityManager manager, Caller caller, SuperviseeEntity person, DetentionEntity detention, String action) {
        manager.flush();
        Detention view = detention.view();
        desk.record(
                manager,
                caller,
                person,
                new CaseStep(
                        action,
                        RECORD_TYPE,
                        view.id(),
                        Map.of("kind", view.kind().name(), "since", view.since().toString(), "basis", view.basis())));
        return view;
    }

    @Override
    public Page<Detention> list(Caller caller, CaseQuery query, DetentionKind kind, Boolean lasting) {
        Filter filter = new Filter().equal("kind", kind).none("endedOn", lasting);
        return detentions.page(caller, query, filter, DetentionEntity::view);
    }
}
