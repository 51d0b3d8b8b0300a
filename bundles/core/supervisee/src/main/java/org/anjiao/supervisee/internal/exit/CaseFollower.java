package org.anjiao.supervisee.internal.exit;

import javax.persistence.EntityManager;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/**
 * What else follows when a person leaves, in the same transaction: where more is to be done than
 * {@link org.anjiao.supervisee.internal.desk.EndsWithCase} to end a record.
 */
public interface CaseFollower {
    /** The person has left correction; its obligations and flags are gone already. */
    void left(EntityManager manager, Caller caller, SuperviseeEntity person, String reason);

    /** Another county keeps the person from now on; what the old one has ordered ends where the law ties it to it. */
    default void leftCounty(EntityManager manager, Caller caller, SuperviseeEntity person, String reason) {}
}
