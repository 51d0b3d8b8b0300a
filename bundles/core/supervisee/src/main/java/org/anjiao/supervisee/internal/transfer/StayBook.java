package org.anjiao.supervisee.internal.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import org.anjiao.organization.Unit;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.spi.PersonFollower;
import org.anjiao.supervisee.transfer.StayCause;
import org.anjiao.supervisee.transfer.Stays;
import org.anjiao.supervisee.transfer.TransferProblem;
import org.anjiao.supervisee.transfer.UnitMove;
import org.anjiao.supervisee.transfer.UnitStay;

/** Who kept a person when, and the change of office within a county. */
public class StayBook implements Stays {
    private static final int MAX_TEXT = 500;

    private static final SortKey MOVED = SortKey.time("moved", "movedAt");
    private static final ListShape SHAPE =
            ListShape.filed(MOVED, MOVED).withUnits("(r.fromUnitId in :units or r.toUnitId in :units)");

    private final Desk desk;
    private final CaseList<MoveEntity> moves;
    private final Mover mover;

    /** @param followers of those who move; fails while one of them is away */
    public StayBook(Desk desk, Supplier<List<PersonFollower>> followers) {
        this.desk = desk;
        moves = new CaseList<>(desk, MoveEntity.class, SHAPE);
        mover = new Mover(desk, followers);
    }

    @Override
    public List<UnitStay> ofPerson(Caller caller, String superviseeId) {
        return desk.step(caller, Permission.SUPERVISEE_READ, superviseeId, (manager, person) -> stays(manager, person));
    }

    @Override
    public List<UnitStay> changeOffice(Caller caller, String superviseeId, String officeId, String reason) {
        String office = Desk.text("officeId", officeId, 36);
        String why = Desk.text("reason", reason, MAX_TEXT);
        return desk.step(caller, Permission.CASE_RECEIVE, superviseeId, (manager, person) -> {
            desk.requireOpen(person);
            Unit county = desk.requireLevel(caller, person, Level.COUNTY);
            if (office.equals(person.unitId())) {
                throw new ProblemException(TransferProblem.OFFICE_SAME, "officeId");
            }
            requireOffice(desk, office, county.id());
            desk.record(
                    manager,
                    caller,
                    person,
                    new CaseStep("OFFICE_CHANGED", "supervisee", person.id(), Map.of("reason", why)));
            mover.move(manager, caller, person, office, StayCause.OFFICE_CHANGE, null);
            return stays(manager, person);
        });
    }

    /** Refuses what is not an office of that county. */
    static void requireOffice(Desk desk, String officeId, String countyId) {
        boolean office = desk.around().organization().children(countyId, desk.now()).stream()
                .anyMatch(unit -> unit.id().equals(officeId) && Level.of(unit.type()) == Level.OFFICE);
        if (!office) {
            String county =
                    desk.around().organization().unit(countyId, desk.now()).name();
            throw new ProblemException(TransferProblem.TRANSFER_OFFICE, "officeId", officeId, county);
        }
    }

    private static List<UnitStay> stays(EntityManager manager, SuperviseeEntity person) {
        List<UnitStay> stays = new ArrayList<>();
        Instant from = null;
        StayCause cause = StayCause.ENTRY;
        String record = null;
        for (MoveEntity move : moves(manager, person.id())) {
            stays.add(new UnitStay(move.from(), from, move.at(), cause, record));
            from = move.at();
            cause = move.cause();
            record = move.recordId();
        }
        stays.add(new UnitStay(person.unitId(), from, null, cause, record));
        return stays;
    }

    private static List<MoveEntity> moves(EntityManager manager, String superviseeId) {
        return manager.createQuery(
                        "select m from MoveEntity m where m.superviseeId = :person order by m.movedAt, m.id",
                        MoveEntity.class)
                .setParameter("person", superviseeId)
                .getResultList();
    }

    @Override
    public Page<UnitMove> moves(Caller caller, CaseQuery query, StayCause cause) {
        return moves.page(caller, query, new Filter().equal("cause", cause), MoveEntity::view);
    }
}
