package org.anjiao.supervisee.internal.desk;

import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import org.anjiao.supervisee.Flag;

/** Raises and lowers the flags of persons, each for the record because of which it holds. */
public final class Flags {
    private final Desk desk;

    Flags(Desk desk) {
        this.desk = desk;
    }

    /** Raises the flag because of a record; once more changes nothing. */
    public void raise(EntityManager manager, String superviseeId, Flag flag, String recordId) {
        if (manager.find(FlagEntity.class, new FlagEntity.Key(superviseeId, flag, recordId)) == null) {
            manager.persist(new FlagEntity(superviseeId, flag, recordId, desk.now()));
        }
    }

    /** Lowers it; it still holds if another record is behind it. */
    public void lower(EntityManager manager, String superviseeId, Flag flag, String recordId) {
        FlagEntity raised = manager.find(FlagEntity.class, new FlagEntity.Key(superviseeId, flag, recordId));
        if (raised != null) {
            manager.remove(raised);
        }
    }

    /** Lowers all of a person, whatever is behind them. */
    public void clear(EntityManager manager, String superviseeId) {
        raised(manager, superviseeId).forEach(manager::remove);
    }

    /** What holds of the person now. */
    public Set<Flag> of(EntityManager manager, String superviseeId) {
        return FlagEntity.of(manager, superviseeId);
    }

    private static List<FlagEntity> raised(EntityManager manager, String superviseeId) {
        return manager.createQuery("select f from FlagEntity f where f.superviseeId = :person", FlagEntity.class)
                .setParameter("person", superviseeId)
                .getResultList();
    }
}
