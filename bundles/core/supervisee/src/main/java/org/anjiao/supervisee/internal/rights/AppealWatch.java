package org.anjiao.supervisee.internal.rights;

import java.time.LocalDate;
import javax.persistence.EntityManager;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** What an appeal means for the record on which the decision stands; in the transaction of its filing or its answer. */
public interface AppealWatch {
    /** @param recordId of any kind of record on the person's case */
    void appealed(
            EntityManager manager,
            Caller caller,
            SuperviseeEntity person,
            String recordId,
            String complaintId,
            LocalDate receivedOn);

    /**
     * The unit above has found the appeal right.
     *
     * @param recordId as in {@link #appealed}
     * @param reasons of the answer
     */
    void upheld(EntityManager manager, Caller caller, SuperviseeEntity person, String recordId, String reasons);
}
