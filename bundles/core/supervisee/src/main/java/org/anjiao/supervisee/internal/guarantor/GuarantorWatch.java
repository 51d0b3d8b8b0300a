package org.anjiao.supervisee.internal.guarantor;

import java.time.LocalDate;
import javax.persistence.EntityManager;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** Who is told that nobody guarantees for a person any more, within the transaction that finds it. */
public interface GuarantorWatch {
    /** @param on the last day on which another could have been named */
    void guarantorLost(EntityManager manager, Caller caller, SuperviseeEntity person, LocalDate on);
}
