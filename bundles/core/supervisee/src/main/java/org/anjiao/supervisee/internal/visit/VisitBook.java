package org.anjiao.supervisee.internal.visit;

import java.util.Map;
import java.util.Set;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.internal.rhythm.Rhythms;
import org.anjiao.supervisee.visit.MetPerson;
import org.anjiao.supervisee.visit.NewVisit;
import org.anjiao.supervisee.visit.Visit;
import org.anjiao.supervisee.visit.VisitKind;
import org.anjiao.supervisee.visit.VisitProblem;
import org.anjiao.supervisee.visit.Visits;

/** The visits. */
public class VisitBook implements Visits {
    private static final String RECORD_TYPE = "visit";
    private static final int MAX_COMPANIONS = 100;
    private static final int MAX_FINDINGS = 1000;

    private static final SortKey VISITED = SortKey.time("visited", "visitedAt");

    private final Desk desk;
    private final Rhythms rhythms;
    private final CaseList<VisitEntity> visits;

    public VisitBook(Desk desk, Rhythms rhythms) {
        this.desk = desk;
        this.rhythms = rhythms;
        visits = new CaseList<>(
                desk, VisitEntity.class, ListShape.filed(VISITED, VISITED, SortKey.time("recorded", "recordedAt")));
    }

    @Override
    public Visit file(Caller caller, NewVisit given) {
        NewVisit visit = checked(given);
        return desk.step(caller, Permission.CASE_RECORD, visit.superviseeId(), (manager, person) -> {
            desk.requireActive(person);
            VisitTimes.require("visitedAt", visit.visitedAt(), person, desk.now());
            VisitEntity entity =
                    new VisitEntity(desk.around().ids().next(), person.unitId(), visit, caller, desk.now());
            manager.persist(entity);
            Visit view = entity.view();
            if (view.counts()) {
                rhythms.turn(manager, DueKind.VISIT, person, visit.visitedAt());
            }
            desk.record(
                    manager,
                    caller,
                    person,
                    new CaseStep(
                            view.counts() ? "VISITED" : "VISIT_MET_NOBODY",
                            RECORD_TYPE,
                            view.id(),
                            view.visitedAt(),
                            Map.of("kind", view.kind().name())));
            return view;
        });
    }

    @Override
    public Page<Visit> list(Caller caller, CaseQuery query, VisitKind kind) {
        return visits.page(
                caller,
                query,
                new Filter().equal("kind", kind),
                (manager, visit) -> visit.view(desk.near(caller, desk.person(manager, visit.superviseeId()))));
    }

    @Override
    public Visit find(Caller caller, String id, String purpose) {
        return desk.onRecord(
                caller,
                Permission.SUPERVISEE_READ,
                VisitEntity.class,
                id,
                VisitEntity::superviseeId,
                (manager, person, visit) -> {
                    if (!desk.near(caller, person)) {
                        desk.read(caller, person, "VISIT_READ", RECORD_TYPE, id, Desk.purpose(purpose));
                    }
                    return visit.view();
                });
    }

    private NewVisit checked(NewVisit given) {
        Set<MetPerson> met = Desk.value("met", given.met());
        if (met.isEmpty()) {
            throw CommonProblem.required("met");
        }
        if (met.contains(MetPerson.NOBODY) && met.size() > 1) {
            throw new ProblemException(VisitProblem.VISIT_MET, "met");
        }
        return new NewVisit(
                Desk.text("superviseeId", given.superviseeId(), 36),
                Desk.value("kind", given.kind()),
                given.visitedAt() == null ? desk.now() : given.visitedAt(),
                met,
                Desk.optionalText("companions", given.companions(), MAX_COMPANIONS),
                Desk.text("findings", given.findings(), MAX_FINDINGS));
    }
}
