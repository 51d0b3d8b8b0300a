package org.anjiao.supervisee.internal.medical;

import java.time.LocalDate;
import javax.persistence.EntityManager;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** Who is told what a medical review found, within the transaction that files it. */
public interface ReviewWatch {
    /** The condition under which the person serves outside prison is gone (SPC interpretation art. 516). */
    void conditionGone(EntityManager manager, Caller caller, SuperviseeEntity person, LocalDate examinedOn);
}
