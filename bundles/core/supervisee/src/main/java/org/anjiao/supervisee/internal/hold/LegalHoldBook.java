package org.anjiao.supervisee.internal.hold;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.hold.HoldProblem;
import org.anjiao.supervisee.hold.LegalHold;
import org.anjiao.supervisee.hold.LegalHolds;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** The legal holds. A person whose file is closed can be held as well: the track outlives the correction. */
public class LegalHoldBook implements LegalHolds {
    private static final String RECORD_TYPE = "legal-hold";
    private static final int MAX_TEXT = 500;

    private static final SortKey SET = SortKey.time("set", "setAt");
    private static final ListShape SHAPE =
            ListShape.ofKept(SET, SET, SortKey.day("lastDay", "lastDay").ascendingFirst());

    private final Desk desk;
    private final CaseList<LegalHoldEntity> holds;

    public LegalHoldBook(Desk desk) {
        this.desk = desk;
        holds = new CaseList<>(desk, LegalHoldEntity.class, SHAPE);
    }

    @Override
    public LegalHold set(Caller caller, String superviseeId, String reason, LocalDate lastDay) {
        String why = Desk.text("reason", reason, MAX_TEXT);
        Desk.value("lastDay", lastDay);
        return desk.step(caller, Permission.CASE_RECEIVE, superviseeId, (manager, person) -> {
            if (lastDay.isBefore(desk.today())) {
                throw new ProblemException(HoldProblem.HOLD_DAY, "lastDay", lastDay);
            }
            LegalHoldEntity hold =
                    new LegalHoldEntity(desk.around().ids().next(), superviseeId, why, lastDay, caller, desk.now());
            manager.persist(hold);
            return recorded(manager, caller, person, hold, "LEGAL_HOLD_SET");
        });
    }

    @Override
    public LegalHold lift(Caller caller, String id, Long version, String reason) {
        String why = Desk.text("reason", reason, MAX_TEXT);
        return desk.onRecord(
                caller,
                Permission.CASE_RECEIVE,
                LegalHoldEntity.class,
                id,
                LegalHoldEntity::superviseeId,
                (manager, person, hold) -> {
                    Desk.requireVersion(hold.version(), version);
                    hold.lift(caller, why, desk.now());
                    return recorded(manager, caller, person, hold, "LEGAL_HOLD_LIFTED");
                });
    }

    private LegalHold recorded(
            EntityManager manager, Caller caller, SuperviseeEntity person, LegalHoldEntity hold, String action) {
        manager.flush();
        LegalHold view = hold.view();
        String reason = view.liftReason() == null ? view.reason() : view.liftReason();
        desk.record(
                manager,
                caller,
                person,
                new CaseStep(
                        action,
                        RECORD_TYPE,
                        view.id(),
                        Map.of("lastDay", view.lastDay().toString(), "reason", reason)));
        return view;
    }

    @Override
    public List<LegalHold> ofSupervisee(Caller caller, String superviseeId) {
        return desk.step(
                caller,
                Permission.SUPERVISEE_READ,
                superviseeId,
                (manager, person) -> manager.createQuery(
                                "select h from LegalHoldEntity h where h.superviseeId = :person order by h.id desc",
                                LegalHoldEntity.class)
                        .setParameter("person", superviseeId)
                        .getResultStream()
                        .map(LegalHoldEntity::view)
                        .toList());
    }

    @Override
    public Set<String> held() {
        return desk.around().jpa().txExpr(manager -> {
            Set<String> held = new TreeSet<>(manager.createQuery(
                            "select h.superviseeId from LegalHoldEntity h where h.untilAt > :now", String.class)
                    .setParameter("now", desk.now().toEpochMilli())
                    .getResultList());
            held.addAll(
                    manager.createQuery("select f.superviseeId from FlagEntity f where f.flag = :pending", String.class)
                            .setParameter("pending", Flag.PROCEEDING_PENDING)
                            .getResultList());
            return held;
        });
    }

    @Override
    public Page<LegalHold> list(Caller caller, CaseQuery query, Boolean inForce) {
        boolean over = Boolean.FALSE.equals(inForce);
        Filter filter = new Filter()
                .on(
                        over ? "r.untilAt <= :now" : "r.untilAt > :now",
                        "now",
                        inForce == null ? null : desk.now().toEpochMilli());
        return holds.page(caller, query, filter, LegalHoldEntity::view);
    }
}
