package org.anjiao.supervisee.internal.prohibition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.anjiao.supervisee.prohibition.PermitKind;
import org.anjiao.supervisee.prohibition.PermitState;

/** Finds permits. */
public final class PermitSearch {
    private PermitSearch() {}

    static List<PermitEntity> ofPerson(EntityManager manager, String superviseeId, PermitKind kind) {
        return manager.createQuery(
                        "select p from PermitEntity p where p.superviseeId = :person and p.kind = :kind order by"
                                + " p.firstDay",
                        PermitEntity.class)
                .setParameter("person", superviseeId)
                .setParameter("kind", kind)
                .getResultList();
    }

    /**
     * The basis of the permit under which the person goes there without a leave (T-18).
     *
     * @param from first day away
     * @param to last day away, inclusive
     */
    public static Optional<String> tripsAllowed(
            EntityManager manager, String superviseeId, String destinationCode, LocalDate from, LocalDate to) {
        return ofPerson(manager, superviseeId, PermitKind.TRIP).stream()
                .filter(permit -> permit.state() == PermitState.GRANTED
                        && permit.application().destinationCode().equals(destinationCode)
                        && !from.isBefore(permit.firstDay())
                        && !to.isAfter(permit.lastDay()))
                .map(PermitEntity::basis)
                .findFirst();
    }
}
