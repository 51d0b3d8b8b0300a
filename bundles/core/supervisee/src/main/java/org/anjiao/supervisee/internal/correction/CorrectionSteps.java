package org.anjiao.supervisee.internal.correction;

import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** What announcement, group, plan and class have in common. */
public final class CorrectionSteps {
    /** The obligations to announce, to form a group and to make a plan belong to the person, not to a record. */
    public static final String RECORD_TYPE = "supervisee";

    private CorrectionSteps() {}

    /** Lets one caller at a time number what belongs to the person. */
    static void oneAtATime(EntityManager manager, SuperviseeEntity person) {
        manager.lock(person, LockModeType.PESSIMISTIC_WRITE);
    }
}
