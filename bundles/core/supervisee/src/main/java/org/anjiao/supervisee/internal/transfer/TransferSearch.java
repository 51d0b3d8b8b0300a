package org.anjiao.supervisee.internal.transfer;

import java.util.Arrays;
import java.util.List;
import javax.persistence.EntityManager;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.transfer.TransferQuery;
import org.anjiao.supervisee.transfer.TransferState;

/** Finds transfers. */
final class TransferSearch {
    private static final String OUTGOING = "(r.fromUnitId in :units or r.fromCountyId in :units)";
    private static final String INCOMING = "(r.toUnitId in :units or r.toOfficeId in :units)";
    private static final SortKey MOVING = SortKey.day("moving", "movingOn");
    private static final ListShape SHAPE = ListShape.filed(
                    MOVING,
                    SortKey.made("applied"),
                    MOVING,
                    SortKey.time("decided", "decidedAt").orNone(),
                    SortKey.day("reportBy", "reportBy").orNone().ascendingFirst())
            .withinUnits();
    private static final List<TransferState> OPEN =
            Arrays.stream(TransferState.values()).filter(TransferState::open).toList();

    private TransferSearch() {}

    static boolean open(EntityManager manager, String superviseeId) {
        return ofPerson(manager, superviseeId).stream()
                .anyMatch(transfer -> transfer.state().open());
    }

    static List<TransferEntity> ofPerson(EntityManager manager, String superviseeId) {
        return manager.createQuery(
                        "select t from TransferEntity t where t.superviseeId = :person", TransferEntity.class)
                .setParameter("person", superviseeId)
                .getResultList();
    }

    /**
     * Transfers belong to both sides: of a person each side sees those that it takes part in.
     *
     * @param incoming into the units or out of them; null for both
     */
    static CaseList<TransferEntity> list(Desk desk, Boolean incoming) {
        String units = incoming == null ? "(" + OUTGOING + " or " + INCOMING + ")" : incoming ? INCOMING : OUTGOING;
        return new CaseList<>(desk, TransferEntity.class, SHAPE.withUnits(units));
    }

    static Filter filter(TransferQuery wanted) {
        boolean closed = Boolean.FALSE.equals(wanted.open());
        return new Filter()
                .on(closed ? "r.state not in :open" : "r.state in :open", "open", wanted.open() == null ? null : OPEN);
    }
}
