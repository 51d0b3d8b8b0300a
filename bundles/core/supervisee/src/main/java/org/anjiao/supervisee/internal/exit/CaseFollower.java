package org.anjiao.supervisee.internal.exit;

import javax.persistence.EntityManager;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** Ends records of a kind with the case on which they hang, in the same transaction. */
public interface CaseFollower {
    /** The person has left correction; its obligations and flags are gone already. */
    void left(EntityManager manager, Caller caller, SuperviseeEntity person, String reason);

    /** Another county keeps the person from now on; what the old one has ordered ends where the law ties it to it. */
    default void leftCounty(EntityManager manager, Caller caller, SuperviseeEntity person, String reason) {}
}
