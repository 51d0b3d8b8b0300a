package org.anjiao.supervisee.internal.due;

import java.util.Set;
import javax.persistence.EntityManager;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** What follows when a limit passes; done once for each obligation, in a transaction of its own. */
public interface DueHandler {
    Set<DueKind> kinds();

    /**
     * The limit has passed and the obligation is still open.
     *
     * @param person null if the obligation concerns none
     */
    void passed(EntityManager manager, DueEntity due, SuperviseeEntity person);
}
