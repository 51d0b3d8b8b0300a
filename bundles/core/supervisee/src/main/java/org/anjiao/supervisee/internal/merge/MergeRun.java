package org.anjiao.supervisee.internal.merge;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.internal.transfer.Mover;
import org.anjiao.supervisee.merge.MergeState;
import org.anjiao.supervisee.spi.PersonFollower;
import org.anjiao.supervisee.transfer.StayCause;

/**
 * Moves the persons of merges whose day has come, a few in one transaction. Whoever still stands with an old office has not
 * been moved: so a run that was broken off goes on where it was, and repeating it moves nobody twice.
 */
public class MergeRun {
    private static final int BATCH = 200;

    private final Desk desk;
    private final Mover mover;

    /** @param followers of those who move; fails while one of them is away */
    public MergeRun(Desk desk, Supplier<List<PersonFollower>> followers) {
        this.desk = desk;
        mover = new Mover(desk, followers);
    }

    /** Goes on until everybody has been moved whose day has come, those too who came to an old office since. */
    public void look() {
        for (String id : due()) {
            boolean more = true;
            while (more) {
                more = inMerge(id, this::batch);
            }
            inMerge(id, this::finish);
        }
    }

    private boolean inMerge(String id, BiPredicate<EntityManager, MergeEntity> work) {
        return desk.around().jpa().txExpr(manager -> work.test(manager, manager.find(MergeEntity.class, id)));
    }

    private List<String> due() {
        return desk.around()
                .jpa()
                .txExpr(manager -> manager.createQuery(
                                "select m.id from MergeEntity m where m.mergeOn <= :today order by m.id", String.class)
                        .setParameter("today", desk.today())
                        .getResultList());
    }

    /** @return whether there may be more to move */
    private boolean batch(EntityManager manager, MergeEntity merge) {
        Caller system = desk.system(merge.toUnitId());
        for (Map.Entry<String, String> office : merge.offices().entrySet()) {
            List<SuperviseeEntity> persons = manager.createQuery(
                            "select s from SuperviseeEntity s where s.unitId = :office", SuperviseeEntity.class)
                    .setParameter("office", office.getKey())
                    .setMaxResults(BATCH)
                    .getResultList();
            if (!persons.isEmpty()) {
                merge.moving();
                persons.forEach(person ->
                        mover.keep(manager, system, person, office.getValue(), StayCause.UNIT_MERGE, merge.id()));
                return true;
            }
        }
        return false;
    }

    /** The files follow their persons at the end: they are many, and each list asks for them by their office. */
    private boolean finish(EntityManager manager, MergeEntity merge) {
        if (merge.state() != MergeState.DONE) {
            merge.offices().forEach((from, to) -> mover.moveFiles(manager, from, to));
            merge.done(desk.now());
        }
        return true;
    }
}
