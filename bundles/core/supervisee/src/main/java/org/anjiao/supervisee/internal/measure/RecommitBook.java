package org.anjiao.supervisee.internal.measure;

import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.measure.Conduct;
import org.anjiao.supervisee.measure.MeasureProblem;
import org.anjiao.supervisee.measure.RecommitCase;
import org.anjiao.supervisee.measure.RecommitCases;
import org.anjiao.supervisee.measure.RecommitQuery;

/** The cases that conditions of the law have opened. */
public class RecommitBook implements RecommitCases {
    static final String RECORD_TYPE = "recommit-case";
    private static final int MAX_TEXT = 500;

    private static final ListShape SHAPE = ListShape.filed(
            SortKey.time("opened", "openedAt"),
            SortKey.made("opened"),
            SortKey.day("event", "eventOn"),
            SortKey.time("decided", "decidedAt").orNone());

    private final Desk desk;
    private final CaseList<RecommitEntity> cases;
    private final Conditions conditions;
    private final Judge judge;

    public RecommitBook(Desk desk, Conditions conditions) {
        this.desk = desk;
        cases = new CaseList<>(desk, RecommitEntity.class, SHAPE);
        this.conditions = conditions;
        judge = new Judge(desk);
    }

    @Override
    public RecommitCase open(Caller caller, Conduct conduct) {
        String person = Desk.text("superviseeId", conduct.superviseeId(), 36);
        return desk.step(caller, Permission.CASE_RECORD, person, (manager, found) -> {
            desk.requireActive(found);
            Judged judged = judge.judge(manager, found, conduct);
            if (!judged.ending()) {
                throw new ProblemException(MeasureProblem.RECOMMIT_CONDITION_NOT_MET, "event");
            }
            if (MeasureSearch.openCase(manager, person).isPresent() || MeasureSearch.endingPending(manager, person)) {
                throw new ProblemException(MeasureProblem.RECOMMIT_CASE_OPEN, null);
            }
            // Two cases opened at the same moment must not both pass: each moves the person's version.
            manager.lock(found, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            RecommitEntity opened = conditions.open(manager, caller, found, judged);
            manager.flush();
            return opened.view();
        });
    }

    @Override
    public RecommitCase askRefusal(Caller caller, String id, Long version, String reason) {
        String why = Desk.text("reason", reason, MAX_TEXT);
        return step(
                caller,
                Permission.CASE_PROPOSE,
                id,
                version,
                "RECOMMIT_REFUSAL_ASKED",
                why,
                (manager, person, found) -> {
                    desk.requireLevel(caller, person, Level.COUNTY);
                    found.askRefusal(caller, why, desk.now());
                });
    }

    @Override
    public RecommitCase decideRefusal(Caller caller, String id, Long version, boolean granted, String comment) {
        String why = Desk.text("comment", comment, MAX_TEXT);
        String action = granted ? "RECOMMIT_REFUSAL_APPROVED" : "RECOMMIT_REFUSAL_TURNED_DOWN";
        return step(caller, Permission.CASE_DECIDE, id, version, action, why, (manager, person, found) -> {
            found.requireRefusalAsked();
            desk.requireLevel(caller, person, Level.CITY);
            Desk.requireOther(caller, found.refusalBy());
            found.decided(caller, granted, why, desk.now());
            conditions.lookAgain(manager, caller, person);
        });
    }

    private interface Change {
        void on(EntityManager manager, SuperviseeEntity person, RecommitEntity found);
    }

    private RecommitCase step(
            Caller caller,
            Permission permission,
            String id,
            Long version,
            String action,
            String reason,
            Change change) {
        return onCase(caller, permission, id, (manager, person, found) -> {
            Desk.requireVersion(found.version(), version);
            change.on(manager, person, found);
            desk.record(
                    manager, caller, person, new CaseStep(action, RECORD_TYPE, found.id(), Map.of("reason", reason)));
            manager.flush();
            return found.view();
        });
    }

    @Override
    public RecommitCase find(Caller caller, String id) {
        return onCase(caller, Permission.SUPERVISEE_READ, id, (manager, person, found) -> found.view());
    }

    private RecommitCase onCase(
            Caller caller, Permission permission, String id, Desk.RecordStep<RecommitEntity, RecommitCase> step) {
        return desk.onRecord(caller, permission, RecommitEntity.class, id, RecommitEntity::superviseeId, step);
    }

    @Override
    public Page<RecommitCase> list(Caller caller, RecommitQuery query) {
        return cases.page(caller, query.of(), new Filter().equal("state", query.state()), RecommitEntity::view);
    }
}
