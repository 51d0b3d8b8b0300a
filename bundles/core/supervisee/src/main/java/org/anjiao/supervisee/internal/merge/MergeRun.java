package org.anjiao.supervisee.internal.merge;

import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.internal.transfer.Mover;
import org.anjiao.supervisee.merge.MergeState;
import org.anjiao.supervisee.transfer.StayCause;

/**
 * Moves the persons of merges whose day has come, a few in one transaction. Whoever still stands with an old office has not
 * been moved: so a run that was broken off goes on where it was, and repeating it moves nobody twice.
 */
public class MergeRun {
    private static final int BATCH = 200;

    private final Desk desk;
    private final Mover mover;

    public MergeRun(Desk desk) {
        this.desk = desk;
        mover = new Mover(desk);
    }

    /** Goes on until everybody has been moved whose day has come. */
    public void look() {
        for (String id : waiting()) {
            boolean more = true;
            while (more) {
                more = desk.around().jpa().txExpr(manager -> batch(manager, manager.find(MergeEntity.class, id)));
            }
        }
    }

    private List<String> waiting() {
        return desk.around()
                .jpa()
                .txExpr(manager -> manager.createQuery(
                                "select m.id from MergeEntity m where m.state <> :done and m.mergeOn <= :today order by m.id",
                                String.class)
                        .setParameter("done", MergeState.DONE)
                        .setParameter("today", desk.today())
                        .getResultList());
    }

    /** @return whether there may be more to move */
    private boolean batch(EntityManager manager, MergeEntity merge) {
        merge.moving();
        Caller system = desk.system(merge.toUnitId());
        for (Map.Entry<String, String> office : merge.offices().entrySet()) {
            List<SuperviseeEntity> persons = manager.createQuery(
                            "select s from SuperviseeEntity s where s.unitId = :office", SuperviseeEntity.class)
                    .setParameter("office", office.getKey())
                    .setMaxResults(BATCH)
                    .getResultList();
            if (!persons.isEmpty()) {
                persons.forEach(person ->
                        mover.keep(manager, system, person, office.getValue(), StayCause.UNIT_MERGE, merge.id()));
                return true;
            }
        }
        merge.offices().forEach((from, to) -> mover.moveFiles(manager, from, to));
        merge.done(desk.now());
        return false;
    }
}
