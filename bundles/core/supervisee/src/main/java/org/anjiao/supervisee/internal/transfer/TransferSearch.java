package org.anjiao.supervisee.internal.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.anjiao.supervisee.transfer.TransferQuery;
import org.anjiao.supervisee.transfer.TransferState;

/** Finds transfers. */
final class TransferSearch {
    private static final String OUTGOING = "(t.fromUnitId in :units or t.fromCountyId in :units)";
    private static final String INCOMING = "(t.toUnitId in :units or t.toOfficeId in :units)";
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
     * @param units null means all
     * @param hidden persons whose transfers are not shown
     */
    static TypedQuery<TransferEntity> query(
            EntityManager manager, List<String> units, Set<String> hidden, TransferQuery wanted) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new TreeMap<>();
        if (units != null) {
            values.put("units", units);
            conditions.add(
                    wanted.incoming() == null
                            ? "(" + OUTGOING + " or " + INCOMING + ")"
                            : wanted.incoming() ? INCOMING : OUTGOING);
        }
        if (!hidden.isEmpty()) {
            values.put("hidden", hidden);
            conditions.add("t.superviseeId not in :hidden");
        }
        if (wanted.superviseeId() != null) {
            values.put("person", wanted.superviseeId());
            conditions.add("t.superviseeId = :person");
        }
        if (wanted.open() != null) {
            values.put("states", OPEN);
            conditions.add("t.state " + (wanted.open() ? "" : "not ") + "in :states");
        }
        if (wanted.cursor() != null) {
            values.put("cursor", wanted.cursor());
            conditions.add("t.id < :cursor");
        }
        TypedQuery<TransferEntity> query = manager.createQuery(
                "select t from TransferEntity t where " + String.join(" and ", conditions) + " order by t.id desc",
                TransferEntity.class);
        values.forEach(query::setParameter);
        return query;
    }
}
