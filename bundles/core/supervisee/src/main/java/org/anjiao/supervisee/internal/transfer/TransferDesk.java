package org.anjiao.supervisee.internal.transfer;

import java.util.HashMap;
import java.util.Map;
import javax.persistence.EntityManager;
import org.anjiao.organization.Unit;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.transfer.Transfer;

/** Who may do what on a transfer: unlike other records it lies between two units. */
final class TransferDesk {
    /** Which of the two counties acts. */
    enum Side {
        OLD,
        NEW
    }

    /** A step on a transfer. */
    interface Change {
        void on(EntityManager manager, SuperviseeEntity person, TransferEntity transfer);
    }

    private final Desk desk;

    TransferDesk(Desk desk) {
        this.desk = desk;
    }

    /** A step of the officers of one side, at whatever level. */
    Transfer step(
            Caller caller, Permission permission, Side side, String id, Long version, String action, Change change) {
        return desk.transaction(manager -> {
            TransferEntity transfer = desk.found(manager.find(TransferEntity.class, id), id);
            SuperviseeEntity person = desk.person(manager, transfer.superviseeId());
            String unit = side == Side.OLD ? oldUnit(transfer, person) : newUnit(transfer, person);
            desk.around().access().require(caller, permission, unit);
            desk.files().requireKnown(caller, person, unit);
            Desk.requireVersion(transfer.version(), version);
            change.on(manager, person, transfer);
            manager.flush();
            return recorded(manager, caller, person, transfer, action);
        });
    }

    /** As {@link #step}, by the county itself. */
    Transfer countyStep(Caller caller, Side side, String id, Long version, String action, Change change) {
        return step(caller, Permission.CASE_RECEIVE, side, id, version, action, (manager, person, transfer) -> {
            String unit = side == Side.OLD ? oldUnit(transfer, person) : newUnit(transfer, person);
            Unit own = desk.around().organization().unit(caller.unitId(), desk.now());
            if (Level.of(own.type()) != Level.COUNTY) {
                throw new ProblemException(
                        SuperviseeProblem.DECISION_LEVEL,
                        null,
                        Level.COUNTY.zh(),
                        desk.deciding(unit, Level.COUNTY).name(),
                        Level.COUNTY.en());
            }
            change.on(manager, person, transfer);
        });
    }

    /** The office that keeps the person until the report, and has kept it before. */
    static String oldUnit(TransferEntity transfer, SuperviseeEntity person) {
        return transfer.state().open() ? person.unitId() : transfer.fromUnitId();
    }

    /** The new county; the old one where the new lies outside the province. */
    static String newUnit(TransferEntity transfer, SuperviseeEntity person) {
        return transfer.toUnitId() == null ? oldUnit(transfer, person) : transfer.toUnitId();
    }

    boolean readable(Caller caller, TransferEntity transfer, SuperviseeEntity person) {
        return permits(caller, person, oldUnit(transfer, person))
                || permits(caller, person, newUnit(transfer, person))
                || (transfer.toOfficeId() != null && permits(caller, person, transfer.toOfficeId()));
    }

    private boolean permits(Caller caller, SuperviseeEntity person, String unitId) {
        return desk.around().access().permits(caller, Permission.SUPERVISEE_READ, unitId)
                && desk.files().knows(caller, person, unitId);
    }

    /** The county that keeps the person, or where the counties disagree the unit above both. */
    Unit deciding(TransferEntity transfer, SuperviseeEntity person) {
        Unit county = desk.deciding(oldUnit(transfer, person), Level.COUNTY);
        return transfer.disputed() && transfer.toUnitId() != null ? desk.above(county, transfer.toUnitId()) : county;
    }

    Transfer view(SuperviseeEntity person, TransferEntity transfer) {
        return transfer.view(person, deciding(transfer, person).id());
    }

    Transfer recorded(
            EntityManager manager, Caller caller, SuperviseeEntity person, TransferEntity transfer, String action) {
        Transfer view = view(person, transfer);
        Map<String, String> facts = new HashMap<>();
        facts.put("state", view.state().name());
        facts.put("to", view.toUnitId() == null ? view.outside() : view.toUnitId());
        if (view.reportBy() != null) {
            facts.put("reportBy", view.reportBy().toString());
            facts.put("basis", view.basis());
        }
        desk.record(manager, caller, person, new CaseStep(action, TransferBook.RECORD_TYPE, view.id(), facts));
        return view;
    }
}
