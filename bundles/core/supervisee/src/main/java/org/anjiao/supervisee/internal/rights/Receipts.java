package org.anjiao.supervisee.internal.rights;

import java.time.LocalDate;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.policy.Deadline;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.rights.RightsProblem;

/** The limits that run from the day on which somebody came forward. */
final class Receipts {
    private final Desk desk;

    Receipts(Desk desk) {
        this.desk = desk;
    }

    /** @throws ProblemException {@code FIELD_REQUIRED}, {@code RECEIVED_LATER} */
    LocalDate day(LocalDate receivedOn) {
        Desk.value("receivedOn", receivedOn);
        if (receivedOn.isAfter(desk.today())) {
            throw new ProblemException(RightsProblem.RECEIVED_LATER, "receivedOn", receivedOn.toString());
        }
        return receivedOn;
    }

    /** By the pack of that day. */
    Deadline limit(DueKind kind, SuperviseeEntity person, LocalDate receivedOn) {
        return limit(kind, person.unitId(), receivedOn);
    }

    /** As the other, for what concerns a unit and nobody's case. */
    Deadline limit(DueKind kind, String unitId, LocalDate receivedOn) {
        RuleValue rule =
                desk.around().policy().rule(kind.ruleCode(), desk.jurisdiction(unitId, receivedOn), receivedOn);
        return desk.around().deadlines().due(rule, Shanghai.startOf(receivedOn));
    }
}
