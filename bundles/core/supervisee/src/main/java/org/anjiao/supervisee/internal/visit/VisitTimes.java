package org.anjiao.supervisee.internal.visit;

import java.time.Instant;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.visit.VisitProblem;

/** When a visit or a verification can have been. */
final class VisitTimes {
    private VisitTimes() {}

    static void require(String field, Instant at, SuperviseeEntity person, Instant now) {
        if (at.isBefore(Shanghai.startOf(person.registeredOn())) || at.isAfter(now)) {
            throw new ProblemException(VisitProblem.VISIT_TIME, field, person.registeredOn());
        }
    }
}
