package org.anjiao.supervisee.internal.entry;

import javax.persistence.EntityManager;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** What follows in other regimes when somebody does not report in, or does it late; in the transaction of its own step. */
public interface ReportWatch {
    /** The last day has passed. */
    void missed(EntityManager manager, SuperviseeEntity person, ReferralEntity referral);

    /** The person has come, in time or not. */
    void reported(EntityManager manager, Caller caller, SuperviseeEntity person, ReferralEntity referral);
}
