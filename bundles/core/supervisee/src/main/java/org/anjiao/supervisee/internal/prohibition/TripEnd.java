package org.anjiao.supervisee.internal.prohibition;

import javax.persistence.EntityManager;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.internal.exit.CaseFollower;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.prohibition.TripState;

/** Whoever is no longer in correction needs to report no trip. */
public class TripEnd implements CaseFollower {
    @Override
    public void left(EntityManager manager, Caller caller, SuperviseeEntity person, String reason) {
        TripSearch.ofPerson(manager, person.id()).stream()
                .filter(trip -> trip.state().next().contains(TripState.MOOT))
                .forEach(trip -> trip.moot("案件终结：" + reason));
    }
}
