package org.anjiao.supervisee.internal.merge;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitChange;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.transfer.MoveEntity;
import org.anjiao.supervisee.merge.MergePlan;
import org.anjiao.supervisee.merge.MergeProblem;
import org.anjiao.supervisee.merge.MovedPerson;
import org.anjiao.supervisee.merge.UnitMerge;
import org.anjiao.supervisee.merge.UnitMerges;

/** Orders merges and tells how far they have come. */
public class MergeBook implements UnitMerges {
    static final String RECORD_TYPE = "unit-merge";
    private static final int MAX_BASIS = 200;

    private final Desk desk;

    public MergeBook(Desk desk) {
        this.desk = desk;
    }

    @Override
    public UnitMerge order(Caller caller, MergePlan asked) {
        MergePlan plan = new MergePlan(
                Desk.text("fromUnitId", asked.fromUnitId(), 36),
                Desk.text("toUnitId", asked.toUnitId(), 36),
                Desk.value("on", asked.on()),
                asked.offices(),
                Desk.text("basis", asked.basis(), MAX_BASIS));
        Unit from = county("fromUnitId", plan.fromUnitId());
        Unit to = county("toUnitId", plan.toUnitId());
        desk.around().access().require(caller, Permission.ORGANIZATION_CHANGE, from.id());
        desk.around().access().require(caller, Permission.ORGANIZATION_CHANGE, to.id());
        return desk.transaction(manager -> {
            requireFirst(manager, plan);
            check(plan);
            MergeEntity merge = new MergeEntity(desk.around().ids().next(), plan, caller, desk.now());
            manager.persist(merge);
            handOver(caller, plan, from, to);
            manager.flush();
            desk.around()
                    .audit()
                    .record(
                            caller,
                            new AuditRecord(
                                    "UNIT_MERGE",
                                    RECORD_TYPE,
                                    merge.id(),
                                    to.id(),
                                    null,
                                    Map.of(
                                            "from", from.code(),
                                            "to", to.code(),
                                            "on", plan.on().toString(),
                                            "basis", plan.basis())));
            return view(manager, merge);
        });
    }

    /**
     * From the day on all that the old county and its offices own is in the new county's subtree; what happened before
     * stays where it was counted.
     */
    private void handOver(Caller caller, MergePlan plan, Unit from, Unit to) {
        plan.offices().keySet().stream()
                .sorted()
                .forEach(office ->
                        desk.around().organization().change(caller, new UnitChange(office, null, to.id(), plan.on())));
        String name = from.name() + "（已并入" + to.name() + "）";
        desk.around().organization().change(caller, new UnitChange(from.id(), name, to.id(), plan.on()));
    }

    private Unit county(String field, String id) {
        Unit unit;
        try {
            unit = desk.around().organization().unit(id, desk.now());
        } catch (ProblemException unknown) {
            throw new ProblemException(MergeProblem.MERGE_UNITS, field);
        }
        if (Level.of(unit.type()) != Level.COUNTY) {
            throw new ProblemException(MergeProblem.MERGE_UNITS, field);
        }
        return unit;
    }

    private void check(MergePlan plan) {
        if (plan.fromUnitId().equals(plan.toUnitId())) {
            throw new ProblemException(MergeProblem.MERGE_UNITS, "toUnitId");
        }
        if (plan.on().isBefore(desk.today())) {
            throw new ProblemException(MergeProblem.MERGE_DAY, "on", desk.today());
        }
        List<Unit> going = offices(plan.fromUnitId());
        going.stream()
                .filter(office -> !plan.offices().containsKey(office.id()))
                .findFirst()
                .ifPresent(office -> {
                    throw new ProblemException(MergeProblem.MERGE_OFFICE_MISSING, "offices", office.name());
                });
        requireAmong(plan.offices().keySet(), going);
        requireAmong(plan.offices().values(), offices(plan.toUnitId()));
    }

    private List<Unit> offices(String countyId) {
        return desk.around().organization().children(countyId, desk.now()).stream()
                .filter(unit -> Level.of(unit.type()) == Level.OFFICE)
                .toList();
    }

    private static void requireAmong(Iterable<String> named, List<Unit> offices) {
        Set<String> ids = offices.stream().map(Unit::id).collect(Collectors.toSet());
        for (String office : named) {
            if (!ids.contains(office)) {
                throw new ProblemException(MergeProblem.MERGE_OFFICE, "offices", office);
            }
        }
    }

    private static void requireFirst(EntityManager manager, MergePlan plan) {
        long known = manager.createQuery("select count(m) from MergeEntity m where m.fromUnitId = :from", Long.class)
                .setParameter("from", plan.fromUnitId())
                .getSingleResult();
        if (known > 0) {
            throw new ProblemException(MergeProblem.MERGE_TWICE, "fromUnitId");
        }
    }

    @Override
    public List<UnitMerge> list(Caller caller) {
        desk.around().access().require(caller, Permission.SUPERVISEE_READ, caller.unitId());
        return desk.around()
                .jpa()
                .txExpr(manager -> manager.createQuery(
                                "select m from MergeEntity m order by m.id desc", MergeEntity.class)
                        .getResultStream()
                        .filter(merge -> reads(caller, merge.toUnitId()) || reads(caller, merge.fromUnitId()))
                        .map(merge -> view(manager, merge))
                        .toList());
    }

    @Override
    public UnitMerge find(Caller caller, String id) {
        return desk.around().jpa().txExpr(manager -> view(manager, readable(manager, caller, id)));
    }

    @Override
    public Page<MovedPerson> moved(Caller caller, String id, String cursor, int limit) {
        int size = Page.limit(limit);
        return desk.around().jpa().txExpr(manager -> {
            readable(manager, caller, id);
            Set<String> hidden = desk.files().hidden(manager, caller);
            TypedQuery<MoveEntity> query = manager.createQuery(
                            "select m from MoveEntity m where m.recordId = :merge"
                                    + (hidden.isEmpty() ? "" : " and m.superviseeId not in :hidden")
                                    + (cursor == null ? "" : " and m.id > :cursor") + " order by m.id",
                            MoveEntity.class)
                    .setParameter("merge", id)
                    .setMaxResults(size + 1);
            if (!hidden.isEmpty()) {
                query.setParameter("hidden", hidden);
            }
            if (cursor != null) {
                query.setParameter("cursor", cursor);
            }
            return Page.of(query.getResultList(), size, MoveEntity::id)
                    .map(move -> new MovedPerson(move.superviseeId(), move.from(), move.to(), move.at()));
        });
    }

    private MergeEntity readable(EntityManager manager, Caller caller, String id) {
        MergeEntity merge = desk.found(manager.find(MergeEntity.class, id), id);
        if (!reads(caller, merge.fromUnitId())) {
            desk.around().access().require(caller, Permission.SUPERVISEE_READ, merge.toUnitId());
        }
        return merge;
    }

    private boolean reads(Caller caller, String unitId) {
        return desk.around().access().permits(caller, Permission.SUPERVISEE_READ, unitId);
    }

    private static UnitMerge view(EntityManager manager, MergeEntity merge) {
        long moved = manager.createQuery("select count(m) from MoveEntity m where m.recordId = :merge", Long.class)
                .setParameter("merge", merge.id())
                .getSingleResult();
        long remaining = 0;
        for (String office : merge.offices().keySet()) {
            remaining += manager.createQuery(
                            "select count(s) from SuperviseeEntity s where s.unitId = :office", Long.class)
                    .setParameter("office", office)
                    .getSingleResult();
        }
        return merge.view(moved, remaining);
    }
}
