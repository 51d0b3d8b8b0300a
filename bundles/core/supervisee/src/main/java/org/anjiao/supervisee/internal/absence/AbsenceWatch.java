package org.anjiao.supervisee.internal.absence;

import javax.persistence.EntityManager;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** What follows from an absence in other regimes; in the transaction of its own step. */
public interface AbsenceWatch {
    void opened(EntityManager manager, SuperviseeEntity person, AbsenceEntity absence);

    /** The search has not found the person, or supervision is refused (脱管). */
    void outOfSupervision(EntityManager manager, Caller caller, SuperviseeEntity person, AbsenceEntity absence);

    void found(EntityManager manager, Caller caller, SuperviseeEntity person, AbsenceEntity absence);
}
