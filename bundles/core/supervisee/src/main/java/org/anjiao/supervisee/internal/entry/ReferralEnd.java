package org.anjiao.supervisee.internal.entry;

import javax.persistence.EntityManager;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.entry.ReferralState;
import org.anjiao.supervisee.internal.exit.CaseFollower;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** Nobody waits any longer for a person whose case has ended before the registration. */
public class ReferralEnd implements CaseFollower {
    @Override
    public void left(EntityManager manager, Caller caller, SuperviseeEntity person, String reason) {
        ReferralSearch.latest(manager, person.id())
                .filter(referral -> referral.state() != ReferralState.REGISTERED)
                .ifPresent(ReferralEntity::ended);
    }
}
